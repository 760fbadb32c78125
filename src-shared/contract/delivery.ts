import * as v from 'valibot';
import { idSchema, timeSchema } from './common.ts';

/**
 * What one contact has at one account through one send:
 * `queued` waits for its turn, `sending` is in a request now, `delivered` has a remote id, `parked` was refused or is not
 * fit to be sent and says why, `unknown` may have been delivered (an answer was lost, or the data comes from a backup) and
 * waits for a fresh list, `cancelled` was taken back by the user, with a reason when it may have left before.
 */
export const deliveryStates = ['queued', 'sending', 'delivered', 'parked', 'unknown', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliverySchema = v.object({
  sendId: idSchema,
  contactId: idSchema,
  contactName: v.string(),
  accountId: idSchema,
  accountName: v.string(),
  sendName: v.string(),
  state: v.picklist(deliveryStates),
  remoteId: v.nullable(v.string()),
  remoteListId: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  updatedAt: timeSchema,
});

export type Delivery = v.InferOutput<typeof deliverySchema>;
