import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { appText } from '../../src-shared/text/app-text.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { historyText } from '../../src-shared/text/history-text.ts';
import { problemText } from '../../src-shared/text/problem-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { csvFile, plainHeader } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { keepFile, planAgain } from './flows.ts';
import { expectEveryoneOnce, startPostGrid } from './remote-side.ts';

const list = 'Spring letter 2026';
const { states, contactStates, summary } = outboxText;

/** The rows of a file that the app hands to the user. */
async function readDownload(download: Download): Promise<readonly string[]> {
  const text = await readFile(await download.path(), 'utf8');
  // Excel reads UTF-8 only with the mark.
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1).trimEnd().split('\r\n');
}

async function download(page: Page, press: () => Promise<void>): Promise<Download> {
  const event = page.waitForEvent('download');
  await press();
  return event;
}

test('Who was refused or blocked is shown by cause, fixed and sent again, or left out', async ({
  page,
  frame,
  importHome,
  wizard,
  keep,
  send,
  outbox,
  lists,
  contacts,
  contact,
}) => {
  // Nothing is wrong with a long greeting here, but the practice provider takes up to 255 characters.
  const greeting = 'dear friend '.repeat(25).trim();
  const tooLong = /the value of greeting is too long/u;
  const noAddress = 'There is neither a street nor a city';
  const people = [
    '1,Ada Lindqvist,Ada,1 Meadow Lane,Lebanon,NH,03766',
    '2,Ben Garrow,Ben,2 Meadow Lane,Lebanon,NH,03766',
    `3,Cora Whitfield,${greeting},3 Meadow Lane,Lebanon,NH,03766`,
    '4,Dan Elderkin,Dan,4 Meadow Lane,Lebanon,NH,03766',
    '5,Eve Oakhurst,Eve,5 Meadow Lane,Lebanon,NH,03766',
  ];

  await test.step('Two of them lose their address after the import, and are blocked', async () => {
    const header = plainHeader.replace('Envelope Name', 'Envelope Name,Greeting');
    await keepFile({ importHome, wizard, keep }, csvFile('friends.csv', [header, ...people]), list);
    for (const name of ['Dan Elderkin', 'Eve Oakhurst']) {
      await frame.goTo('Contacts');
      await contacts.open(name);
      await contact.field('Street').fill('');
      await contact.field('City').fill('');
      await contact.save();
    }
    await frame.goTo('Lists');
    await lists.send.click();
    await send.addPractice.click();
    await send.expectFigures({ added: 3, blocked: 2 });
    await send.pressSend();
  });

  await test.step('The send needs attention, and says why', async () => {
    await outbox.expectOver(list, summary(2, 5, 3), states.attention);
    await expect(frame.status).toContainText(appText.attention(1));
    await expect(frame.place('Outbox')).toContainText('!');
    await frame.goTo('Outbox');
    await expect(outbox.group('attention').getByRole('article', { name: list })).toBeVisible();
    await expect(outbox.group('history')).toBeHidden();
    const blocked = outbox.problem(list, noAddress);
    await expect(blocked).toContainText(`${problemText.contacts(2)} ${problemText.blocked}`);
    await expect(blocked).toContainText('Dan Elderkin');
    await expect(blocked).toContainText('Eve Oakhurst');
    const refused = outbox.problem(list, tooLong);
    await expect(refused).toContainText(`${problemText.contacts(1)} ${problemText.refused}`);
    await expect(refused).toContainText('Cora Whitfield');
  });

  await test.step('What was refused is exported with its reason', async () => {
    const button = outbox.problem(list, tooLong).getByRole('button', { name: /^Export/u });
    const file = await download(page, () => button.click());
    expect(file.suggestedFilename()).toBe(`${list}.csv`);
    const [header = '', ...rows] = await readDownload(file);
    expect(header.split(',')).toContain(historyText.reason);
    expect(rows).toEqual([expect.stringMatching(/^Cora Whitfield,.*greeting is too long/u)]);
  });

  await test.step('Fix contact leads to the contact', async () => {
    await outbox
      .problem(list, tooLong)
      .getByRole('button', { name: problemText.fixOf('Cora Whitfield') })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cora Whitfield' })).toBeVisible();
    await expect(contact.deliveryOf(list)).toContainText(contactStates.parked);
    await contact.field('Greeting').fill('Cora');
    await contact.save();
    await page.getByRole('button', { name: contactsText.backToSend }).click();
    await expect(outbox.contacts.grid).toBeVisible();
    // With several causes, each is sent by itself, and one button is for all of them.
    await expect(outbox.send(list).getByRole('button', { name: /^Send (?:again|the|all)/u })).toHaveText([
      problemText.sendAgain,
      problemText.sendAgain,
      outboxText.sendParked(3),
    ]);
  });

  await test.step('Send again delivers it to the same list', async () => {
    // Only those of this cause: the two that are blocked stay so.
    await frame.goTo('Outbox');
    await outbox
      .problem(list, tooLong)
      .getByRole('button', { name: /^Send again/u })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: problemText.sendAgain, exact: true }).click();
    await outbox.expectOver(list, summary(3, 5, 2), states.done);
    await expect(frame.status).not.toContainText('attention');
    await expect(outbox.group('history').getByRole('article', { name: list })).toBeVisible();
  });

  await test.step('The others are left out for good', async () => {
    await outbox.open(list);
    await outbox.leaveOut(list, noAddress);
    await outbox.expectOver(list, summary(3, 5, 0, 0, 2), states.done);
    await expect(outbox.problem(list, noAddress)).toBeHidden();
    await outbox.expectStates(['All (5)', 'Delivered (3)', 'Cancelled (2)']);
    const file = await download(page, () => page.getByRole('button', { name: deliveryText.export }).click());
    const [, ...rows] = await readDownload(file);
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.includes('Left out by you.'))).toHaveLength(2);
  });
});

test('PostGrid refuses some for one reason: one group, left out at once, and the others are on the list', async ({
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
  const key = 'live_sk_5b0c9e7d';
  const account = 'Our mission';
  const message = 'This address is on an island that no mail reaches.';
  const postGrid = await startPostGrid(key, { text: 'Island Road', message });
  const people = Array.from({ length: 8 }, (_, index) => {
    const street = index % 2 === 0 ? 'Meadow Lane' : 'Island Road';
    return `${index},Person Number ${index},${index} ${street},Lebanon,NH,03766`;
  });

  await test.step('Half of them are refused', async () => {
    await keepFile({ importHome, wizard, keep }, csvFile('friends.csv', [plainHeader, ...people]), list);
    await frame.goTo('Settings');
    await settings.addLive({ provider: 'postgrid', name: account, token: key, apiUrl: postGrid.apiUrl });
    await planAgain({ frame, lists, send });
    await send.expectFigures({ added: 8 });
    await send.pressSendLive(account);
    await outbox.expectOver(list, summary(4, 8, 4), states.attention);
  });

  await test.step('They are one group, which names three of them', async () => {
    const refused = outbox.problem(list, message);
    await expect(refused).toContainText(`${problemText.contacts(4)} ${problemText.refused}`);
    await expect(refused).toContainText(problemText.more(1));
    const file = await download(page, () => refused.getByRole('button', { name: /^Export/u }).click());
    const [, ...rows] = await readDownload(file);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toContain(message);
  });

  await test.step('Sent again as they are, they are refused again', async () => {
    await outbox
      .problem(list, message)
      .getByRole('button', { name: /^Send again/u })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: problemText.sendAgain, exact: true }).click();
    await expect.poll(() => postGrid.requests.filter(({ body }) => body.includes('Island Road')).length).toBe(8);
    await outbox.expectOver(list, summary(4, 8, 4), states.attention);
  });

  await test.step('Left out, the send is done', async () => {
    await outbox.leaveOut(list, message);
    await outbox.expectOver(list, summary(4, 8, 0, 0, 4), states.done);
    const { id } = await outbox.readyList(list);
    expectEveryoneOnce(await postGrid.membersOn(id), 4);
  });
  await postGrid.close();
});
