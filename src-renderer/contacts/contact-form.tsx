import { useState } from 'react';
import { type Contact, type ContactField, type ContactFields, contactFields } from '../../src-shared/contact/fields.ts';
import { destinationIds } from '../../src-shared/providers/destination.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './contact-screen.module.css';
import { fieldHints } from './field-hints.ts';

function parseDraft(text: string): Partial<ContactFields> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Partial<ContactFields>) : {};
  } catch {
    return {};
  }
}

/** The fields of a contact. What is typed is checked at once, kept through a crash, and saved with the button. */
export function ContactForm({ contact }: { readonly contact: Contact }) {
  const [draft, setDraft, forgetDraft] = useTextDraft(`contact ${contact.id}`, '{}');
  const [problem, setProblem] = useState<string>();
  const changes = parseDraft(draft);
  const fields: ContactFields = { ...contact.fields, ...changes };
  const isChanged = contactFields.some((field) => fields[field] !== contact.fields[field]);
  const accounts = useQuery('accounts.all', {}, ['accounts']).data ?? [];
  const used = destinationIds.filter((id) => accounts.some(({ provider }) => provider === id));
  const hints = fieldHints({ fields, custom: contact.custom }, used.length === 0 ? ['prayerletters'] : used);

  async function save(): Promise<void> {
    try {
      await ask('contacts.update', { contactId: contact.id, fields });
      forgetDraft(draft);
      setProblem(undefined);
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  function issueOf(field: ContactField) {
    const hint = hints.get(field);
    if (hint === undefined) return {};
    return hint.severity === 'error' ? { error: hint.message } : { description: hint.message };
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.fields}>
        {contactFields.map((field) => (
          <TextField
            key={field}
            label={fieldLabels[field]}
            value={fields[field]}
            lines={field === 'street' ? 3 : 1}
            onChange={(text) => setDraft(JSON.stringify({ ...changes, [field]: text }))}
            {...issueOf(field)}
          />
        ))}
      </div>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" isDisabled={!isChanged}>
          {contactsText.save}
        </Button>
        <Button isDisabled={!isChanged} onPress={() => forgetDraft()}>
          {contactsText.revert}
        </Button>
      </div>
    </form>
  );
}
