import { setTimeout as delay } from 'node:timers/promises';
import type { Send } from '../../src-shared/contract/outbox.ts';
import type { Host } from '../torture/host.ts';
import { offeredRemedy, press, type Remedy } from '../torture/user.ts';
import { contacts, say } from './words.ts';

const buttons = {
  'accounts.resume': 'Reconnect',
  'outbox.resume': 'Resume',
  'outbox.startFreshList': 'Start a fresh list',
  'outbox.sendParked': 'Send who was not sent',
} as const satisfies Record<Remedy, string>;

/** After so many remedies, or so long, the user finds a better place to sit. */
const patience = 3;
const patienceMs = 25_000;

/** Waits until every send is over, and presses whatever remedy the outbox offers on the way. */
export async function finish(host: Host, sendIds: readonly string[]): Promise<void> {
  const begun = performance.now();
  const told = new Set<string>();
  let pressed = 0;
  let isBad = true;
  for (;;) {
    const sends = (await host.call('outbox.sends', {})).filter(({ id }) => sendIds.includes(id));
    for (const send of sends) {
      if (!told.has(send.id) && isOver(send)) say(`The send to "${send.accountName}" is over.`);
      if (isOver(send)) told.add(send.id);
      const remedy = offeredRemedy(send);
      if (remedy === undefined) continue;
      say(`"${send.accountName}" needs the user: ${send.lastError ?? send.waitingFor}`);
      say(`  "${buttons[remedy]}" is pressed.`);
      await press(host, remedy, send);
      pressed += 1;
    }
    if (sends.every(isOver)) return;
    if (isBad && (pressed >= patience || performance.now() - begun > patienceMs)) {
      isBad = false;
      say('The user finds a better connection.');
      for (const { accountId } of sends) {
        await host.call('accounts.setBadConnection', { accountId, hasBadConnection: false });
      }
    }
    await delay(20);
  }
}

function isOver({ state }: Send): boolean {
  return state === 'done' || state === 'attention';
}

/** What became of everybody, and which list to use. */
export async function tellOutcome(host: Host, sendIds: readonly string[]): Promise<void> {
  for (const send of await host.call('outbox.sends', {})) {
    if (!sendIds.includes(send.id)) continue;
    const { total, requests } = await host.call('outbox.requests', { sendId: send.id, offset: 0, limit: 1000 });
    const failed = requests.filter(({ status }) => status === null || status >= 400).length;
    say('', `"${send.accountName}", send "${send.name}": ${send.state}.`);
    const states = Object.entries(send.counts).filter(([, count]) => count > 0);
    for (const [state, count] of states) say(`  ${String(count).padStart(5)} ${state}`);
    for (const { reason, contacts: count } of await host.call('outbox.problems', { sendId: send.id })) {
      say(`  Not sent, ${contacts(count)}: ${reason}`);
    }
    say(`  The list to use is "${send.remoteList?.name}" (${send.remoteList?.remoteId}).`);
    if (send.abandonedLists.length > 0) say(`  To be ignored: "${send.abandonedLists.join('", "')}".`);
    const among = requests.length < total ? ` of the last ${requests.length}` : '';
    say(`  ${total} requests were made;${among} ${failed} failed.`);
  }
}
