import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { importText } from '../../src-shared/text/import-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

const people = 5_000;
const faulty = people / 1000;
const good = people - faulty;
const everyone = manyPeople('everyone.csv', people);

test('A power cut while rows are kept: nothing was kept, the screen says so, and going on keeps each of them once', async ({
  app,
  page,
  frame,
  importHome,
  wizard,
  keep,
  contacts,
  lists,
}) => {
  await importHome.drop(everyone);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.listName.fill('Everybody');
  await keep.listName.press('Tab');
  await page.getByRole('button', { name: keepText.addList }).click();
  await keep.listName.fill('Spring');
  await keep.listName.press('Tab');
  await keep.tagName.fill('Newsletter');
  await keep.tagName.press('Tab');
  let handedOver = 0;
  const underWay = page.waitForResponse((response) => {
    if (response.url().endsWith('/imports.keepRows')) handedOver += 1;
    return handedOver === 3;
  });
  await keep.keep.click();
  await underWay;
  await app.crashAndStartAgain();

  await test.step('Nobody is a contact, and what was chosen is there', async () => {
    await wizard.expectStep('Keep');
    await expect(page.getByRole('status').filter({ hasText: keepText.interrupted })).toBeVisible();
    await expect(page.getByRole('list', { name: keepText.lists })).toContainText('Everybody');
    await expect(keep.main).toContainText('Newsletter');
    await frame.goTo('Contacts');
    await expect(wizard.main).toContainText(contactsText.emptyTitle);
    await frame.goTo('Import');
    await expect(importHome.draft(everyone.name)).toContainText(importText.summary(people, faulty, 0));
    await importHome.continueDraft(everyone.name);
    await expect(wizard.main).toContainText(keepText.interrupted);
  });

  await test.step('Once more, before it is gone on with, nothing is lost', async () => {
    await app.crashAndStartAgain();
    await expect(wizard.main).toContainText(keepText.interrupted);
  });

  await test.step('Going on keeps each row once, in both lists and with the tag', async () => {
    await keep.keep.click();
    await expect(keep.result('Everybody')).toBeHidden();
    const result = page.getByRole('region', { name: keepText.doneTitle('Everybody', 'Spring') });
    await expect(result).toContainText(keepText.added(good));
    await expect(result).toContainText(keepText.tagged(['Newsletter']));
    await frame.goTo('Lists');
    await expect(lists.row('Everybody')).toContainText(good.toLocaleString('en-US'));
    await lists.open('Spring');
    await lists.members.expectRowCount(good);
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(good);
  });

  await test.step('Then nothing is interrupted any more, and keeping again adds nobody', async () => {
    await frame.goTo('Import');
    await importHome.continueDraft(everyone.name);
    await expect(keep.main).toContainText(keepText.readyAgain(good));
    await expect(wizard.main).not.toContainText(keepText.interrupted);
    await keep.keepIn('Spring');
    await expect(keep.result('Spring')).toContainText(keepText.added(0));
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(good);
  });
});

test('A power cut in the moment of keeping: all of it happened or nothing, and going on makes it whole', async ({
  app,
  page,
  frame,
  importHome,
  wizard,
  keep,
  contacts,
}) => {
  await importHome.drop(everyone);
  await wizard.expectStep('Match');
  await wizard.goTo('Keep');
  await keep.listName.fill('Everybody');
  await keep.listName.press('Tab');
  const finishing = page.waitForRequest((request) => request.url().endsWith('/imports.finishKeep'));
  await keep.keep.click();
  await finishing;
  await app.crashAndStartAgain();

  await wizard.expectStep('Keep');
  const interrupted = wizard.main.getByText(keepText.interrupted);
  const keptAll = wizard.main.getByText(keepText.readyAgain(good));
  await expect(interrupted.or(keptAll)).toBeVisible();
  await keep.keepIn('Everybody');
  await frame.goTo('Contacts');
  await contacts.table.expectRowCount(good);
});
