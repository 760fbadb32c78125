import type { AddressStatus, DeliveryAction } from '../contract/delivery.ts';

/** The words of what one contact has at one account. */
export const deliveryText = {
  action: 'What',
  actions: {
    add: 'New',
    change: 'Changed',
    keep: 'Unchanged',
    remove: 'To remove',
  } satisfies Record<DeliveryAction, string>,
  outcome: 'What became of it',
  remoteId: (id: string) => `Remote ID ${id}`,
  address: 'Address',
  addressStatuses: {
    verified: 'Verified',
    corrected: 'Corrected',
    failed: 'Not verified',
  } satisfies Record<AddressStatus, string>,
  contactsTab: 'Contacts',
  requestsTab: 'Requests',
  tabs: 'What to see of this send',
  export: 'Export as CSV',
  exportHistory: 'Export history',
  none: 'No contact of this send is in this state.',
} as const;
