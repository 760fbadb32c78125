import { expect } from 'vitest';
import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import type { LoggedRequest, Problem, Send } from '../../../src-shared/contract/outbox.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import type { RecordedRequest } from '../../providers/fault-server.ts';
import type { Fault } from '../../providers/faults.ts';
import { noon } from '../../support/test-store.ts';
import type { Rig } from '../outbox/outbox-rig.ts';
import { deliveriesOf, findSend, queueSend, workOff } from '../outbox/outbox-steps.ts';

/** Exactly this answer, without effect. */
export function answering(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Fault {
  return { kind: 'answer', status, body, headers: { 'content-type': 'application/json', ...headers } };
}

/** An error in the shape that PrayerLetters.com documents, with attributes that nothing may depend on. */
export function prayerLettersError(status: number, error: string, message: string, more: object = {}): string {
  const more_info = 'https://www.prayerletters.com/api/errors';
  return JSON.stringify({ status: `${status}`, error, message, more_info, ...more });
}

/** An error in the shape that PostGrid documents. */
export function postGridError(type: string, message: string): string {
  return JSON.stringify({ object: 'error', error: { type, message } });
}

/** Lets the test choose what goes wrong by the whole request, its content included. */
export function setWeather(rig: Rig, choose: (request: RecordedRequest) => Fault | undefined): void {
  rig.weather.plan = (index) => {
    const request = rig.server.requests[index];
    return request === undefined ? undefined : choose(request);
  };
}

/** The fault for the first `times` requests that are meant; afterwards, and for all others, nothing. */
export function onFirst(
  isMeant: (request: RecordedRequest) => boolean,
  fault: Fault,
  times = 1,
): (request: RecordedRequest) => Fault | undefined {
  let left = times;
  return (request) => {
    if (left === 0 || !isMeant(request)) return undefined;
    left -= 1;
    return fault;
  };
}

/** Everything about a send that decides what the user reads and may do; counts that are zero are left out. */
export function screenOf(send: Send) {
  const { state, waitingFor, lastError, abandonedLists, isAccountPaused, canStartFreshList, canResume } = send;
  const counts = Object.fromEntries(Object.entries(send.counts).filter(([, count]) => count > 0));
  const list = send.remoteList?.name ?? null;
  return {
    state,
    waitingFor,
    lastError,
    counts,
    list,
    abandonedLists,
    isAccountPaused,
    canStartFreshList,
    canResume,
    parkedToSend: send.parkedToSend,
  };
}

/** What the user sees of a send of which nothing went wrong; each test says in what its own is different. */
export const calm = {
  state: 'done',
  waitingFor: null,
  lastError: null,
  list: 'Spring',
  abandonedLists: [],
  isAccountPaused: false,
  canStartFreshList: false,
  canResume: false,
  parkedToSend: 0,
} as const;

export async function expectScreen(rig: Rig, sendId: string, screen: object): Promise<void> {
  expect(screenOf(await findSend(rig, sendId))).toEqual(screen);
}

export async function problemsOf({ store }: Rig, sendId: string): Promise<readonly Problem[]> {
  return store.problemsOfSend(sendId);
}

/** The log of requests as the user can read it, oldest first. */
export async function logOf({ store }: Rig, sendId: string): Promise<readonly LoggedRequest[]> {
  return (await store.requestsOfSend({ sendId, offset: 0, limit: 1000 })).requests.toReversed();
}

/** The entries of the log that are not a success. */
export async function failuresLogged(rig: Rig, sendId: string) {
  const entries = await logOf(rig, sendId);
  return entries.flatMap(({ status, answer }) => (status === null || status >= 300 ? [{ status, answer }] : []));
}

export async function contactNamed({ store }: Rig, name: string) {
  const { contacts } = await store.searchContacts({ text: name, offset: 0, limit: 1 });
  const [found] = contacts;
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

export async function edit(rig: Rig, name: string, changes: Partial<ContactFields>): Promise<void> {
  const { id, fields } = await contactNamed(rig, name);
  await rig.store.updateContact(id, { ...fields, ...changes }, noon);
}

export async function leaveList(rig: Rig, name: string): Promise<void> {
  await rig.store.setMembership(rig.listId, (await contactNamed(rig, name)).id, false, noon);
}

export async function deliveryOf(rig: Rig, sendId: string, name: string) {
  const found = (await deliveriesOf(rig, sendId)).find(({ contactName }) => contactName === name);
  if (found === undefined) throw new Error(`${name} is not in the send.`);
  return found;
}

/** Sends and waits until nothing is left to do. */
export async function sendOff(rig: Rig, way?: SendWay): Promise<string> {
  const sendId = await queueSend(rig, way);
  await workOff(rig);
  return sendId;
}

/** Sends and lets the outbox work while the clock stands still, so that the first wait can be looked at. */
export async function sendUntilWait(rig: Rig, way?: SendWay): Promise<string> {
  const sendId = await queueSend(rig, way);
  await rig.engine.idle();
  return sendId;
}

/** Puts the account right, as a new token or key does, and lets the outbox work. */
export async function repairAccount(rig: Rig): Promise<void> {
  await rig.store.pauseAccount(rig.account.id, null);
  await workOff(rig);
}

export async function startFreshList(rig: Rig, sendId: string): Promise<void> {
  await rig.store.restartOnFreshList(sendId, rig.clock.now());
  await workOff(rig);
}

export async function resume(rig: Rig, sendId: string): Promise<void> {
  await rig.store.setSendPaused(sendId, false, rig.clock.now());
  await workOff(rig);
}

/** A wait as the user sees it: for what, and how long. */
export interface Wait {
  readonly for: string | null;
  readonly ms: number;
  readonly delivered: number;
  /** The last request before it. */
  readonly after: RecordedRequest | undefined;
}

/** Works a send off and tells every wait on the way. Pauses are read from `notBefore`; no time goes by for real. */
export async function waitsOf(rig: Rig, sendId: string): Promise<readonly Wait[]> {
  const waits: Wait[] = [];
  for (let step = 0; step < 300; step += 1) {
    rig.engine.wake();
    await rig.engine.idle();
    const { notBefore, waitingFor, counts } = await findSend(rig, sendId);
    if (notBefore === null || notBefore <= rig.clock.now()) return waits;
    const after = rig.server.requests.at(-1);
    waits.push({ for: waitingFor, ms: notBefore - rig.clock.now(), delivered: counts.delivered, after });
    rig.clock.advance(notBefore - rig.clock.now());
  }
  throw new Error('The send never came to rest.');
}
