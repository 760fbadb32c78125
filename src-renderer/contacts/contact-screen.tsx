import { displayName } from '../../src-shared/contact/display-name.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { go } from '../app/navigation.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Panel } from '../ui/page.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactLists } from './contact-lists.tsx';
import styles from './contact-screen.module.css';
import { ContactTags } from './contact-tags.tsx';
import { DeliveryTable } from './delivery-table.tsx';

export interface ContactScreenProps {
  readonly contactId: string;
  /** The send from which it was opened. */
  readonly sendId: string | undefined;
}

/** Everything about one contact: its fields, its lists, its tags and what was sent. */
export function ContactScreen({ contactId, sendId }: ContactScreenProps) {
  const { data, error } = useQuery('contacts.get', { contactId }, ['contacts', 'lists', 'outbox']);
  const back =
    sendId === undefined ? (
      <Button onPress={() => go({ screen: 'contacts' })}>{contactsText.back}</Button>
    ) : (
      <Button onPress={() => go({ screen: 'outbox', sendId })}>{contactsText.backToSend}</Button>
    );
  if (data === undefined) {
    return (
      <Page title={contactsText.title} actions={back}>
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      </Page>
    );
  }
  const { contact, lists, tags, deliveries } = data;
  const custom = Object.entries(contact.custom);
  return (
    <Page title={displayName(contact.fields)} actions={back}>
      <div className={styles.columns}>
        <Panel title={contactsText.details}>
          <ContactForm contact={contact} />
        </Panel>
        <div className={styles.side}>
          <Panel title={contactsText.lists}>
            <ContactLists contactId={contactId} lists={lists} />
          </Panel>
          <Panel title={contactsText.tags}>
            <ContactTags contactId={contactId} tags={tags} />
          </Panel>
          {custom.length === 0 ? null : (
            <Panel title={contactsText.custom}>
              <dl className={styles.custom}>
                {custom.map(([key, value]) => (
                  <div key={key}>
                    <dt>{key}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Panel>
          )}
          <Panel title={contactsText.deliveries}>
            <DeliveryTable deliveries={deliveries} />
          </Panel>
        </div>
      </div>
    </Page>
  );
}
