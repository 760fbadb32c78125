import { expect } from 'vitest';
import { type PracticeRecipient, practiceListMembers } from '../../../src-main/providers/practice/practice-postgrid.ts';
import type { PracticeStore } from '../../../src-main/providers/practice/practice-store.ts';
import type { Send } from '../../../src-shared/contract/outbox.ts';
import type { Rig } from './outbox-rig.ts';
import { deliveriesOf, findSend } from './outbox-steps.ts';

/** The first line of a recipient's envelope. */
function nameOf({ sent }: PracticeRecipient): string {
  const { firstName = '', lastName = '', companyName = '' } = sent;
  return `${String(firstName)} ${String(lastName)}`.trim() || String(companyName);
}

/** Who is on a list at PostGrid, by their first lines, in alphabetical order; whoever is there twice is named twice. */
export async function namesThere(remote: PracticeStore, remoteListId: string): Promise<readonly string[]> {
  return (await practiceListMembers(remote, remoteListId)).map(nameOf).toSorted();
}

/** The promise, from PostGrid's side: on the list are exactly those who are delivered, each of them once. */
export async function expectOnPostGrid(rig: Rig, sendId: string, names: readonly string[]): Promise<Send> {
  const send = await findSend(rig, sendId);
  const delivered = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'delivered');
  expect(delivered.map(({ contactName }) => contactName).toSorted()).toEqual(names.toSorted());
  expect(await namesThere(rig.remote, send.remoteList?.remoteId ?? 'no list')).toEqual(names.toSorted());
  expect(rig.server.requests.some((request) => request.overlapped)).toBe(false);
  return send;
}
