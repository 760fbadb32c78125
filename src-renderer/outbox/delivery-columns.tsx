import type { Delivery } from '../../src-shared/contract/delivery.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { LinkButton } from '../ui/link-button.tsx';
import type { RowGridColumn } from '../ui/row-grid.tsx';
import { AddressState } from './address-state.tsx';

/** What is shown of one contact of a send. */
export const deliveryColumns: readonly RowGridColumn<Delivery>[] = [
  {
    key: 'contact',
    name: outboxText.contact,
    width: 240,
    isFrozen: true,
    render: ({ contactId, contactName }) => (
      <LinkButton onPress={() => go({ screen: 'contacts', contactId })}>{contactName}</LinkButton>
    ),
  },
  { key: 'action', name: deliveryText.action, width: 100, render: ({ action }) => deliveryText.actions[action] },
  { key: 'state', name: outboxText.state, width: 150, render: ({ state }) => outboxText.contactStates[state] },
  { key: 'reason', name: outboxText.reason, width: 380, render: ({ reason }) => reason ?? '' },
  { key: 'address', name: deliveryText.address, width: 220, render: (row) => <AddressState delivery={row} /> },
  { key: 'remoteId', name: outboxText.remoteId, width: 220, render: ({ remoteId }) => remoteId ?? '' },
];
