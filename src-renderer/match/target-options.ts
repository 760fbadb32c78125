import { addressFields, type ContactField } from '../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { type SplitKind, splitKinds } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { splitLabels } from '../../src-shared/text/split-text.ts';
import type { SelectOption } from '../ui/select-field.tsx';

/** What can be chosen for a column. */
export type TargetChoice = ContactField | 'ignore' | 'custom' | SplitChoice;

type SplitChoice = `split:${SplitKind}`;

const fieldGroups = {
  name: [
    'name',
    'greeting',
    'fileAs',
    'company',
    'title',
    'firstName',
    'middleName',
    'lastName',
    'suffix',
    'spouseFirstName',
    'spouseLastName',
  ],
  address: addressFields,
  contact: ['email', 'phone'],
  other: ['externalId'],
} as const satisfies Readonly<Record<string, readonly ContactField[]>>;

function fieldOptions(group: keyof typeof fieldGroups): readonly SelectOption<ContactField>[] {
  return fieldGroups[group].map((field) => ({
    value: field,
    label: fieldLabels[field],
    group: matchText.groups[group],
  }));
}

/** The fields of a contact as one chooses among them: those of a name first. */
export const groupedFields: readonly SelectOption<ContactField>[] = [
  ...fieldOptions('name'),
  ...fieldOptions('address'),
  ...fieldOptions('contact'),
  ...fieldOptions('other'),
];

/** Everything a column can be made of. */
export const targetOptions: readonly SelectOption<TargetChoice>[] = [
  { value: 'ignore', label: matchText.ignore },
  ...fieldOptions('name'),
  ...fieldOptions('address'),
  ...fieldOptions('contact'),
  ...splitKinds.map((kind) => ({
    value: `split:${kind}` as const,
    label: splitLabels[kind],
    group: matchText.groups.several,
  })),
  ...fieldOptions('other'),
  { value: 'custom', label: matchText.custom, group: matchText.groups.other },
];

/** What stands in the selection for a target. */
export function choiceOf(target: ColumnTarget): TargetChoice {
  if (target.kind === 'split') return `split:${target.as}`;
  return target.kind === 'field' ? target.field : target.kind;
}
