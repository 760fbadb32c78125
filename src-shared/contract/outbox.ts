import * as v from 'valibot';
import { accountModes, accountProviders } from './accounts.ts';
import type { ContractPart } from './call.ts';
import { countSchema, idSchema, nothing, timeSchema, windowSchema } from './common.ts';
import { deliverySchema, deliveryStates } from './delivery.ts';
import { planSchema, sendWays } from './plan.ts';

/**
 * `active` works or waits by itself; `paused` by the user; `stopped` in the middle, and only the user can say how it goes
 * on; `done` and `attention` are over, the latter with contacts that the provider refused; `cancelled` by the user.
 */
export const sendStates = ['active', 'paused', 'stopped', 'done', 'attention', 'cancelled'] as const;
export type SendState = (typeof sendStates)[number];

/** How far the requests of a send have come. */
const progressSchema = v.object({
  /** Steps (operations) that are over, and those there are at the moment; halving and fresh lists add some. */
  done: countSchema,
  total: countSchema,
  /** Steps of the last minute, and how long that minute was when the send is younger, in milliseconds. */
  recent: countSchema,
  recentMs: countSchema,
});

const sendSchema = v.object({
  id: idSchema,
  name: v.string(),
  listId: idSchema,
  accountId: idSchema,
  accountName: v.string(),
  provider: v.picklist(accountProviders),
  mode: v.picklist(accountModes),
  way: v.picklist(sendWays),
  state: v.picklist(sendStates),
  /** What the send is waiting for, as a sentence; null while it runs or when it is over. */
  waitingFor: v.nullable(v.string()),
  notBefore: v.nullable(timeSchema),
  /** True while nothing of its account is sent because the user has to repair it. */
  isAccountPaused: v.boolean(),
  counts: v.object(v.entriesFromList(deliveryStates, countSchema)),
  progress: progressSchema,
  /** How many addresses of this send PostGrid could not verify. */
  failedAddresses: countSchema,
  remoteList: v.nullable(
    v.object({ name: v.string(), remoteId: v.nullable(v.string()), expiresAt: v.nullable(timeSchema) }),
  ),
  /**
   * How many contacts are, or may be, on a lasting list though they should not be, or twice: the list must not be used
   * before the next send has put that right.
   */
  doubtful: countSchema,
  /** True when a later send took over its list, so that only the later one says what is on it. */
  isContinued: v.boolean(),
  /** True while there is something that Resume would go on with. */
  canResume: v.boolean(),
  /** True where Start a fresh list makes sense: everybody of this send goes to a new list. */
  canStartFreshList: v.boolean(),
  /** How many of the parked contacts may still go to the list to order from, once they are fixed and while it lasts. */
  parkedToSend: countSchema,
  /** Lists on the provider's side that must not be ordered from: given up, or incomplete, or with someone on them twice. */
  abandonedLists: v.array(v.string()),
  lastError: v.nullable(v.string()),
  createdAt: timeSchema,
  updatedAt: timeSchema,
});

/** Contacts of one send that were not sent for one reason. */
const problemSchema = v.object({
  reason: v.string(),
  contacts: countSchema,
  /** The first few of them. */
  examples: v.array(v.object({ contactId: idSchema, name: v.string() })),
  /** Whether the provider refused them; otherwise the plan blocked them. */
  wasRefused: v.boolean(),
});

/** One request that was made to a provider, without headers, keys and contents. */
const requestSchema = v.object({
  at: timeSchema,
  method: v.string(),
  path: v.string(),
  /** HTTP status; null when no answer came. */
  status: v.nullable(countSchema),
  /** How it ended, in a word or two of a technical name. */
  ended: v.string(),
  durationMs: countSchema,
  requestBytes: countSchema,
  /** What the provider answered when it did not agree, with the key left out; null otherwise. */
  answer: v.nullable(v.string()),
});

const statusSchema = v.object({
  workOffline: v.boolean(),
  online: v.boolean(),
  queued: countSchema,
  attention: countSchema,
  lastDeliveredAt: v.nullable(timeSchema),
});

const planInput = v.strictObject({
  listId: idSchema,
  accountId: idSchema,
  /** The app chooses when it is left out. */
  way: v.exactOptional(v.picklist(sendWays)),
});
const sendInput = v.strictObject({ sendId: idSchema });
const problemInput = v.strictObject({ ...sendInput.entries, reason: v.exactOptional(v.string()) });
const fileSchema = v.object({ fileName: v.string(), text: v.string() });

export const outboxContract = {
  'outbox.plan': { input: planInput, output: planSchema },
  'outbox.send': {
    input: v.strictObject({ ...planInput.entries, way: v.picklist(sendWays), fingerprint: v.string() }),
    output: v.object({ sendId: idSchema }),
  },
  /** Every send, or only those that are asked for; newest first. */
  'outbox.sends': {
    input: v.strictObject({ sendIds: v.exactOptional(v.pipe(v.array(idSchema), v.maxLength(1000))) }),
    output: v.array(sendSchema),
  },
  'outbox.deliveries': {
    input: v.strictObject({
      ...sendInput.entries,
      ...windowSchema,
      state: v.exactOptional(v.picklist(deliveryStates)),
    }),
    output: v.object({ total: countSchema, deliveries: v.array(deliverySchema) }),
  },
  /** Who was not sent, grouped by cause, the largest group first. */
  'outbox.problems': { input: sendInput, output: v.array(problemSchema) },
  /** Newest first. */
  'outbox.requests': {
    input: v.strictObject({ ...sendInput.entries, ...windowSchema }),
    output: v.object({ total: countSchema, requests: v.array(requestSchema) }),
  },
  'outbox.status': { input: nothing, output: statusSchema },
  'outbox.setWorkOffline': { input: v.strictObject({ workOffline: v.boolean() }), output: nothing },
  'outbox.pause': { input: sendInput, output: nothing },
  'outbox.resume': { input: sendInput, output: nothing },
  'outbox.cancel': { input: sendInput, output: nothing },
  /** Sends again who was not sent, for one reason or for all. */
  'outbox.sendParked': {
    input: problemInput,
    output: v.object({ sending: countSchema, stillParked: countSchema }),
  },
  /** Leaves out for good who was not sent, for one reason or for all; the send is then done. */
  'outbox.skip': { input: problemInput, output: v.object({ skipped: countSchema }) },
  'outbox.startFreshList': { input: sendInput, output: nothing },
  /** The full story of a send, or of one contact over all sends, as a CSV for spreadsheet programs. */
  'outbox.exportSend': { input: problemInput, output: fileSchema },
  'outbox.exportContact': { input: v.strictObject({ contactId: idSchema }), output: fileSchema },
} as const satisfies ContractPart;

export type Send = v.InferOutput<typeof sendSchema>;
export type SendProgress = v.InferOutput<typeof progressSchema>;
export type Problem = v.InferOutput<typeof problemSchema>;
export type LoggedRequest = v.InferOutput<typeof requestSchema>;
export type OutboxStatus = v.InferOutput<typeof statusSchema>;
