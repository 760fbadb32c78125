import { unreadableText } from '../../src-shared/text/open-text.ts';
import { sampleCsv, sampleWorkbook, type TestFile } from '../support/browser-test-files.ts';
import { encryptedWorkbook } from '../unit/spreadsheet-worker/reading/make-workbook.ts';
import { expect, test } from './fixtures.ts';

const unreadable: readonly (readonly [what: string, file: TestFile, sentence: string])[] = [
  ['A protected workbook', { name: 'secret.xlsx', content: Buffer.from(encryptedWorkbook()) }, 'password'],
  ['A damaged workbook', { name: 'half.xlsx', content: sampleWorkbook.content.subarray(0, 9000) }, 'damaged'],
  ['A file without text', { name: 'blank.csv', content: Buffer.from('\r\n \r\n') }, 'has no text in it'],
];

for (const [what, file, sentence] of unreadable) {
  test(`${what} says what is wrong, leaves nothing behind, and the next file opens from there`, async ({
    frame,
    importHome,
    wizard,
    open,
  }) => {
    await importHome.drop(file);
    await expect(importHome.page.getByRole('heading', { name: unreadableText.title(file.name) })).toBeVisible();
    await expect(importHome.problem).toContainText(sentence);
    await expect(wizard.step('Open')).toHaveAttribute('aria-current', 'step');
    await expect(wizard.main).toContainText(unreadableText.forgotten);
    await importHome.chooseWith(open.openAnother, sampleCsv);
    await wizard.expectFile('supporters.csv');
    await wizard.expectStep('Match');
    await frame.goTo('Import');
    await expect(importHome.drafts.getByRole('listitem')).toHaveCount(1);
  });
}
