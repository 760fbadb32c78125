import { importText } from '../../src-shared/text/import-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { undoText } from '../../src-shared/text/undo-text.ts';
import { csvFile, plainHeader } from '../support/browser-test-files.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './fixtures.ts';
import { keepFile } from './flows.ts';

const people = csvFile('people.csv', [
  plainHeader,
  '1,Joe Tischler,123 Main St,Lebanon,NH,03766',
  '2,Ann Cooper,9 Hill Rd,Keene,NH,03431',
  '3,Bea Long,7 Oak Ave,Concord,NH,03301',
]);

test('Rows are kept in several lists with tags; the result can be opened again', async ({
  importHome,
  wizard,
  keep,
  lists,
  frame,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.listName.fill('Spring');
  await keep.listName.press('Tab');
  await page.getByRole('button', { name: keepText.addList }).click();
  await keep.listName.fill('Everybody');
  await keep.listName.press('Tab');
  await keep.tagName.fill('Newsletter');
  await keep.tagName.press('Tab');
  await keep.keep.click();
  const result = page.getByRole('region', { name: keepText.doneTitle('Spring', 'Everybody') });
  await expect(result).toContainText(keepText.added(3));
  await expect(result).toContainText(keepText.tagged(['Newsletter']));
  await page.getByRole('button', { name: keepText.keepMore }).click();
  await expect(keep.history).toContainText('3 contacts added');
  await keep.history.getByRole('button', { name: /^Show what was kept/u }).click();
  await expect(result).toContainText(keepText.added(3));
  await frame.goTo('Lists');
  await expect(lists.row('Spring')).toContainText('3');
  await expect(lists.row('Everybody')).toContainText('3');
  // In a window of usual width, whoever is on a list can be taken off it without scrolling sideways.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Spring', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Remove .+ from the list$/u }).first()).toBeInViewport({ ratio: 1 });
});

test('A whole import is undone from its result, but for what was edited since, and can be kept again', async ({
  importHome,
  wizard,
  keep,
  contacts,
  contact,
  frame,
  page,
}) => {
  await keepFile({ importHome, wizard, keep }, people, 'Spring');
  await frame.goTo('Contacts');
  await contacts.open('Ann Cooper');
  await contact.field('City').fill('Nashua');
  await contact.save();
  await frame.goTo('Import');
  await importHome.continueDraft('people.csv');
  await keep.history.getByRole('button', { name: /^Undo what was kept/u }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 contacts that it added are removed.');
  await expect(dialog).toContainText('Ann Cooper: changed in the address book since');
  await dialog.getByRole('button', { name: undoText.confirm }).click();
  await expect(dialog).toContainText('2 contacts that it added were removed.');
  await dialog.getByRole('button', { name: undoText.close }).click();
  await expect(keep.history).toContainText('undone');
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(1);
  await frame.goTo('Import');
  await importHome.continueDraft('people.csv');
  await keep.keepIn('Spring');
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(3);
});

test('An import is undone from the list of imports', async ({ importHome, wizard, keep, contacts, frame, page }) => {
  await keepFile({ importHome, wizard, keep }, people, 'Spring');
  await frame.goTo('Import');
  await importHome
    .draft('people.csv')
    .getByRole('button', { name: keepText.historyOpenOf('people.csv') })
    .click();
  await page.getByRole('button', { name: /^Undo what was kept/u }).click();
  await expect(page.getByRole('dialog')).toContainText('3 contacts that it added are removed.');
  await page.getByRole('button', { name: undoText.confirm }).click();
  const done = page.getByRole('dialog', { name: undoText.doneTitle });
  await expect(done.getByRole('button', { name: undoText.close })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(done).toBeHidden();
  await expect(importHome.draft('people.csv')).toContainText('0 kept');
  await frame.goTo('Contacts');
  await expect(contacts.page.getByRole('main')).not.toContainText('Joe Tischler');
});

test('What was kept from an import that is discarded can still be undone, or forgotten', async ({
  importHome,
  wizard,
  keep,
  frame,
  page,
}) => {
  await keepFile({ importHome, wizard, keep }, people, 'Spring');
  await frame.goTo('Import');
  await importHome.askToDiscard('people.csv');
  await expect(page.getByRole('dialog')).toContainText(importText.discardHelp);
  await page.getByRole('dialog').getByRole('button', { name: importText.discard }).click();
  await expect(importHome.draft('people.csv')).toBeHidden();
  const kept = page.getByRole('region', { name: keepText.discarded });
  await expect(kept).toContainText('from people.csv');
  await kept.getByRole('button', { name: /^Forget what was kept/u }).click();
  await expect(page.getByRole('dialog')).toContainText(keepText.forgetHelp);
  await page.keyboard.press('Escape');
  await kept.getByRole('button', { name: /^Undo what was kept/u }).click();
  await expect(page.getByRole('dialog')).toContainText('3 contacts that it added are removed.');
  await expect(page.getByRole('dialog')).toContainText(undoText.againFromFile);
  await expectAccessible(page, 'Import, undoing what was kept from a discarded import');
  await page.getByRole('button', { name: undoText.confirm }).click();
  await page.getByRole('button', { name: undoText.close }).click();
  await expect(kept).toBeHidden();
});
