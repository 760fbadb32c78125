import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import { leaveOutText } from '../../src-shared/text/fix-text.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';
import { openSampleInFix, sampleErrors } from './flows.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('what Fix asks before many changes has no accessibility faults', async ({ page, importHome, wizard, fix }) => {
      await openSampleInFix({ importHome, wizard });
      await fix.problem('Lost leading zero', 'ZIP / postal code').getByRole('button', { name: 'Add the lost' }).click();
      await expect(fix.line('Row 4')).toBeVisible();
      await expectAccessible(page, 'Fix, before a repair');
      await page.keyboard.press('Escape');
      await expect(fix.dialog).toBeHidden();
      await page.keyboard.press('Control+h');
      await page.keyboard.type('1');
      await expect(fix.dialog.getByRole('row').first()).toBeVisible();
      await expectAccessible(page, 'Fix, finding and replacing');
      await page.keyboard.press('Escape');
      await expect(fix.dialog).toBeHidden();
      await fix.openChanges();
      await expectAccessible(page, 'Fix, the list of changes');
      await page.getByRole('button', { name: /^Duplicates/u }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await expectAccessible(page, 'Fix, the duplicates');
      await page.getByRole('button', { name: duplicateText.back }).click();
      await fix.show('Errors');
      await page.getByRole('button', { name: leaveOutText.open(sampleErrors) }).click();
      await expect(fix.dialog.getByRole('row').first()).toBeVisible();
      await expectAccessible(page, 'Fix, before rows are left out');
      await fix.confirm(leaveOutText.confirm(sampleErrors));
      await fix.show('Left out');
      await fix.rows.expectRowCount(sampleErrors);
      await expectAccessible(page, 'Fix, rows that are left out');
    });
  });
}
