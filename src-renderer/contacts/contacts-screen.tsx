import { useState } from 'react';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { go } from '../app/navigation.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, Page } from '../ui/page.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { ContactGrid } from './contact-grid.tsx';
import { TagFilter } from './tag-filter.tsx';
import { useContactSearch } from './use-contact-search.ts';

/** The address book: search as you type, by tag if there are any; Enter opens. */
export function ContactsScreen() {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const tags = useQuery('tags.all', {}, ['contacts']).data ?? [];
  // The last contact with it may lose the tag meanwhile; a filter that cannot be seen must not be in force.
  const tag = tags.find((one) => one.tag === chosen)?.tag;
  const search = useContactSearch(text, { tag });
  const isEmpty = text === '' && tag === undefined && search.total === 0;
  return (
    <Page
      title={contactsText.title}
      aside={search.total === undefined || isEmpty ? null : contactsText.total(search.total)}
      actions={
        isEmpty ? null : (
          <>
            {tags.length === 0 ? null : <TagFilter tags={tags} value={tag} onChange={setChosen} />}
            <SearchBox label={contactsText.search} value={text} onChange={setText} />
          </>
        )
      }
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
