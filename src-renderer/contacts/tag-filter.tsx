import type { TagSummary } from '../../src-shared/contract/contacts.ts';
import { contactsText } from '../../src-shared/text/contacts-text.ts';
import { SelectField } from '../ui/select-field.tsx';

export interface TagFilterProps {
  readonly tags: readonly TagSummary[];
  readonly value: string | undefined;
  readonly onChange: (tag: string | undefined) => void;
}

/** Shows only the contacts with one tag, or all of them again. */
export function TagFilter({ tags, value, onChange }: TagFilterProps) {
  // Any word may be a tag, so the choice of none of them is no word.
  const none = '';
  return (
    <SelectField
      label={contactsText.tagFilter}
      isLabelHidden
      value={value ?? none}
      options={[
        { value: none, label: contactsText.anyTag },
        ...tags.map(({ tag, contacts }) => ({ value: tag, label: `${tag} (${contacts})` })),
      ]}
      onChange={(tag) => onChange(tag === none ? undefined : tag)}
    />
  );
}
