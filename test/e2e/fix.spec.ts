import { leaveOutText, panelText, pasteText, repairText, replaceText } from '../../src-shared/text/fix-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { openSampleInFix, sampleErrors } from './flows.ts';

const zip = 'ZIP / postal code';

test('Many rows are changed at once after a look at what that does, and every change can be taken back', async ({
  importHome,
  wizard,
  fix,
  page,
}) => {
  await openSampleInFix({ importHome, wizard });

  await test.step('A kind of problem shows its rows, and its first cell has the focus', async () => {
    await fix.showProblem('Lost leading zero', zip);
    await fix.rows.expectRowCount(20);
    await expect(fix.rows.focused).toBeFocused();
    await expect(fix.rows.focused).toHaveText('2139');
    await expect(fix.aboutCell(4, zip)).toContainText('Use 02139');
  });

  await test.step('A row that is unticked stays as it is', async () => {
    await fix.problem('Lost leading zero', zip).getByRole('button', { name: 'Add the lost zero in 20 rows' }).click();
    await expect(fix.line('Row 4')).toContainText('02139');
    await fix.line('Row 4').click();
    await expect(fix.dialog.getByRole('button', { name: repairText.fix(19) })).toBeVisible();
    await fix.confirm(repairText.fix(19));
    await fix.rows.expectRowCount(1);
    await expect(await fix.cell(4, zip)).toHaveText('2139');
    await fix.takeOutcomeBack(repairText.fixed(19));
    await fix.rows.expectRowCount(20);
    await expect(fix.outcome(repairText.fixed(19))).toBeHidden();
  });

  await test.step('When no row has the problem any more, all rows are shown and the change is told', async () => {
    await fix.repairAll('Lost leading zero', zip, 'Add the lost zero in 20 rows', 20);
    await expect(fix.outcome(repairText.fixed(20))).toBeVisible();
    await expect(fix.filter('All')).toBeChecked();
    await fix.rows.expectRowCount(412);
    await expect(await fix.cell(4, zip)).toHaveText('02139');
  });

  await test.step('Rows that are shown are left out together, and taken back in', async () => {
    await fix.show('Errors');
    await fix.rows.expectRowCount(sampleErrors);
    await page.getByRole('button', { name: leaveOutText.open(sampleErrors) }).click();
    await expect(fix.dialog).toContainText(leaveOutText.help(sampleErrors));
    await fix.confirm(leaveOutText.confirm(sampleErrors));
    await fix.expectCount('Errors', 0);
    await fix.show('Left out');
    await fix.rows.expectRowCount(sampleErrors);
    await expect(fix.row(3).getByRole('img', { name: leaveOutText.reasons.skipped })).toBeVisible();
    await page.getByRole('button', { name: leaveOutText.openBack(sampleErrors) }).click();
    await fix.confirm(leaveOutText.confirmBack(sampleErrors));
    await fix.expectCount('Errors', sampleErrors);
  });

  await test.step('The filter and the search are there again after another step', async () => {
    await fix.show('Errors');
    await page.keyboard.press('Control+f');
    await expect(fix.find).toBeFocused();
    await page.keyboard.type('gordon');
    await fix.rows.expectRowCount(1);
    await wizard.goTo('Match');
    await wizard.goTo('Fix');
    await expect(fix.find).toHaveValue('gordon');
    await expect(fix.filter('Errors')).toBeChecked();
    await fix.rows.expectRowCount(1);
    await fix.find.fill('');
    await fix.show('All');
  });

  await test.step('The list of changes leads back to any of them, and forward again', async () => {
    await fix.openChanges();
    const repaired = fix.changeCalled(`Repaired ${zip} in 20 rows: Lost leading zero ${panelText.undone}`);
    await expect(fix.changes.getByRole('option')).toHaveCount(4);
    await fix.changeCalled(panelText.opened).click();
    await expect(await fix.cell(4, zip)).toHaveText('2139');
    await repaired.click();
    await expect(await fix.cell(4, zip)).toHaveText('02139');
    await expect(fix.changes.getByRole('option', { selected: true })).toContainText('Repaired');
    await expect(wizard.redo).toBeEnabled();
  });
});

const people = csvFile('people.csv', [
  'Name,Street,City,State,ZIP',
  'Anna Quist,1 Oak Str.,Keene,NH,03431',
  'Bob Stone,2 Elm Str.,Troy,NY,12180',
  'Cy Moss,3 Str. James Rd,Troy,NY,12180',
  'Dee Hart,4 Fir Rd,Lyme,NH,03768',
]);

test('Cells are replaced, pasted, copied and emptied from the keyboard', async ({
  app,
  page,
  importHome,
  wizard,
  fix,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.rows.expectRowCount(4);

  await test.step('Ctrl+H finds and replaces, with the changes counted and listed first', async () => {
    await page.keyboard.press('Control+h');
    await page.keyboard.type('str.');
    await expect(fix.dialog).toContainText(replaceText.inAll(4));
    await expect(fix.dialog.getByRole('status')).toHaveText(replaceText.matches(3, 3));
    await fix.dialog.getByRole('textbox', { name: replaceText.replacement }).fill('Street');
    await expect(fix.line('Row 2')).toContainText('1 Oak Street');
    await fix.line('Row 4').click();
    await fix.confirm(replaceText.replace(2));
    await expect(await fix.cell(2, 'Street')).toHaveText('1 Oak Street');
    await expect(await fix.cell(4, 'Street')).toHaveText('3 Str. James Rd');
    await expect(fix.outcome(replaceText.replaced(2))).toBeVisible();
  });

  await test.step('Only the rows that the filter shows are looked through', async () => {
    await fix.find.fill('bob');
    await fix.rows.expectRowCount(1);
    await page.getByRole('button', { name: replaceText.open }).click();
    await expect(fix.dialog).toContainText(replaceText.inShown(1));
    await page.keyboard.type('Troy');
    await expect(fix.dialog.getByRole('status')).toHaveText(replaceText.matches(1, 1));
    await page.keyboard.press('Escape');
    await expect(fix.dialog).toBeHidden();
    await fix.find.fill('');
    await fix.rows.expectRowCount(4);
  });

  const paste = async (text: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+v');
  };

  await test.step('One cell is pasted at once, and copied', async () => {
    await (await fix.cell(5, 'City')).click();
    await paste('Hanover\r\n');
    await expect(await fix.cell(5, 'City')).toHaveText('Hanover');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hanover');
  });

  await test.step('A block is pasted after a look at what it changes and what has no room', async () => {
    await (await fix.cell(4, 'City')).click();
    await paste('Salem\tMA\t01970\r\nBoston\tMA\t02101\r\nToo low\tMA\t02102\r\n');
    await expect(fix.dialog).toContainText(pasteText.summary(6, 2, 3));
    await expect(fix.line('Row 5, City')).toContainText('Boston');
    await fix.confirm(pasteText.paste(6));
    await expect(await fix.cell(4, zip)).toHaveText('01970');
    await expect(await fix.cell(5, 'City')).toHaveText('Boston');
    await fix.takeOutcomeBack(pasteText.pasted(6));
    await expect(await fix.cell(4, zip)).toHaveText('12180');
    await expect(await fix.cell(5, 'City')).toHaveText('Hanover');
  });

  await test.step('Delete empties the cell; F8 and Shift+F8 go through the problems', async () => {
    await (await fix.cell(3, 'City')).click();
    await page.keyboard.press('Delete');
    await expect(await fix.cell(3, 'City')).toHaveText('');
    await (await fix.cell(5, 'City')).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('F8');
    await expect(fix.aboutCell(3, 'City')).toBeVisible();
    await page.keyboard.press('Shift+F8');
    await expect(fix.aboutCell(5, 'City')).toBeVisible();
    await page.keyboard.press('F8');
    await expect(fix.aboutCell(3, 'City')).toBeVisible();
  });

  await test.step('All of it can be taken back after a restart', async () => {
    await app.quitAndStartAgain();
    await wizard.expectStep('Fix');
    await fix.openChanges();
    await expect(fix.changeCalled('Replaced str. → Street in 2 cells')).toBeVisible();
    await fix.changeCalled(panelText.opened).click();
    await expect(await fix.cell(2, 'Street')).toHaveText('1 Oak Str.');
    await expect(await fix.cell(3, 'City')).toHaveText('Troy');
    await expect(await fix.cell(5, 'City')).toHaveText('Lyme');
  });
});
