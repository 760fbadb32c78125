import { openText, startText } from '../../src-shared/text/open-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { encode } from '../unit/spreadsheet-worker/nasty/encode.ts';
import { encryptedWorkbook } from '../unit/spreadsheet-worker/reading/make-workbook.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the screens of opening files have no accessibility faults', async ({
      page,
      frame,
      importHome,
      wizard,
      open,
    }) => {
      await importHome.pasteButton.click();
      await expect(page.getByLabel(startText.pasteField)).toBeVisible();
      await expectAccessible(page, 'Import, a place to paste into');
      await page.keyboard.press('Escape');

      const people = Array.from({ length: 20 }, (_, index) => `Erdős ${index},Király utca ${index + 1},Győr`);
      const lines = [
        'Our friends',
        '',
        'Name,Street,City',
        ...people,
        'Bo,1 Elm St,Lyme,more',
        '',
        'Total: 21 records',
      ];
      await importHome.drop({ name: 'friends.csv', content: Buffer.from(encode(lines.join('\r\n'), 'windows-1250')) });
      await wizard.expectStep('Match');
      await wizard.goTo('Open');
      await expect(open.card(openText.encodings, 'Western (Windows-1252)')).toBeVisible();
      await expectAccessible(page, 'Open, with readings to choose from and notes');
      await open.note('looks like a footer').getByRole('button').click();
      await expect(open.note('looks like a footer')).toContainText('It is left out.');
      await expectAccessible(page, 'Open, with a row left out');
      await open.choose(openText.delimiter, openText.otherDelimiter);
      await expect(page.getByLabel(openText.otherCharacter)).toBeVisible();
      await expectAccessible(page, 'Open, asking for another character');

      await importHome.drop({ name: 'secret.xlsx', content: Buffer.from(encryptedWorkbook()) });
      await expect(open.openAnother).toBeVisible();
      await expectAccessible(page, 'A file that cannot be read');

      await frame.goTo('Import');
      await importHome.drop(
        csvFile('one.csv', ['Name,Street,City', 'Ann,1 Oak St,Keene']),
        csvFile('other.csv', ['Vorname,Nachname,Ort', 'Olga,Keene,Köln']),
        csvFile('form.pdf', ['%PDF-1.7']),
      );
      await expect(importHome.problem).toBeVisible();
      await expectAccessible(page, 'Import, with what came of several files');
    });
  });
}
