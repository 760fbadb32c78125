import { useCallback, useState } from 'react';
import { type Delivery, type DeliveryState, deliveryStates } from '../../src-shared/contract/delivery.ts';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { RowGrid, type RowGridColumn } from '../ui/row-grid.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './outbox.module.css';
import { SendCard } from './send-card.tsx';
import { sendTotal } from './send-facts.ts';

const columns: readonly RowGridColumn<Delivery>[] = [
  {
    key: 'contact',
    name: outboxText.contact,
    width: 260,
    render: ({ contactId, contactName }) => (
      <LinkButton onPress={() => go({ screen: 'contacts', contactId })}>{contactName}</LinkButton>
    ),
  },
  { key: 'state', name: outboxText.state, width: 150, render: ({ state }) => outboxText.contactStates[state] },
  { key: 'remoteId', name: outboxText.remoteId, width: 150, render: ({ remoteId }) => remoteId ?? '' },
  { key: 'reason', name: outboxText.reason, width: 480, render: ({ reason }) => reason ?? '' },
];

/** One send with every contact of it. */
export function SendDetailScreen({ sendId }: { readonly sendId: string }) {
  const { data: sends, error } = useQuery('outbox.sends', {}, ['outbox', 'accounts', 'settings']);
  const status = useQuery('outbox.status', {}, ['outbox', 'settings']).data;
  const send = sends?.find((each) => each.id === sendId);
  const back = <Button onPress={() => go({ screen: 'outbox' })}>{outboxText.back}</Button>;
  return (
    <Page title={outboxText.title} actions={back}>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {send === undefined ? null : (
        <>
          <SendCard send={send} status={status} />
          <Deliveries send={send} />
        </>
      )}
    </Page>
  );
}

function Deliveries({ send }: { readonly send: Send }) {
  const [state, setState] = useState<DeliveryState | 'all'>('all');
  const shownStates = deliveryStates.filter((each) => send.counts[each] > 0 || each === state);
  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const filter = state === 'all' ? {} : { state };
      return (await ask('outbox.deliveries', { sendId: send.id, offset, limit, ...filter })).deliveries;
    },
    [send.id, state],
  );
  return (
    <>
      <div className={styles.filter}>
        <SelectField
          label={outboxText.show}
          value={state}
          options={[
            { value: 'all', label: `${outboxText.allStates} (${sendTotal(send)})` },
            ...shownStates.map((each) => ({
              value: each,
              label: `${outboxText.contactStates[each]} (${send.counts[each]})`,
            })),
          ]}
          onChange={setState}
        />
      </div>
      <RowGrid
        label={outboxText.details}
        columns={columns}
        total={state === 'all' ? sendTotal(send) : send.counts[state]}
        version={`${state} ${send.updatedAt} ${JSON.stringify(send.counts)}`}
        fetchRows={fetchRows}
        onOpen={({ contactId }) => go({ screen: 'contacts', contactId })}
        empty=""
      />
    </>
  );
}
