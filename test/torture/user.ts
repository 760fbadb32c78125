import { setTimeout as delay } from 'node:timers/promises';
import type { Contact, ContactDraft } from '../../src-shared/contact/fields.ts';
import type { Delivery } from '../../src-shared/contract/delivery.ts';
import type { Send } from '../../src-shared/contract/outbox.ts';
import type { SendWay } from '../../src-shared/contract/plan.ts';
import { rowOf } from '../support/contacts.ts';
import type { Host } from './host.ts';
import { CallFailed, HostGone } from './host-messages.ts';

const page = 500;
const bytes = new TextEncoder().encode('Name\nAnna\n');

/** Keeps these people in a list, over the channels of an import; answers the list. */
export async function keepList(host: Host, listName: string, drafts: readonly ContactDraft[]): Promise<string> {
  const fileName = `${listName}.csv`;
  const file = new Uint8Array([...bytes, ...new TextEncoder().encode(listName)]);
  const { uploadId } = await host.call('imports.beginUpload', { fileName, byteLength: file.byteLength });
  await host.call('imports.upload', { uploadId, index: 0, bytes: file });
  const { importId } = await host.call('imports.finishUpload', { uploadId });
  const { runId } = await host.call('imports.beginKeep', { importId, listNames: [listName], tags: [], part: '' });
  const rows = drafts.map((draft, row) => rowOf(row, draft));
  for (let from = 0; from < rows.length; from += page) {
    await host.call('imports.keepRows', { runId, rows: rows.slice(from, from + page) });
  }
  const { lists } = await host.call('imports.finishKeep', { runId });
  const [list] = lists;
  if (list === undefined) throw new Error(`Nothing was kept in ${listName}.`);
  return list.id;
}

/** Everybody on a list, by id. */
export async function contactsOn(host: Host, listId: string): Promise<ReadonlyMap<string, Contact>> {
  const found = new Map<string, Contact>();
  for (let offset = 0; ; offset += page) {
    const { total, contacts } = await host.call('contacts.search', { text: '', listId, offset, limit: page });
    for (const contact of contacts) found.set(contact.id, contact);
    if (offset + page >= total) return found;
  }
}

export async function deliveriesOf(host: Host, sendId: string): Promise<readonly Delivery[]> {
  const found: Delivery[] = [];
  for (let offset = 0; ; offset += page) {
    const { total, deliveries } = await host.call('outbox.deliveries', { sendId, offset, limit: page });
    found.push(...deliveries);
    if (offset + page >= total) return found;
  }
}

/** Asks again after a power cut; only for what may be asked twice. */
export async function ask<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HostGone)) throw error;
      await delay(5);
    }
  }
}

export interface Errand {
  readonly listId: string;
  readonly accountId: string;
  readonly way: SendWay;
}

/** Reads the plan and presses Send; whoever finds the app dead looks into the outbox before pressing it again. */
export async function pressSend(host: Host, errand: Errand): Promise<string> {
  const before = new Set((await ask(() => host.call('outbox.sends', {}))).map(({ id }) => id));
  for (;;) {
    try {
      const plan = await host.call('outbox.plan', errand);
      if (plan.impossible !== null) throw new Error(`This cannot be sent: ${plan.impossible}`);
      return (await host.call('outbox.send', { ...errand, fingerprint: plan.fingerprint })).sendId;
    } catch (error) {
      if (!(error instanceof HostGone)) throw error;
      const made = (await ask(() => host.call('outbox.sends', {}))).find(({ id }) => !before.has(id));
      if (made !== undefined) return made.id;
    }
  }
}

export async function findSend(host: Host, sendId: string): Promise<Send> {
  const found = (await ask(() => host.call('outbox.sends', {}))).find(({ id }) => id === sendId);
  if (found === undefined) throw new Error(`The send ${sendId} is not in the outbox.`);
  return found;
}

export type Remedy = 'accounts.resume' | 'outbox.resume' | 'outbox.startFreshList' | 'outbox.sendParked';

/** The button that the outbox offers for a send that does not go on by itself; undefined where nothing is wrong. */
export function offeredRemedy(send: Send): Remedy | undefined {
  if (send.state === 'active') return send.isAccountPaused ? 'accounts.resume' : undefined;
  if (send.state !== 'stopped') return undefined;
  if (send.canResume) return 'outbox.resume';
  return send.canStartFreshList ? 'outbox.startFreshList' : undefined;
}

/** Presses it. The app may have died, or moved on by itself: then the next look says what is to be done. */
export async function press(host: Host, remedy: Remedy, { id: sendId, accountId }: Send): Promise<void> {
  try {
    await (remedy === 'accounts.resume' ? host.call(remedy, { accountId }) : host.call(remedy, { sendId }));
  } catch (error) {
    const isStale = error instanceof CallFailed && error.failure.code === 'conflict';
    if (!(error instanceof HostGone) && !isStale) throw error;
  }
}
