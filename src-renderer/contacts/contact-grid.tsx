import { useMemo } from 'react';
import { displayName } from '../../src-shared/contact/display-name.ts';
import type { Contact } from '../../src-shared/contact/fields.ts';
import { contactsText, listsText } from '../../src-shared/text/contacts-text.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { go } from '../app/navigation.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { RowGrid, type RowGridColumn } from '../ui/row-grid.tsx';
import type { ContactSearch } from './use-contact-search.ts';

function open(contact: Contact): void {
  go({ screen: 'contacts', contactId: contact.id });
}

/** They give way to each other, so that the last one is in view in a window of usual width. */
const columns: readonly RowGridColumn<Contact>[] = [
  {
    key: 'name',
    name: fieldLabels.name,
    width: 'minmax(160px, 240px)',
    isFrozen: true,
    render: (contact) => <LinkButton onPress={() => open(contact)}>{displayName(contact.fields)}</LinkButton>,
  },
  { key: 'company', name: fieldLabels.company, width: 'minmax(110px, 180px)', render: ({ fields }) => fields.company },
  {
    key: 'street',
    name: fieldLabels.street,
    width: 'minmax(130px, 220px)',
    render: ({ fields }) => fields.street.replaceAll('\n', ', '),
  },
  { key: 'city', name: fieldLabels.city, width: 'minmax(90px, 140px)', render: ({ fields }) => fields.city },
  { key: 'state', name: fieldLabels.state, width: 70, render: ({ fields }) => fields.state },
  {
    key: 'postalCode',
    name: fieldLabels.postalCode,
    width: 'minmax(84px, 120px)',
    render: ({ fields }) => fields.postalCode,
  },
  { key: 'country', name: fieldLabels.country, width: 'minmax(84px, 130px)', render: ({ fields }) => fields.country },
];

export interface ContactGridProps {
  readonly search: ContactSearch;
  readonly empty: string;
  /** When given, every row can be taken out of the list it is shown in. */
  readonly onRemove?: (contact: Contact) => void;
}

/** Contacts in address-book order. */
export function ContactGrid({ search, empty, onRemove }: ContactGridProps) {
  const shown = useMemo((): readonly RowGridColumn<Contact>[] => {
    if (onRemove === undefined) return columns;
    const remove: RowGridColumn<Contact> = {
      key: 'remove',
      name: listsText.removeShort,
      width: 100,
      render: (contact) => (
        <Button
          kind="quiet"
          label={listsText.removeMember(displayName(contact.fields))}
          onPress={() => onRemove(contact)}
        >
          {listsText.removeShort}
        </Button>
      ),
    };
    return [...columns, remove];
  }, [onRemove]);
  return (
    <RowGrid
      label={contactsText.table}
      columns={shown}
      total={search.total ?? 0}
      version={search.version}
      fetchRows={search.fetchRows}
      onOpen={open}
      empty={empty}
    />
  );
}
