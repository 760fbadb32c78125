import * as v from 'valibot';
import { accountModes } from './accounts.ts';
import type { ContractPart } from './call.ts';
import { countSchema, idSchema, nothing, timeSchema, windowSchema } from './common.ts';
import { deliverySchema, deliveryStates } from './delivery.ts';

/**
 * `active` works or waits by itself; `paused` by the user; `stopped` in the middle, and only the user can say how it goes
 * on; `done` and `attention` are over, the latter with contacts that the provider refused; `cancelled` by the user.
 */
export const sendStates = ['active', 'paused', 'stopped', 'done', 'attention', 'cancelled'] as const;
export type SendState = (typeof sendStates)[number];

/** Somebody who stands on the list `count` times. */
const duplicateSchema = v.object({ name: v.string(), count: countSchema });

const blockedSchema = v.object({ contactId: idSchema, name: v.string(), reasons: v.array(v.string()) });

const planSchema = v.object({
  listId: idSchema,
  listName: v.string(),
  accountId: idSchema,
  accountName: v.string(),
  mode: v.picklist(accountModes),
  /** The name the list will carry on the provider's side. */
  remoteListName: v.string(),
  toSend: countSchema,
  warnings: countSchema,
  blocked: v.array(blockedSchema),
  /** The first few people who would get the same letter more than once. */
  duplicates: v.array(duplicateSchema),
  /** How many such people there are in all. */
  duplicatesTotal: countSchema,
  /** When this list was last sent through this account, cancelled sends that may have delivered included; else null. */
  sentBefore: v.nullable(timeSchema),
  requests: countSchema,
  bytes: countSchema,
  /** Stands for exactly this plan, to be sent once; sending asks for it again, so that what was read is what is sent. */
  fingerprint: v.string(),
});

const sendSchema = v.object({
  id: idSchema,
  name: v.string(),
  listId: idSchema,
  accountId: idSchema,
  accountName: v.string(),
  mode: v.picklist(accountModes),
  state: v.picklist(sendStates),
  /** What the send is waiting for, as a sentence; null while it runs or when it is over. */
  waitingFor: v.nullable(v.string()),
  notBefore: v.nullable(timeSchema),
  /** True while nothing of its account is sent because the user has to repair it. */
  isAccountPaused: v.boolean(),
  counts: v.object(v.entriesFromList(deliveryStates, countSchema)),
  remoteList: v.nullable(
    v.object({ name: v.string(), remoteId: v.nullable(v.string()), expiresAt: v.nullable(timeSchema) }),
  ),
  /** True while there is something that Resume would go on with. */
  canResume: v.boolean(),
  /** How many of the parked contacts may still go to the list to order from, once they are fixed and while it lasts. */
  parkedToSend: countSchema,
  /** Lists on the provider's side that must not be ordered from: given up, or incomplete, or with someone on them twice. */
  abandonedLists: v.array(v.string()),
  lastError: v.nullable(v.string()),
  createdAt: timeSchema,
  updatedAt: timeSchema,
});

const statusSchema = v.object({
  workOffline: v.boolean(),
  online: v.boolean(),
  queued: countSchema,
  attention: countSchema,
  lastDeliveredAt: v.nullable(timeSchema),
});

const planInput = v.strictObject({ listId: idSchema, accountId: idSchema });
const sendInput = v.strictObject({ sendId: idSchema });

export const outboxContract = {
  'outbox.plan': { input: planInput, output: planSchema },
  'outbox.send': {
    input: v.strictObject({ ...planInput.entries, fingerprint: v.string() }),
    output: v.object({ sendId: idSchema }),
  },
  'outbox.sends': { input: nothing, output: v.array(sendSchema) },
  'outbox.deliveries': {
    input: v.strictObject({
      ...sendInput.entries,
      ...windowSchema,
      state: v.exactOptional(v.picklist(deliveryStates)),
    }),
    output: v.object({ total: countSchema, deliveries: v.array(deliverySchema) }),
  },
  'outbox.status': { input: nothing, output: statusSchema },
  'outbox.setWorkOffline': { input: v.strictObject({ workOffline: v.boolean() }), output: nothing },
  'outbox.pause': { input: sendInput, output: nothing },
  'outbox.resume': { input: sendInput, output: nothing },
  'outbox.cancel': { input: sendInput, output: nothing },
  'outbox.sendParked': { input: sendInput, output: v.object({ sending: countSchema, stillParked: countSchema }) },
  'outbox.startFreshList': { input: sendInput, output: nothing },
} as const satisfies ContractPart;

export type Plan = v.InferOutput<typeof planSchema>;
export type Send = v.InferOutput<typeof sendSchema>;
export type OutboxStatus = v.InferOutput<typeof statusSchema>;
