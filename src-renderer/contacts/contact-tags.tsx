import { X } from 'lucide-react';
import { useState } from 'react';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ComboField } from '../ui/combo-field.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './contact-screen.module.css';

export interface ContactTagsProps {
  readonly contactId: string;
  readonly tags: readonly string[];
}

/** The tags of a contact, and the way to another one, known or new. */
export function ContactTags({ contactId, tags }: ContactTagsProps) {
  const all = useQuery('tags.all', {}, ['contacts']).data ?? [];
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const others = all.map(({ tag }) => tag).filter((tag) => !tags.includes(tag));

  async function change(add: readonly string[], remove: readonly string[]): Promise<void> {
    try {
      await ask('contacts.setTags', { contactIds: [contactId], add: [...add], remove: [...remove] });
      setProblem(undefined);
      if (add.length > 0) setText('');
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      {tags.length === 0 ? (
        <p className={styles.soft}>{contactsText.noTags}</p>
      ) : (
        <ul>
          {tags.map((tag) => (
            <li key={tag} className={styles.listRow}>
              {tag}
              <Button kind="quiet" label={contactsText.removeTag(tag)} onPress={() => void change([], [tag])}>
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.tagForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void change([text.trim()], []);
        }}
      >
        <ComboField label={contactsText.addTag} value={text} onChange={setText} options={others} />
        <Button type="submit" isDisabled={text.trim() === ''}>
          {contactsText.addTagShort}
        </Button>
      </form>
    </>
  );
}
