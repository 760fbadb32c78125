import { outboxText } from '../../src-shared/text/send-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { practiceContactsOn, startProvider } from '../support/browser-provider.ts';
import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepFile, keepSample, planWithPractice, sampleGood } from './flows.ts';
import { expectEveryoneOnce } from './remote-side.ts';

const list = 'Spring letter 2026';

test('A power cut in the middle of a send: everyone is delivered once, on the list that the user is told to order from', async ({
  app,
  frame,
  importHome,
  wizard,
  keep,
  send,
  outbox,
}) => {
  const people = 12_000;
  const good = people - people / 1000;
  await keepFile({ importHome, wizard, keep }, manyPeople('everyone.csv', people), list);
  await planWithPractice({ keep, send });
  await send.pressSend();
  // The first request has been answered; more are to come, and one of them is on its way now.
  await expect(outbox.send(list)).toContainText(/[1-9][\d,]* of/u);
  await app.crashAndStartAgain();

  await outbox.expectDelivered(list, good);
  await expect(frame.status).toContainText('Nothing waits');
  await outbox.expectStates([`All (${good})`, `Delivered (${good})`]);
  const orderFrom = await outbox.orderList(list);
  expect(await outbox.listsNotToOrderFrom(list)).not.toContain(orderFrom.name);
  await app.quit();
  expectEveryoneOnce(practiceContactsOn(app.dataFolder, orderFrom.id), good);
});

test('A power cut while the provider is answering: no one gets two letters, and no one gets none', async ({
  app,
  frame,
  importHome,
  wizard,
  keep,
  send,
  outbox,
  settings,
}) => {
  const token = 'known-token-7c1d';
  const account = 'Our mission';
  let held = false;
  // The provider stores the first contacts that it gets, but its answer never arrives.
  const provider = await startProvider(token, (_index, _method, path) => {
    if (held || !path.endsWith('/contacts')) return undefined;
    held = true;
    return { kind: 'timeout-after-effect' };
  });

  await test.step('The app dies while it waits for the answer', async () => {
    await frame.goTo('Settings');
    await settings.addLive({ name: account, token, apiUrl: provider.apiUrl });
    await frame.goTo('Import');
    await keepSample({ importHome, wizard, keep }, list);
    await keep.sendList();
    await send.pressSendLive(account);
    await expect(outbox.contacts.rowAt(1)).toContainText(outboxText.contactStates.sending);
    expect(held).toBe(true);
    await app.crashAndStartAgain();
  });

  await test.step('Without a keychain, the token is asked for again', async () => {
    await expect(outbox.send(list)).toContainText(`The token of "${account}" is not on this computer`);
    await outbox.action(list, outboxText.toSettings).click();
    await expect(settings.account(account)).toContainText(settingsText.tokenStates.missing);
    await settings.enterToken(account, token);
    await frame.goTo('Outbox');
  });

  await test.step('The provider has everyone once on the list to order from', async () => {
    await outbox.expectDelivered(list, sampleGood);
    const orderFrom = await outbox.orderList(list);
    expectEveryoneOnce(await provider.contactsOn(orderFrom.id), sampleGood);
    expect(orderFrom.name).not.toBe(list);
    expect(await outbox.listsNotToOrderFrom(list)).toEqual([list]);
  });
  await provider.close();
});
