import type { Plan } from '../../src-shared/contract/plan.ts';
import { planText } from '../../src-shared/text/plan-text.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './send.module.css';

/** Who cannot be sent and why, each with the way to the contact. */
export function BlockedContacts({ blocked }: { readonly blocked: Plan['blocked'] }) {
  return (
    <div className={styles.blocked}>
      <h3>{sendText.blocked(blocked.length)}</h3>
      <p className={styles.soft}>{sendText.blockedHelp}</p>
      <ul>
        {blocked.map((contact) => (
          <li key={contact.contactId}>
            <LinkButton onPress={() => go({ screen: 'contacts', contactId: contact.contactId })}>
              {contact.name}
            </LinkButton>
            <span className={styles.soft}>
              {contact.reasons.join(' ')}
              {contact.isThere ? <strong className={styles.isThere}>{planText.isThere}</strong> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
