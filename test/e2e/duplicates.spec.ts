import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { csvFile } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepFile } from './flows.ts';
import { choiceButton, choose } from './pages/choices.ts';

const header = 'Supporter ID,Envelope Name,Address 1,City,State,ZIP,E-mail';

const twice = csvFile('twice.csv', [
  header,
  '1,Joe Tischler,123 Main St,Lebanon,NH,03766,joe@example.org',
  '2,Joseph Tischler,123 Main Street,Lebanon,NH,03766,joe@example.org',
  '3,Ann Cooper,9 Hill Rd,Keene,NH,03431,',
  '3,Ann Cooper,9 Hill Rd,Keene,NH,03431,',
  '5,Bea Long,7 Oak Ave,Concord,NH,03301,bea@example.org',
  '6,Bea Long,7 Oak Ave,Concord,NH,03301,',
]);

test('Duplicates within a file are merged field by field, told apart, and undone', async ({
  importHome,
  wizard,
  fix,
  keep,
  duplicates,
  contacts,
  frame,
}) => {
  await importHome.drop(twice);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await duplicates.open(3);

  await test.step('Rows that are the same in every field are merged at once, after a look at them', async () => {
    await duplicates.press(duplicateText.mergeExact(1));
    await expect(duplicates.page.getByRole('dialog')).toContainText(
      duplicateText.mergeExactGroup('Ann Cooper', [3, 4]),
    );
    await duplicates.page.getByRole('button', { name: duplicateText.mergeThese(1) }).click();
    await expect(duplicates.groups).toHaveCount(2);
  });

  await test.step('Joe is merged, with the street of the second row', async () => {
    await duplicates.groups.filter({ hasText: 'Tischler' }).click();
    await duplicates.choose('Envelope name', 'Joe Tischler');
    await duplicates.choose('Street', '123 Main Street');
    await duplicates.expectResult('Street', '123 Main Street');
    await duplicates.press(duplicateText.merge);
    await expect(duplicates.groups).toHaveCount(1);
  });

  await test.step('The two Beas are different people', async () => {
    await expect(duplicates.panel.getByRole('heading', { name: 'Bea Long' })).toBeFocused();
    await duplicates.press(duplicateText.different);
    await expect(duplicates.panel).toContainText(duplicateText.none);
  });

  await test.step('Undo asks about them again', async () => {
    await wizard.undo.click();
    await expect(duplicates.groups).toHaveCount(1);
    await wizard.redo.click();
    await expect(duplicates.panel).toContainText(duplicateText.none);
  });

  await duplicates.back.click();
  await expect(await fix.cell(2, 'Street')).toHaveText('123 Main Street');
  await wizard.goTo('Keep');
  await expect(keep.main).toContainText(keepText.merged(2));
  await keep.keepIn('Spring');
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(4);
});

test('A row that resembles a contact updates it, and no field of the contact becomes empty', async ({
  importHome,
  wizard,
  keep,
  duplicates,
  contacts,
  contact,
  frame,
}) => {
  const book = csvFile('book.csv', [header, '1,Joe Tischler,123 Main St,Lebanon,NH,03766,joe@example.org']);
  await keepFile({ importHome, wizard, keep }, book, 'Spring');
  await importHome.drop(
    csvFile('event.csv', ['Name,Address,City,State,ZIP,E-mail', 'Joe Tischler,123 Main Street,Lebanon,NH,03766,']),
  );
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await expect(keep.main).toContainText(keepText.undecided(1));
  await keep.page.getByRole('button', { name: keepText.lookAtThem }).click();
  await expect(duplicates.groups).toHaveCount(1);
  await duplicates.choose('Street', '123 Main Street');
  await duplicates.expectResult('E-mail', 'joe@example.org');
  await duplicates.press(duplicateText.update);
  await expect(duplicates.panel).toContainText(duplicateText.none);
  await wizard.goTo('Keep');
  await keep.keepIn('Event');
  await expect(keep.result('Event')).toContainText(keepText.updated(1));
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(1);
  await contacts.open('Joe Tischler');
  await expect(contact.field('Street')).toHaveValue('123 Main Street');
  await expect(contact.field('E-mail')).toHaveValue('joe@example.org');
});

test('Keeping asks before possible duplicates become contacts of their own', async ({
  importHome,
  wizard,
  keep,
  contacts,
  frame,
}) => {
  await importHome.drop(twice);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.listName.fill('Spring');
  await keep.listName.press('Tab');
  await keep.keep.click();
  await expect(keep.page.getByRole('dialog')).toContainText(keepText.askTitle(3));
  await keep.keepAnyway.click();
  await expect(keep.result('Spring')).toContainText(keepText.added(6));
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(6);
});

test('Where several contacts may be the one of a row, each can be looked at, and only the chosen one is changed', async ({
  importHome,
  wizard,
  keep,
  duplicates,
  contacts,
  contact,
  frame,
  page,
}) => {
  const book = csvFile('book.csv', [
    header,
    '1,Joe Tischler,123 Main St,Lebanon,NH,03766,joe@example.org',
    '2,Joe Tischler,123 Main Street Apt 2,Lebanon,NH,03766,',
    '3,Joseph Tischler,123 Main St,Lebanon,NH,03766,',
    '4,Ann Cooper,9 Hill Rd,Keene,NH,03431,',
  ]);
  await keepFile({ importHome, wizard, keep }, book, 'Spring');
  const event = csvFile('event.csv', [
    'Name,Address,City,State,ZIP,E-mail',
    'Joe Tischler,123 Main Street,Lebanon,NH,03766,joe.tischler@example.com',
  ]);
  await importHome.drop(event);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await expect(keep.main).toContainText(keepText.undecided(1));
  await keep.page.getByRole('button', { name: keepText.lookAtThem }).click();
  await expect(duplicates.groups).toHaveCount(1);

  const atApartment = duplicateText.namesake('Joe Tischler', ['123 Main Street Apt 2', 'Lebanon']);
  await test.step('Namesakes are told apart by their addresses', async () => {
    await choiceButton(page, duplicateText.compareWith).click();
    const first = duplicateText.namesake('Joe Tischler', ['123 Main St', 'Lebanon', 'joe@example.org']);
    for (const name of [first, atApartment, 'Joseph Tischler'])
      await expect(page.getByRole('option', { name, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('The one at the apartment is chosen, and keeps the address', async () => {
    await choose(page, duplicateText.compareWith, atApartment);
    await expect(duplicates.field('Street')).toContainText('123 Main Street Apt 2');
    await duplicates.choose('Street', '123 Main Street Apt 2');
    await duplicates.expectResult('E-mail', 'joe.tischler@example.com');
    await duplicates.press(duplicateText.update);
    await expect(duplicates.panel).toContainText(duplicateText.none);
  });

  await test.step('Undo asks again, whatever the answer was', async () => {
    await wizard.undo.click();
    await expect(duplicates.groups).toHaveCount(1);
    await duplicates.press(duplicateText.newContact);
    await expect(duplicates.panel).toContainText(duplicateText.none);
    await wizard.undo.click();
    await expect(duplicates.groups).toHaveCount(1);
    await choose(page, duplicateText.compareWith, atApartment);
    await duplicates.choose('Street', '123 Main Street Apt 2');
    await duplicates.press(duplicateText.update);
    await expect(duplicates.panel).toContainText(duplicateText.none);
  });

  await test.step('Only that contact is changed', async () => {
    await wizard.goTo('Keep');
    await keep.keepIn('Event');
    await expect(keep.result('Event')).toContainText(keepText.updated(1));
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(4);
    await contacts.search.fill('joe.tischler@example.com');
    await contacts.table.expectRowCount(1);
    await contacts.table.rowAt(1).getByRole('button', { name: 'Joe Tischler', exact: true }).click();
    await expect(contact.field('Street')).toHaveValue('123 Main Street Apt 2');
    await frame.goTo('Contacts');
    await contacts.search.fill('joe@example.org');
    await contacts.table.expectRowCount(1);
  });
});
