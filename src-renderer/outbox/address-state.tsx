import type { Delivery } from '../../src-shared/contract/delivery.ts';
import { deliveryText } from '../../src-shared/text/delivery-text.ts';
import styles from './outbox.module.css';

/** What the provider found out about the address, and what is wrong with it; nothing where it says nothing. */
export function AddressState({ delivery }: { readonly delivery: Delivery }) {
  const { addressStatus, addressErrors } = delivery;
  if (addressStatus === null && addressErrors === null) return null;
  const word = addressStatus === null ? undefined : deliveryText.addressStatuses[addressStatus];
  const text = [word, addressErrors].filter((part) => part !== undefined && part !== null).join(': ');
  return <span className={addressStatus === 'failed' ? styles.failedAddress : undefined}>{text}</span>;
}
