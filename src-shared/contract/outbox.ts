import * as v from 'valibot';
import { accountModes } from './accounts.ts';
import type { ContractPart } from './call.ts';
import { countSchema, idSchema, nothing, timeSchema, windowSchema } from './common.ts';
import { deliverySchema, deliveryStates } from './delivery.ts';

/** The states of an operation; see the outbox's README for which may follow which. */
export const operationStates = ['queued', 'running', 'waiting', 'succeeded', 'parked', 'unknown', 'cancelled'] as const;
export type OperationState = (typeof operationStates)[number];

export const sendStates = ['active', 'paused', 'done', 'attention', 'cancelled'] as const;
export type SendState = (typeof sendStates)[number];

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
  /** When this list was last sent through this account and not cancelled; null when it never was. */
  sentBefore: v.nullable(timeSchema),
  requests: countSchema,
  bytes: countSchema,
  /** Stands for exactly this content; sending asks for it again, so that what was read is what is sent. */
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
  /** Lists on the provider's side that must not be ordered from, because an answer about them was lost. */
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
  'outbox.startFreshList': { input: sendInput, output: nothing },
} as const satisfies ContractPart;

export type Plan = v.InferOutput<typeof planSchema>;
export type Send = v.InferOutput<typeof sendSchema>;
export type OutboxStatus = v.InferOutput<typeof statusSchema>;
