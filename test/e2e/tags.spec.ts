import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { csvFile, plainHeader } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { choiceButton, choose } from './pages/choices.ts';

const people = csvFile('people.csv', [
  plainHeader,
  '1,Joe Tischler,123 Main St,Lebanon,NH,03766',
  '2,Ann Cooper,9 Hill Rd,Keene,NH,03431',
  '3,Bea Long,7 Oak Ave,Concord,NH,03301',
]);

test('Contacts are tagged on their pages, and the address book is filtered by a tag and by words together', async ({
  app,
  page,
  frame,
  importHome,
  wizard,
  keep,
  contacts,
  contact,
}) => {
  const filter = choiceButton(page, contactsText.tagFilter);
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.keepIn('Spring');
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(3);

  await test.step('Without any tag there is nothing to filter by', async () => {
    await expect(filter).toBeHidden();
    await contacts.open('Ann Cooper');
    await expect(contact.tags).toContainText(contactsText.noTags);
    await expect(contact.addTag).toBeDisabled();
  });

  await test.step('A new tag, and a second one', async () => {
    await contact.tagWith('Newsletter');
    await contact.tagWith('Church choir');
    await expect(contact.tags.getByRole('listitem')).toHaveText(['Church choir', 'Newsletter']);
    await expect(contact.tagName).toHaveValue('');
  });

  await test.step('Other letters of a tag that is known are the same tag', async () => {
    await frame.goTo('Contacts');
    await contacts.open('Joe Tischler');
    await contact.tagWith('newsletter');
    await expect(contact.tags.getByRole('listitem')).toHaveText(['Newsletter']);
  });

  await test.step('A tag that is known is proposed', async () => {
    await contact.tagName.click();
    await page.getByRole('option', { name: 'Church choir', exact: true }).click();
    await contact.addTag.click();
    await expect(contact.tags.getByRole('listitem')).toHaveCount(2);
    await contact.untag('Church choir');
    await expect(contact.tags.getByRole('listitem')).toHaveText(['Newsletter']);
  });

  await test.step('The filter shows who has the tag, and the search looks among them', async () => {
    await frame.goTo('Contacts');
    await choose(page, contactsText.tagFilter, 'Newsletter (2)');
    await contacts.table.expectRowCount(2);
    await expect(page.getByRole('main')).toContainText(contactsText.total(2));
    await contacts.search.fill('Bea');
    await expect(page.getByRole('main')).toContainText(contactsText.noMatch);
    await contacts.search.fill('Ann');
    await contacts.table.expectRowCount(1);
    await contacts.search.fill('');
    await choose(page, contactsText.tagFilter, contactsText.anyTag);
    await contacts.table.expectRowCount(3);
  });

  await test.step('A tag that nobody has any more is no filter any more', async () => {
    await choose(page, contactsText.tagFilter, 'Church choir (1)');
    await contacts.table.expectRowCount(1);
    await contacts.open('Ann Cooper');
    await contact.untag('Church choir');
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(3);
    await filter.click();
    await expect(page.getByRole('option')).toHaveText([contactsText.anyTag, 'Newsletter (2)']);
    await page.keyboard.press('Escape');
  });

  await test.step('The tags are there after a power cut', async () => {
    await app.crashAndStartAgain();
    await choose(page, contactsText.tagFilter, 'Newsletter (2)');
    await contacts.table.expectRowCount(2);
  });
});

test('The tag that a keep gave is a filter of the address book', async ({
  page,
  frame,
  importHome,
  wizard,
  keep,
  contacts,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.tagName.fill('Easter');
  await keep.tagName.press('Tab');
  await keep.keepIn('Spring');
  await expect(keep.result('Spring')).toContainText(keepText.tagged(['Easter']));
  await frame.goTo('Contacts');
  await choose(page, contactsText.tagFilter, 'Easter (3)');
  await contacts.table.expectRowCount(3);
});
