import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from '../../src-shared/contract/accounts.ts';
import type { Host } from '../torture/host.ts';
import { contacts, say } from './words.ts';

const practice = [
  { provider: 'prayerletters', name: 'PrayerLetters.com, for practice' },
  { provider: 'postgrid', name: 'PostGrid, for practice' },
] as const;

/** Practice accounts of both providers, over a line that fails on purpose. */
export async function openAccounts(host: Host): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  say('');
  for (const { provider, name } of practice) {
    const account = await host.call('accounts.add', { provider, mode: 'practice', name });
    await host.call('accounts.setBadConnection', { accountId: account.id, hasBadConnection: true });
    accounts.push(account);
    say(`A Practice account is added: "${name}". Its connection is bad on purpose.`);
  }
  return accounts;
}

/** Reads each plan out and presses Send. */
export async function sendToAll(host: Host, listId: string, accounts: readonly Account[]): Promise<readonly string[]> {
  const sendIds: string[] = [];
  for (const { id: accountId, name } of accounts) {
    const plan = await host.call('outbox.plan', { listId, accountId });
    const { way, added, blocked, requests, bytes, fingerprint, remoteListName } = plan;
    say('', `The plan for "${name}": ${contacts(added)} to a new list "${remoteListName}", ${blocked.length} blocked.`);
    say(`  About ${requests} requests, ${Math.ceil(bytes / 1000)} kB, ${plan.seconds} seconds if nothing goes wrong.`);
    for (const reason of new Set(blocked.flatMap(({ reasons }) => reasons))) say(`  Blocked: ${reason}`);
    for (const consequence of plan.consequences) say(`  ${consequence}`);
    sendIds.push((await host.call('outbox.send', { listId, accountId, way, fingerprint })).sendId);
    say('  Send is pressed.');
  }
  return sendIds;
}

/** Until a send of many requests is well under way. */
export async function waitForProgress(host: Host, sendIds: readonly string[]): Promise<void> {
  for (;;) {
    const sends = (await host.call('outbox.sends', {})).filter(({ id }) => sendIds.includes(id));
    const isMidway = sends.some(({ progress: { done, total } }) => total > 50 && done * 3 > total);
    if (isMidway) {
      say('');
      for (const { accountName, state, progress } of sends) {
        const steps = `has done ${progress.done} of ${progress.total} steps`;
        say(`"${accountName}" ${state === 'done' ? 'is through already' : steps}.`);
      }
      return;
    }
    await delay(20);
  }
}
