import { expect } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { Delivery } from '../../../src-shared/contract/delivery.ts';
import type { Send } from '../../../src-shared/contract/outbox.ts';
import type { Plan, SendWay } from '../../../src-shared/contract/plan.ts';
import type { Fault, FaultPlan } from '../../providers/faults.ts';
import { people } from '../../support/contacts.ts';
import type { Rig } from './outbox-rig.ts';

/** People with so much metadata that a request takes about fourteen of them. */
export function bulkyPeople(count: number): readonly ContactDraft[] {
  const custom = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Note ${index}`, 'x'.repeat(1000)]));
  return people(count).map(({ fields }) => ({ fields, custom }));
}

/** What sending the rig's list through its account would do now. */
export function readPlan({ store, listId, account, clock }: Rig, way?: SendWay): Promise<Plan> {
  return store.readPlan({ listId, accountId: account.id, way }, clock.now());
}

/** Reads the plan and sends it, as the Send screen does; does not wait for the outbox. */
export async function queueSend(rig: Rig, chosen?: SendWay): Promise<string> {
  const { store, listId, account, clock, engine } = rig;
  const { way, fingerprint } = await readPlan(rig, chosen);
  const sendId = newId();
  await store.createSend(sendId, { listId, accountId: account.id, way }, fingerprint, clock.now());
  engine.wake();
  return sendId;
}

/** Lets the outbox work until it has nothing left to do now or later, moving the clock to whatever it waits for. */
export async function workOff(rig: Rig): Promise<void> {
  for (let step = 0; step < 300; step += 1) {
    rig.engine.wake();
    await rig.engine.idle();
    const wakeAt = await rig.store.nextWakeTime(rig.clock.now());
    if (wakeAt === undefined) return;
    rig.clock.advance(wakeAt - rig.clock.now());
  }
  throw new Error('The outbox never came to rest.');
}

export async function findSend({ store, clock }: Rig, sendId: string): Promise<Send> {
  const found = (await store.listSends(clock.now())).find((send) => send.id === sendId);
  if (found === undefined) throw new Error('The send is not in the outbox.');
  return found;
}

export async function deliveriesOf({ store }: Rig, sendId: string): Promise<readonly Delivery[]> {
  return (await store.deliveriesOfSend({ sendId, offset: 0, limit: 1000 })).deliveries;
}

/** What the provider has on a list: our ids of the contacts, with the provider's. */
export async function onRemoteList(
  { remote }: Rig,
  remoteListId: string,
): Promise<readonly [contactId: string, remoteId: string][]> {
  const documents = await remote.find('prayerletters.contact', remoteListId);
  return documents.map(({ body, id }) => [String(Reflect.get(Object(body), 'external_id')), id]);
}

/**
 * The promise, looked at from the provider's side: on the list that the user is told to order from, everybody who is
 * delivered is there exactly once, under the remote id that the contact shows, and nobody else.
 */
export async function expectExactlyOnce(rig: Rig, sendId: string, names: readonly string[]): Promise<Send> {
  const send = await findSend(rig, sendId);
  const delivered = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'delivered');
  expect(delivered.map((delivery) => delivery.contactName)).toEqual(names);
  const remoteListId = send.remoteList?.remoteId ?? 'no list';
  const there = await onRemoteList(rig, remoteListId);
  const expected = delivered.map(({ contactId, remoteId }) => [contactId, remoteId ?? 'no id']);
  expect(there.toSorted()).toEqual(expected.toSorted());
  expect(new Set(there.map(([contactId]) => contactId)).size).toBe(names.length);
  expect(delivered.every((delivery) => delivery.remoteListId === remoteListId)).toBe(true);
  expect(rig.server.requests.some((request) => request.overlapped)).toBe(false);
  return send;
}

export function namesOf(contacts: readonly ContactDraft[]): readonly string[] {
  return contacts.map((contact) => contact.fields.name).toSorted();
}

export function isBatch(path: string): boolean {
  return path.endsWith('/contacts');
}

/** This fault for the batches (counted from 0, over all lists) for which `when` says so. */
export function faultOnBatch(fault: Fault, when: (batch: number) => boolean): FaultPlan {
  let batch = -1;
  return (_index, _method, path) => {
    if (!isBatch(path)) return undefined;
    batch += 1;
    return when(batch) ? fault : undefined;
  };
}

/** This fault for the first requests to create a list. */
export function faultOnCreate(fault: Fault, times = 1): FaultPlan {
  let left = times;
  return (_index, _method, path) => {
    if (isBatch(path) || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}
