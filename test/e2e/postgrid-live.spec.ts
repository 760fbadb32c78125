import { secretText } from '../../src-shared/text/secret-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { listenToPage, readPage } from '../support/browser-leaks.ts';
import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepFile, planAgain } from './flows.ts';
import { expectEveryoneOnce, startPostGrid } from './remote-side.ts';

const list = 'Spring letter 2026';
const account = 'Our mission';
const key = 'live_sk_7c1d5b0c9e7d';
const testKey = 'test_sk_7c1d5b0c9e7d';

test('A key of the other world is refused with a sentence, for a Live and for a Test account', async ({
  frame,
  settings,
}) => {
  const postGrid = await startPostGrid(key);
  const isTestKey = 'This is a test key, and the account is Live. Enter a live key, or add a Test account.';
  await frame.goTo('Settings');
  await settings.fillLive({ provider: 'postgrid', name: account, token: testKey, apiUrl: postGrid.apiUrl });
  await settings.add.click();
  await expect(settings.form.getByRole('alert')).toHaveText(isTestKey);
  await expect(settings.account(account)).toBeHidden();

  await settings.token.fill(key);
  await settings.add.click();
  await expect(settings.account(account)).toContainText(secretText.postgrid.states['this-run-only']);
  await settings.test(account);
  await expect(settings.account(account)).toContainText('PostGrid accepts the key.');

  await settings.account(account).getByRole('button', { name: secretText.postgrid.enter }).click();
  await settings.dialog.getByLabel(secretText.postgrid.label).fill(testKey);
  await settings.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(settings.dialog).toContainText(isTestKey);
  await settings.dialog.getByRole('button', { name: 'Cancel' }).click();

  await settings.fillTest({ name: 'Our rehearsal', token: key, apiUrl: postGrid.apiUrl });
  await settings.add.click();
  await expect(settings.form.getByRole('alert')).toContainText('This is not a test key');
  await settings.token.fill(testKey);
  await settings.add.click();
  await expect(settings.account('Our rehearsal')).toContainText('Test');
  expect(postGrid.requests.filter(({ headers }) => headers['x-api-key'] !== key)).toEqual([]);
  await postGrid.close();
});

test('A power cut in the middle of a Live send contact by contact: everybody is on the list once', async ({
  app,
  page,
  frame,
  importHome,
  wizard,
  keep,
  lists,
  send,
  outbox,
  settings,
}) => {
  const people = 24;
  const heard = await listenToPage(page);
  const postGrid = await startPostGrid(key);
  const created = () => postGrid.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/contacts'));

  await test.step('Nothing leaves before the name of the account is typed', async () => {
    await keepFile({ importHome, wizard, keep }, manyPeople('friends.csv', people), list);
    await frame.goTo('Settings');
    await settings.addLive({ provider: 'postgrid', name: account, token: key, apiUrl: postGrid.apiUrl });
    await planAgain({ frame, lists, send });
    await expect(send.way('contact-by-contact')).toBeChecked();
    await send.pressSend();
    await expect(send.liveDialog).toContainText('This reaches PostGrid.');
    await expect(send.liveConfirm).toBeDisabled();
    await send.liveName.fill('Our missio');
    await expect(send.liveConfirm).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(send.liveDialog).toBeHidden();
    await send.confirm.click();
    await expect(send.liveName).toHaveValue('');
    await send.liveName.fill(account);
    expect(postGrid.requests).toEqual([]);
    await send.liveConfirm.click();
  });

  await test.step('The power goes when some are there', async () => {
    await expect.poll(() => created().length).toBeGreaterThan(4);
    await app.crash();
    expect(created().length).toBeLessThan(people);
    await app.start();
  });

  await test.step('Without a keychain, the key is asked for again', async () => {
    await expect(outbox.send(list)).toContainText(`The key of "${account}" is not on this computer`);
    await expect(frame.place('Outbox')).toContainText('!');
    await frame.goTo('Outbox');
    await expect(outbox.group('attention').getByRole('article', { name: list })).toBeVisible();
    await outbox.action(list, outboxText.toSettings).click();
    await expect(settings.account(account)).toContainText(secretText.postgrid.states.missing);
    await settings.enterToken(account, key, 'postgrid');
    await frame.goTo('Outbox');
  });

  await test.step('PostGrid has everybody once', async () => {
    await outbox.expectDelivered(list, people);
    const { id } = await outbox.readyList(list);
    expectEveryoneOnce(await postGrid.membersOn(id), people);
    // At most the one on its way was asked for twice, and creating it again found it.
    expect(created().length).toBeLessThanOrEqual(people + 1);
  });

  await test.step('The key is nowhere in the window', async () => {
    await outbox.open(list);
    await outbox.showRequests();
    await expect(outbox.requests.rowAt(1)).toContainText('/mailing_lists/');
    expect(await readPage(page)).not.toContain(key);
    expect(await heard.holding(key)).toEqual([]);
    expect(await app.log()).not.toContain(key);
  });
  await postGrid.close();
});
