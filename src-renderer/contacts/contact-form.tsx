import { useState } from 'react';
import { type Contact, type ContactField, type ContactFields, contactFields } from '../../src-shared/contact/fields.ts';
import { destinations } from '../../src-shared/providers/destinations.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import { validateContact } from '../../src-shared/validation/validate.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './contact-screen.module.css';

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
  const issues = validateContact({ fields, custom: contact.custom }, destinations.prayerletters);

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
    const issue = issues.find((each) => each.field === field);
    if (issue === undefined) return {};
    const message = issueText(issue.code).message(issue);
    return issue.severity === 'error' ? { error: message } : { description: message };
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
