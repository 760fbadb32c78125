import { layoutFiles } from '../support/layout-files.ts';
import { expect, test } from './fixtures.ts';

for (const { program, file, reading, people } of layoutFiles) {
  test(`A file of ${program} goes from drop to kept without touching a match`, async ({
    importHome,
    wizard,
    keep,
    frame,
    contacts,
    contact,
  }) => {
    await importHome.drop(file);
    await wizard.expectStep('Match');
    await expect(wizard.main).toContainText(`${reading}, header in row 1, ${people.length} rows`);
    await wizard.goTo('Keep');
    await keep.keepIn('Spring letter');
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(people.length);
    for (const { name, fields } of people) {
      await frame.goTo('Contacts');
      await contacts.open(name);
      for (const [label, text] of Object.entries(fields)) await expect(contact.field(label)).toHaveValue(text);
    }
  });
}
