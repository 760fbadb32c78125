import { useCallback, useState } from 'react';
import { type DeliveryState, deliveryStates } from '../../src-shared/contract/delivery.ts';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { RowGrid } from '../ui/row-grid.tsx';
import { saveFile } from '../ui/save-file.ts';
import { SelectField } from '../ui/select-field.tsx';
import { deliveryColumns } from './delivery-columns.tsx';
import styles from './outbox.module.css';
import { sendTotal } from './send-facts.ts';

/** Every contact of a send, or those in one state, and the whole story as a file. */
export function SendContacts({ send }: { readonly send: Send }) {
  const [state, setState] = useState<DeliveryState | 'all'>('all');
  const [problem, setProblem] = useState<string>();
  const shownStates = deliveryStates.filter((each) => send.counts[each] > 0 || each === state);
  const fetchRows = useCallback(
    async (offset: number, limit: number) => {
      const filter = state === 'all' ? {} : { state };
      return (await ask('outbox.deliveries', { sendId: send.id, offset, limit, ...filter })).deliveries;
    },
    [send.id, state],
  );

  function exportAll(): void {
    setProblem(undefined);
    ask('outbox.exportSend', { sendId: send.id })
      .then(saveFile)
      .catch((error: unknown) => setProblem(failureMessage(error)));
  }

  return (
    <>
      <div className={styles.tools}>
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
        <Button onPress={exportAll}>{deliveryText.export}</Button>
      </div>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <RowGrid
        label={outboxText.details}
        columns={deliveryColumns}
        total={state === 'all' ? sendTotal(send) : send.counts[state]}
        version={`${state} ${send.updatedAt} ${JSON.stringify(send.counts)}`}
        fetchRows={fetchRows}
        onOpen={({ contactId }) => go({ screen: 'contacts', contactId, sendId: send.id })}
        empty={deliveryText.none}
      />
    </>
  );
}
