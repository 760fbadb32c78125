import { contradictionText } from '../../src-shared/text/contradiction-text.ts';
import { leaveOutText, replaceText } from '../../src-shared/text/fix-text.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';

test('A row that is left out says why, is found by the reason, and leads to the row it was merged into', async ({
  importHome,
  wizard,
  match,
  fix,
  duplicates,
  page,
}) => {
  const people = csvFile('twice.csv', [
    'Supporter ID,Envelope Name,Address 1,City,State,ZIP,Newsletter',
    '1,Anna Lind,3 Hill Rd,Keene,NH,03431,yes',
    '1,Anna Lind,3 Hill Rd,Keene,NH,03431,yes',
    '3,Cy Moss,3 Ash St,Lyme,CT,06371,none',
    '4,Dee Lund,4 Fir St,Salem,MA,01970,yes',
  ]);
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await match.leaveOut('Newsletter', 'none');
  await wizard.goTo('Fix');
  await duplicates.open(1);
  await duplicates.press('They are the same: merge');
  await duplicates.back.click();
  await (await fix.cell(5, 'City')).click();
  await page.getByRole('button', { name: fixText.leaveOut }).click();

  await fix.show('Left out');
  await fix.rows.expectRowCount(3);
  const reasons = page.getByRole('radiogroup', { name: leaveOutText.filtersLabel });
  await reasons.getByRole('radio', { name: leaveOutText.filters.rule }).click();
  await fix.rows.expectRowCount(1);
  await expect(fix.rows.rowAt(1)).toContainText('Cy Moss');
  await reasons.getByRole('radio', { name: leaveOutText.filters.merged }).click();
  await expect(fix.rows.rowAt(1)).toContainText('Anna Lind');
  await (await fix.cell(3, 'City')).click();
  await expect(fix.aboutCell(3, 'City')).toContainText('Went into row 2 (Anna Lind)');
  await expectAccessible(page, 'Fix, rows that were merged');
  await page.getByRole('button', { name: leaveOutText.openBack(1) }).click();
  await expect(fix.dialog).toContainText('Went into row 2 (Anna Lind)');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: leaveOutText.goToRow(1) }).click();
  await expect(fix.filter('All')).toBeChecked();
  await expect(fix.aboutCell(2, 'City')).toBeVisible();
  await expect(fix.rows.focused).toBeFocused();
});

test('Behind an open dialog, no key changes the rows', async ({ importHome, wizard, fix, page }) => {
  await importHome.drop(csvFile('one.csv', ['Name,Address,City,State,ZIP', 'Anna Lind,3 Hill Rd,Keene,NH,03431']));
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.change(2, 'City', 'Troy');
  await page.getByRole('button', { name: replaceText.open }).click();
  const cancel = fix.dialog.getByRole('button', { name: 'Cancel' });
  await cancel.focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Delete');
  await cancel.click();
  await expect(fix.dialog).toBeHidden();
  await expect(await fix.cell(2, 'City')).toHaveText('Troy');
  await page.keyboard.press('Control+z');
  await expect(await fix.cell(2, 'City')).toHaveText('Keene');
});

test('A whole address that contradicts the columns beside it is said in Match and in Fix, and can be the right one', async ({
  importHome,
  wizard,
  match,
  fix,
  page,
}) => {
  const header = 'Full address';
  await importHome.drop(
    csvFile('two-addresses.csv', [
      `Name,City,State,${header}`,
      'Anna Lind,Boston,MA,"12 Main St, Denver, CO 80202"',
      'Bob Stone,Keene,NH,"1 Oak St, Keene, NH 03431"',
      'Cy Moss,Albany,NY,"5 Birch St, Buffalo, NY 14201"',
      'Dee Lund,Lyme,CT,"7 Elm St, Lyme, CT 06371"',
    ]),
  );
  await wizard.expectStep('Match');
  await expect(page.getByText(contradictionText.inMatch(header, 2))).toBeVisible();
  const examples = page.getByRole('table', { name: contradictionText.examples(header) });
  await expect(examples.getByRole('row').nth(1)).toHaveText(/2.*Boston, MA.*12 Main St, Denver, CO 80202/u);
  await expectAccessible(page, 'Match, with contradictions');
  await page.getByRole('button', { name: contradictionText.lookFor(header) }).click();
  await expectAccessible(page, 'Match, choosing which column is right');
  await page.getByRole('button', { name: contradictionText.show }).click();
  await wizard.expectStep('Fix');
  await expect(fix.filter('Contradictory')).toBeChecked();
  await fix.rows.expectRowCount(2);
  await (await fix.cell(2, 'City')).click();
  await expect(fix.aboutCell(2, 'City')).toContainText(
    contradictionText.inCell(header, '12 Main St, Denver, CO 80202'),
  );
  await expectAccessible(page, 'Fix, with a contradiction');
  await page.getByRole('button', { name: contradictionText.takeHere(header) }).click();
  await fix.expectCount('Contradictory', 1);
  await fix.show('All');
  await expect(await fix.cell(2, 'City')).toHaveText('Denver');
  await expect(await fix.cell(2, 'Street')).toHaveText('12 Main St');

  await wizard.goTo('Match');
  await match.open('columns');
  await page.getByRole('button', { name: contradictionText.lookFor(header) }).click();
  await page.getByRole('button', { name: contradictionText.take(header, 1) }).click();
  await expect(page.getByText(contradictionText.inMatch(header, 1))).toBeHidden();
  await wizard.goTo('Fix');
  await expect(await fix.cell(4, 'City')).toHaveText('Buffalo');
  await wizard.undo.click();
  await expect(await fix.cell(4, 'City')).toHaveText('Albany');
});
