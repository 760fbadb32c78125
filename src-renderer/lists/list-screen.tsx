import { useCallback, useState } from 'react';
import type { Contact } from '../../src-shared/contact/fields.ts';
import { contactsText, listsText } from '../../src-shared/text/contacts-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { go } from '../app/navigation.ts';
import { ContactGrid } from '../contacts/contact-grid.tsx';
import { useContactSearch } from '../contacts/use-contact-search.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { RenameDialog } from '../ui/rename-dialog.tsx';
import { SearchBox } from '../ui/search-box.tsx';

/** One list and its members. */
export function ListScreen({ listId }: { readonly listId: string }) {
  const lists = useQuery('lists.all', {}, ['lists']);
  const [text, setText] = useState('');
  const search = useContactSearch(text, { listId });
  const [asking, setAsking] = useState<'rename' | 'remove'>();
  const [problem, setProblem] = useState<string>();
  const list = lists.data?.find((each) => each.id === listId);

  const remove = useCallback(
    (contact: Contact): void => {
      ask('lists.setMembership', { listId, contactId: contact.id, member: false }).catch((error: unknown) =>
        setProblem(failureMessage(error)),
      );
    },
    [listId],
  );

  const back = <Button onPress={() => go({ screen: 'lists' })}>{listsText.back}</Button>;
  if (list === undefined) {
    return (
      <Page title={listsText.title} actions={back}>
        {lists.data === undefined ? null : <Notice kind="info">{listsText.gone}</Notice>}
      </Page>
    );
  }
  return (
    <Page
      title={list.name}
      aside={listsText.memberCount(list.members)}
      actions={
        <>
          <SearchBox label={contactsText.search} value={text} onChange={setText} />
          {back}
          <Button onPress={() => setAsking('rename')}>{listsText.rename}</Button>
          <Button onPress={() => setAsking('remove')}>{listsText.remove}</Button>
          <Button kind="primary" isDisabled={list.members === 0} onPress={() => go({ screen: 'send', listId })}>
            {listsText.send}
          </Button>
        </>
      }
    >
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <ContactGrid search={search} empty={text === '' ? listsText.emptyList : contactsText.noMatch} onRemove={remove} />
      <RenameDialog
        key={list.name}
        title={listsText.renameTitle}
        label={listsText.name}
        name={list.name}
        saveLabel={settingsText.save}
        cancelLabel={settingsText.cancel}
        isOpen={asking === 'rename'}
        onClose={() => setAsking(undefined)}
        onSave={async (name) => {
          await ask('lists.rename', { listId, name });
        }}
      />
      <ConfirmDialog
        title={listsText.removeTitle(list.name)}
        message={listsText.removeHelp}
        confirmLabel={listsText.remove}
        isOpen={asking === 'remove'}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          ask('lists.remove', { listId }).then(
            () => go({ screen: 'lists' }),
            (error: unknown) => setProblem(failureMessage(error)),
          );
        }}
      />
    </Page>
  );
}
