import { useState } from 'react';
import { contactsText, listsText } from '../../src-shared/text/contacts-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { EmptyState, Page } from '../ui/page.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './lists.module.css';

/** All lists: who gets which letter. */
export function ListsScreen() {
  const { data: lists } = useQuery('lists.all', {}, ['lists']);
  const [name, setName, forgetName] = useTextDraft('new list', '');
  const [problem, setProblem] = useState<string>();
  if (lists === undefined) return <Page title={listsText.title}>{null}</Page>;

  async function create(): Promise<void> {
    try {
      const list = await ask('lists.create', { name });
      forgetName();
      go({ screen: 'lists', listId: list.id });
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <Page
      title={listsText.title}
      actions={
        <form
          className={styles.create}
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <TextField
            label={listsText.newName}
            isLabelHidden
            placeholder={listsText.newName}
            value={name}
            onChange={setName}
          />
          <Button type="submit" isDisabled={name.trim() === ''}>
            {listsText.create}
          </Button>
        </form>
      }
    >
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      {lists.length === 0 ? (
        <EmptyState
          title={listsText.emptyTitle}
          action={
            <Button kind="primary" onPress={() => go({ screen: 'import' })}>
              {contactsText.toImport}
            </Button>
          }
        >
          {listsText.emptyHelp}
        </EmptyState>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{listsText.name}</th>
              <th scope="col" className={styles.number}>
                {listsText.members}
              </th>
              <th scope="col">{listsText.created}</th>
              <th scope="col">
                <span className="visually-hidden">{listsText.send}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={list.id}>
                <th scope="row">
                  <LinkButton onPress={() => go({ screen: 'lists', listId: list.id })}>{list.name}</LinkButton>
                </th>
                <td className={styles.number}>{list.members.toLocaleString('en-US')}</td>
                <td>{shortTime(list.createdAt)}</td>
                <td className={styles.rowAction}>
                  <Button isDisabled={list.members === 0} onPress={() => go({ screen: 'send', listId: list.id })}>
                    {listsText.send}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
