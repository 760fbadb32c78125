import { X } from 'lucide-react';
import { useState } from 'react';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './contact-screen.module.css';

export interface ContactListsProps {
  readonly contactId: string;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}

/** The lists a contact is in, and the way into another one. */
export function ContactLists({ contactId, lists }: ContactListsProps) {
  const all = useQuery('lists.all', {}, ['lists']).data ?? [];
  const [problem, setProblem] = useState<string>();
  const others = all.filter((list) => !lists.some((own) => own.id === list.id));

  function change(listId: string, member: boolean): void {
    ask('lists.setMembership', { listId, contactId, member }).then(
      () => setProblem(undefined),
      (error: unknown) => setProblem(failureMessage(error)),
    );
  }

  return (
    <>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      {lists.length === 0 ? (
        <p className={styles.soft}>{contactsText.noLists}</p>
      ) : (
        <ul>
          {lists.map((list) => (
            <li key={list.id} className={styles.listRow}>
              <LinkButton onPress={() => go({ screen: 'lists', listId: list.id })}>{list.name}</LinkButton>
              <Button kind="quiet" label={contactsText.removeFrom(list.name)} onPress={() => change(list.id, false)}>
                <X size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <SelectField
          label={contactsText.addToList}
          value={undefined}
          options={others.map((list) => ({ value: list.id, label: list.name }))}
          onChange={(listId) => change(listId, true)}
        />
      )}
    </>
  );
}
