import * as v from 'valibot';
import { idSchema, timeSchema } from './common.ts';

/**
 * What one contact has at one account through one send:
 * `queued` waits for its turn, `sending` is in a request now, `delivered` is on the list at the provider, `removed` was taken
 * off it as planned, `parked` was refused or is not fit to be sent and says why, `unknown` may have been delivered (an answer
 * was lost, or the data comes from a backup) and waits for a fresh list, `cancelled` was taken back or left out by the user,
 * with a reason when it may have left before.
 */
export const deliveryStates = ['queued', 'sending', 'delivered', 'removed', 'parked', 'unknown', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a send does about one contact: put it on the list, change it there, leave it as it is there, take it off. */
export const deliveryActions = ['add', 'change', 'keep', 'remove'] as const;
export type DeliveryAction = (typeof deliveryActions)[number];

/** What PostGrid found out about an address. */
export const addressStatuses = ['verified', 'corrected', 'failed'] as const;
export type AddressStatus = (typeof addressStatuses)[number];

export const deliverySchema = v.object({
  sendId: idSchema,
  contactId: idSchema,
  contactName: v.string(),
  accountId: idSchema,
  accountName: v.string(),
  sendName: v.string(),
  action: v.picklist(deliveryActions),
  state: v.picklist(deliveryStates),
  remoteId: v.nullable(v.string()),
  remoteListId: v.nullable(v.string()),
  /** What the provider says of the address it was given last; null where it says nothing. */
  addressStatus: v.nullable(v.picklist(addressStatuses)),
  addressErrors: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  updatedAt: timeSchema,
});

export type Delivery = v.InferOutput<typeof deliverySchema>;
