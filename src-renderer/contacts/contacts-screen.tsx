import { useState } from 'react';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { go } from '../app/navigation.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { ContactGrid } from './contact-grid.tsx';
import { useContactSearch } from './use-contact-search.ts';

/** The address book: search as you type, Enter opens. */
export function ContactsScreen() {
  const [text, setText] = useState('');
  const search = useContactSearch(text);
  const isEmpty = text === '' && search.total === 0;
  return (
    <Page
      title={contactsText.title}
      aside={search.total === undefined || isEmpty ? null : contactsText.total(search.total)}
      actions={isEmpty ? null : <SearchBox label={contactsText.search} value={text} onChange={setText} />}
    >
      {isEmpty ? (
        <EmptyState
          title={contactsText.emptyTitle}
          action={
            <Button kind="primary" onPress={() => go({ screen: 'import' })}>
              {contactsText.toImport}
            </Button>
          }
        >
          {contactsText.emptyHelp}
        </EmptyState>
      ) : (
        <ContactGrid search={search} empty={contactsText.noMatch} />
      )}
    </Page>
  );
}
