import { previewText, repairText, replaceText } from '../../src-shared/text/fix-text.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

const zip = 'ZIP / postal code';
const rows = 450;
const lostZeros = csvFile('lost-zeros.csv', [
  'Envelope Name,Address 1,City,State,ZIP',
  ...Array.from({ length: rows }, (_, index) => `Person Number ${index + 1},${index + 1} Main St,Keene,NH,3431`),
]);

test('A row far down in a long preview can be reached and left as it is', async ({ importHome, wizard, fix, page }) => {
  await importHome.drop(lostZeros);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');

  await test.step('Before a repair, with the rows that were unticked before more of them were shown', async () => {
    await fix
      .problem('Lost leading zero', zip)
      .getByRole('button', { name: `Add the lost zero in ${rows} rows` })
      .click();
    const list = fix.dialog.getByRole('grid', { name: repairText.list });
    await expect(fix.dialog).toContainText(previewText.more(rows - 50));
    await fix.line('Row 3').click();
    await fix.dialog.getByRole('button', { name: previewText.showMore(rows - 50) }).click();
    await expect(fix.dialog).not.toContainText('in the same way');
    await expect(fix.dialog.getByRole('button', { name: repairText.fix(rows - 1) })).toBeVisible();
    await list.getByRole('row').first().focus();
    await page.keyboard.press('End');
    await fix.line(`Row ${rows + 1}`).click();
    await fix.confirm(repairText.fix(rows - 2));
    await expect(fix.outcome(repairText.fixed(rows - 2))).toBeVisible();
    await fix.showProblem('Lost leading zero', zip);
    await fix.rows.expectRowCount(2);
    await expect(fix.row(3)).toContainText('3431');
    await expect(fix.row(rows + 1)).toContainText('3431');
    await page.getByRole('button', { name: fixText.showAll }).click();
  });

  await test.step('Before a text is replaced; another text begins with the first changes again', async () => {
    await page.getByRole('button', { name: replaceText.open }).click();
    await fix.dialog.getByRole('textbox', { name: replaceText.find }).fill('Keene');
    await fix.dialog.getByRole('textbox', { name: replaceText.replacement, exact: true }).fill('Troy');
    await expect(fix.dialog).toContainText(replaceText.matches(rows, rows));
    await fix.dialog.getByRole('button', { name: previewText.showMore(rows - 50) }).click();
    await expect(fix.dialog).not.toContainText('in the same way');
    await fix.dialog.getByRole('grid', { name: replaceText.list }).getByRole('row').first().focus();
    await page.keyboard.press('End');
    await fix.line(`Row ${rows + 1}, City`).click();
    await expect(fix.dialog.getByRole('button', { name: replaceText.replace(rows - 1) })).toBeVisible();
    await fix.dialog.getByRole('textbox', { name: replaceText.find }).fill('Keen');
    await expect(fix.dialog).toContainText(previewText.more(rows - 50));
    await expect(fix.dialog.getByRole('button', { name: replaceText.replace(rows) })).toBeVisible();
    await fix.confirm(replaceText.replace(rows));
    await expect(fix.outcome(replaceText.replaced(rows))).toBeVisible();
  });
});
