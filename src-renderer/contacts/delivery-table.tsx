import { useState } from 'react';
import type { Delivery } from '../../src-shared/contract/delivery.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { AddressState } from '../outbox/address-state.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { shortTime } from '../ui/time.ts';
import styles from './contact-screen.module.css';

/** What was sent of a contact, where to, and what became of it. */
export function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const [problem, setProblem] = useState<string>();
  const [newest] = deliveries;
  if (newest === undefined) return <p className={styles.soft}>{contactsText.noDeliveries}</p>;

  function exportHistory(contactId: string): void {
    setProblem(undefined);
    ask('outbox.exportContact', { contactId })
      .then(saveFile)
      .catch((error: unknown) => setProblem(failureMessage(error)));
  }

  return (
    <>
      <table className={styles.deliveries}>
        <thead>
          <tr>
            <th scope="col">{contactsText.send}</th>
            <th scope="col">{deliveryText.outcome}</th>
            <th scope="col">{deliveryText.address}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.sendId} delivery={delivery} />
          ))}
        </tbody>
      </table>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <div>
        <Button onPress={() => exportHistory(newest.contactId)}>{deliveryText.exportHistory}</Button>
      </div>
    </>
  );
}

function DeliveryRow({ delivery }: { readonly delivery: Delivery }) {
  const { addressStatus, addressErrors } = delivery;
  return (
    <tr>
      <td>
        <LinkButton onPress={() => go({ screen: 'outbox', sendId: delivery.sendId })}>{delivery.sendName}</LinkButton>
        <p className={styles.soft}>{delivery.accountName}</p>
        <p className={styles.soft}>{shortTime(delivery.updatedAt)}</p>
      </td>
      <td>
        {deliveryText.actions[delivery.action]}, {outboxText.contactStates[delivery.state]}
        {delivery.reason === null ? null : <p>{delivery.reason}</p>}
        {delivery.remoteId === null ? null : (
          <p className={styles.remoteId}>{deliveryText.remoteId(delivery.remoteId)}</p>
        )}
      </td>
      <td>{addressStatus === null && addressErrors === null ? '–' : <AddressState delivery={delivery} />}</td>
    </tr>
  );
}
