import { isPlaceholder } from '../../../src-shared/contact/blank-text.ts';
import {
  type ContactField,
  type ContactFields,
  type CustomFields,
  contactFields,
  emptyFields,
} from '../../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';

/** What a record of the file says about a contact, before any edit. */
export interface MatchedRecord {
  readonly fields: ContactFields;
  readonly custom: CustomFields;
}

/** Fields that every grid shows, because a letter cannot do without them. */
const always: ReadonlySet<ContactField> = new Set([
  'name',
  'company',
  'greeting',
  'fileAs',
  'street',
  'city',
  'state',
  'postalCode',
  'country',
]);

/** The columns of the grid for these matches: contact fields in their usual order, then the custom fields. */
export function gridFields(targets: readonly ColumnTarget[]): readonly GridField[] {
  const used = new Set<ContactField>(targets.flatMap((target) => (target.kind === 'field' ? [target.field] : [])));
  const custom = new Set(
    targets.flatMap((target): GridField[] => (target.kind === 'custom' ? [`custom:${target.key}`] : [])),
  );
  return [...contactFields.filter((field) => always.has(field) || used.has(field)), ...custom];
}

/** Prepares a function that turns a record into fields: the parts of a street are joined line by line, in their order. */
export function compileMatches(targets: readonly ColumnTarget[]): (record: readonly string[]) => MatchedRecord {
  const byField = new Map<ContactField, { readonly column: number; readonly part: number }[]>();
  const custom: { readonly key: string; readonly column: number }[] = [];
  for (const [column, target] of targets.entries()) {
    if (target.kind === 'field') {
      byField.set(target.field, [...(byField.get(target.field) ?? []), { column, part: target.part }]);
    } else if (target.kind === 'custom') custom.push({ key: target.key, column });
  }
  const fields = [...byField].map(
    ([field, parts]) => [field, parts.sort((one, other) => one.part - other.part).map(({ column }) => column)] as const,
  );
  return (record) => {
    const values: Record<ContactField, string> = { ...emptyFields };
    for (const [field, columns] of fields) {
      const [column = -1] = columns;
      values[field] = columns.length === 1 ? (record[column] ?? '') : joinParts(record, columns);
    }
    return { fields: values, custom: custom.length === 0 ? noCustom : customFields(record, custom) };
  };
}

const noCustom: CustomFields = Object.freeze({});

/** The parts one below the other, without those that stand for nothing: an envelope has no line "N/A". */
function joinParts(record: readonly string[], columns: readonly number[]): string {
  return columns
    .map((column) => record[column] ?? '')
    .filter((text) => text.trim() !== '' && !isPlaceholder(text))
    .join('\n');
}

function customFields(
  record: readonly string[],
  custom: readonly { readonly key: string; readonly column: number }[],
): CustomFields {
  // From entries, since assigning to a key such as "__proto__" would lose the text.
  return Object.fromEntries(
    custom.flatMap(({ key, column }) => {
      const text = record[column] ?? '';
      return text === '' ? [] : [[key, text]];
    }),
  );
}
