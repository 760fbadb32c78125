import { remoteListText } from '../../src-shared/text/remote-list-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { startProvider } from '../support/browser-provider.ts';
import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepFile, keepSample, planAgain, planWithPractice, sampleGood } from './flows.ts';
import { expectEveryoneOnce, practiceMembersOn } from './remote-side.ts';

const list = 'Spring letter 2026';
const people = 30;
const { states, summary } = outboxText;

/** Some of the steps are done, and more are to come. */
const underWay = /Steps done\s*[1-9]\d* of/u;

test('A send to PostGrid is paused, stays paused through a restart, and goes on where it was', async ({
  app,
  frame,
  importHome,
  wizard,
  keep,
  send,
  outbox,
}) => {
  await keepFile({ importHome, wizard, keep }, manyPeople('friends.csv', people), list);
  await planWithPractice({ keep, send }, 'postgrid');
  await send.pressSend();
  await expect(outbox.send(list)).toContainText(underWay);
  await outbox.action(list, outboxText.pause).click();
  await expect(outbox.send(list).getByText(states.paused, { exact: true })).toBeVisible();
  await expect(outbox.action(list, outboxText.pause)).toBeHidden();
  await app.quitAndStartAgain();

  await expect(outbox.send(list).getByText(states.paused, { exact: true })).toBeVisible();
  await expect(frame.status).toContainText(`${people} contacts not delivered yet`);
  await frame.goTo('Outbox');
  await expect(outbox.group('onTheWay').getByRole('article', { name: list })).toBeVisible();
  await outbox.action(list, outboxText.resume).click();
  await expect(outbox.action(list, outboxText.resume)).toBeHidden();
  await outbox.expectDelivered(list, people);
  await outbox.open(list);
  await outbox.showRequests();
  const requests = await outbox.requests.readAll();
  expect(requests.filter(([, method, path]) => method === 'POST' && path?.endsWith('/contacts'))).toHaveLength(people);
  const { id } = await outbox.readyList(list);
  await app.quit();
  expectEveryoneOnce(await practiceMembersOn(app.dataFolder, id), people);
});

test('A send to PostGrid is cancelled in the middle, and the next send completes the list', async ({
  app,
  frame,
  importHome,
  wizard,
  keep,
  lists,
  send,
  outbox,
}) => {
  await test.step('Cancel asks first, and then nothing is on its way', async () => {
    await keepFile({ importHome, wizard, keep }, manyPeople('friends.csv', people), list);
    await planWithPractice({ keep, send }, 'postgrid');
    await send.pressSend();
    await expect(outbox.send(list)).toContainText(underWay);
    await outbox.actAndConfirm(list, outboxText.cancel);
    await outbox.expectOver(list, summary(0, people, 0), states.cancelled);
    await expect(frame.status).toContainText('Nothing waits');
    await expect(outbox.send(list)).toContainText(remoteListText.incomplete(list, 'postgrid', 'practice'));
    await expect(outbox.send(list).getByRole('button')).toHaveCount(0);
  });

  await test.step('The next send brings everybody to the same list', async () => {
    await planAgain({ frame, lists, send });
    await send.expectFigures({ added: people });
    await expect(send.plan).toContainText('It is there already.');
    await send.pressSend();
    await outbox.expectDelivered(list, people);
    const { id } = await outbox.readyList(list);
    await app.quit();
    expectEveryoneOnce(await practiceMembersOn(app.dataFolder, id), people);
  });
});

test('A send to PrayerLetters.com is cancelled while its request is on the way, and its list is given up', async ({
  frame,
  importHome,
  wizard,
  keep,
  lists,
  send,
  outbox,
  settings,
}) => {
  const token = 'known-token-7c1d';
  const account = 'Our mission';
  let arrived = false;
  const provider = await startProvider(token, (_index, _method, path) => {
    if (arrived || !path.endsWith('/contacts')) return undefined;
    arrived = true;
    return { kind: 'slow', ms: 5_000 };
  });

  await test.step('Cancel', async () => {
    await keepSample({ importHome, wizard, keep }, list);
    await frame.goTo('Settings');
    await settings.addLive({ name: account, token, apiUrl: provider.apiUrl });
    await planAgain({ frame, lists, send });
    await send.pressSendLive(account);
    await expect(outbox.contacts.rowAt(1)).toContainText(outboxText.contactStates.sending);
    await outbox.actAndConfirm(list, outboxText.cancel);
    await expect(outbox.send(list).getByText(states.cancelled, { exact: true })).toBeVisible();
  });

  await test.step('Whoever was on the way arrives, and the list is not to be ordered from', async () => {
    await outbox.expectOver(list, summary(sampleGood, sampleGood, 0), states.cancelled);
    expect(await outbox.listsNotToOrderFrom(list)).toEqual([list]);
  });

  await test.step('The next send goes to a fresh list', async () => {
    await planAgain({ frame, lists, send });
    await send.expectFigures({ added: sampleGood });
    await expect(send.plan).toContainText('This list was sent through this account before');
    await send.pressSendLive(account);
    // The name of the list that was given up is taken, so this send has the next one.
    const next = `${list} (2)`;
    await outbox.expectDelivered(next, sampleGood);
    const orderFrom = await outbox.orderList(next);
    expect(orderFrom.name).toBe(next);
    expectEveryoneOnce(await provider.contactsOn(orderFrom.id), sampleGood);
  });
  await provider.close();
});
