import type { ReactNode } from 'react';
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
      <ul className={styles.named}>
        {blocked.map((contact) => (
          <NamedContact key={contact.contactId} contact={contact}>
            {contact.isThere ? <strong className={styles.isThere}>{planText.isThere}</strong> : null}
          </NamedContact>
        ))}
      </ul>
    </div>
  );
}

/** How many are sent in spite of warnings, and for whoever wants to know it, who and what they are. */
export function WarnedContacts({ plan: { warnings, warned } }: { readonly plan: Plan }) {
  const more = warnings - warned.length;
  return (
    <div>
      <p>{sendText.warnings(warnings)}</p>
      <details className={styles.warned}>
        <summary>{sendText.showWarned}</summary>
        <ul className={styles.named}>
          {warned.map((contact) => (
            <NamedContact key={contact.contactId} contact={contact} />
          ))}
          {more > 0 ? <li className={styles.soft}>{sendText.moreWarned(more)}</li> : null}
        </ul>
      </details>
    </div>
  );
}

interface NamedContactProps {
  readonly contact: Plan['warned'][number];
  readonly children?: ReactNode;
}

function NamedContact({ contact: { contactId, name, reasons }, children }: NamedContactProps) {
  return (
    <li>
      <LinkButton onPress={() => go({ screen: 'contacts', contactId })}>{name}</LinkButton>
      <span className={styles.soft}>
        {reasons.join(' ')}
        {children}
      </span>
    </li>
  );
}
