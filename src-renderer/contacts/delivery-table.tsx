import type { Delivery } from '../../src-shared/contract/delivery.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './contact-screen.module.css';

/** What was sent of a contact, where to, and what became of it. */
export function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) return <p className={styles.soft}>{contactsText.noDeliveries}</p>;
  return (
    <table className={styles.deliveries}>
      <thead>
        <tr>
          <th scope="col">{contactsText.send}</th>
          <th scope="col">{contactsText.account}</th>
          <th scope="col">{contactsText.state}</th>
          <th scope="col">{contactsText.remoteId}</th>
          <th scope="col">{contactsText.time}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <tr key={delivery.sendId}>
            <td>
              <LinkButton onPress={() => go({ screen: 'outbox', sendId: delivery.sendId })}>
                {delivery.sendName}
              </LinkButton>
            </td>
            <td>{delivery.accountName}</td>
            <td>
              {outboxText.contactStates[delivery.state]}
              {delivery.reason === null ? null : <p className={styles.soft}>{delivery.reason}</p>}
            </td>
            <td>{delivery.remoteId ?? '–'}</td>
            <td>{shortTime(delivery.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
