import { filesHolding, listenToPage, readPage } from '../support/browser-leaks.ts';
import { closedAddress } from '../support/browser-provider.ts';
import { expect, test } from './fixtures.ts';
import { keepSample, sampleGood } from './flows.ts';

const token = 'pl-live-token-5b0c9e7d';
const list = 'Spring letter 2026';
const account = 'Our mission';

test("A Live account's token is nowhere in the data, the logs or the window", async ({
  app,
  page,
  frame,
  importHome,
  wizard,
  keep,
  send,
  outbox,
  lists,
  settings,
}) => {
  const heard = await listenToPage(page);

  await test.step('The story with Practice, and a Live account that nobody answers for', async () => {
    await keepSample({ importHome, wizard, keep }, list);
    await frame.goTo('Settings');
    await settings.addPractice('Practice');
    await settings.addLive({ name: account, token, apiUrl: await closedAddress() });
    await settings.test(account);
    await expect(settings.account(account).getByRole('alert')).toContainText('could not be reached');
    await frame.goTo('Lists');
    await lists.send.click();
    await send.chooseAccount('Practice');
    await send.pressSend();
    await outbox.expectDelivered(list, sampleGood);
  });

  await test.step('A send through the Live account fails, and the failure is logged', async () => {
    await frame.goTo('Lists');
    await lists.send.click();
    await send.chooseAccount(account);
    await send.pressSendLive(account);
    await expect(outbox.send(list)).toContainText('could not be reached');
    await expect.poll(() => app.log()).toContain('An operation was attempted');
  });

  await test.step('While the app runs', async () => {
    expect(await filesHolding(app.dataFolder, token)).toEqual([]);
    expect(await heard.holding(token)).toEqual([]);
    expect(await readPage(page)).not.toContain(token);
    // What is there is found, so what is not found is not there.
    expect(await filesHolding(app.dataFolder, list)).not.toEqual([]);
    expect(await filesHolding(app.dataFolder, 'An operation was attempted')).toEqual([expect.stringContaining('log')]);
    expect(await heard.holding(account)).not.toEqual([]);
    expect(await heard.holding('outbox')).toContain('events');
    expect(await readPage(page)).toContain(account);
  });

  await test.step('After it was closed', async () => {
    await app.quit();
    expect(await filesHolding(app.dataFolder, token)).toEqual([]);
    expect(await filesHolding(app.dataFolder, list)).toEqual([expect.stringContaining('fieldpost.db')]);
  });
});
