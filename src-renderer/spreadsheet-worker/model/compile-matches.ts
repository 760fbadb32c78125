import {
  type ContactField,
  type ContactFields,
  type CustomFields,
  contactFields,
  emptyFields,
} from '../../../src-shared/contact/fields.ts';
import { addressesOf } from '../../../src-shared/spreadsheet/address-order.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { isSingleField, joinCells, otherKeys, type SingleField } from '../../../src-shared/spreadsheet/join-columns.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { splitFields } from '../../../src-shared/spreadsheet/split/split-kinds.ts';
import { fillGaps } from './fill-gaps.ts';
import { perAddress } from './per-address.ts';

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

/**
 * The columns of the grid for these matches: contact fields in their usual order, then the custom fields. `others` are the
 * fields of which some record has a value too many: those are kept as custom fields.
 */
export function gridFields(
  targets: readonly ColumnTarget[],
  others: readonly SingleField[] = [],
): readonly GridField[] {
  const used = new Set<ContactField>(targets.flatMap(fieldsOf));
  return [
    ...contactFields.filter((field) => always.has(field) || used.has(field)),
    ...spokenFields(targets, others).filter((field) => field.startsWith('custom:')),
  ];
}

/** The fields that these matches give a text to: what the file has a say in, even where its cell is blank. */
export function spokenFields(
  targets: readonly ColumnTarget[],
  others: readonly SingleField[] = [],
): readonly GridField[] {
  const used = new Set<ContactField>(targets.flatMap(fieldsOf));
  const custom = new Set([
    ...targets.flatMap((target): GridField[] => (target.kind === 'custom' ? [`custom:${target.key}`] : [])),
    ...others.map((field): GridField => `custom:${otherKeys[field]}`),
  ]);
  return [...used, ...custom];
}

function fieldsOf(target: ColumnTarget): readonly ContactField[] {
  if (target.kind === 'split') return splitFields[target.as];
  return target.kind === 'field' ? [target.field] : [];
}

interface FieldColumns {
  readonly field: ContactField;
  readonly columns: readonly number[];
}

/** The columns of every field, in the order of their parts. */
function columnsByField(targets: readonly ColumnTarget[]): readonly FieldColumns[] {
  const byField = new Map<ContactField, { readonly column: number; readonly part: number }[]>();
  for (const [column, target] of targets.entries()) {
    if (target.kind === 'field') {
      byField.set(target.field, [...(byField.get(target.field) ?? []), { column, part: target.part }]);
    }
  }
  return [...byField].map(([field, parts]) => ({
    field,
    columns: parts.sort((one, other) => one.part - other.part).map(({ column }) => column),
  }));
}

const cellsOf = (record: readonly string[], columns: readonly number[]) =>
  columns.map((column) => record[column] ?? '');

type ReadRecord = (record: readonly string[]) => MatchedRecord;

/**
 * Prepares a function that turns a record into fields: the columns of a field are joined, then the columns that have to be
 * cut up fill what is blank. Of several addresses the record gets the first that is filled in it. A value too many becomes a
 * custom field, so that nothing is lost; `onOthers` hears of its field.
 */
export function compileMatches(
  targets: readonly ColumnTarget[],
  onOthers: (field: SingleField) => void = () => {},
): ReadRecord {
  if (addressesOf(targets).length === 0) return compileColumns(targets, onOthers);
  const readerOf = perAddress(targets, (used) => compileColumns(used, onOthers));
  return (record) => readerOf(record)(record);
}

function compileColumns(targets: readonly ColumnTarget[], onOthers: (field: SingleField) => void): ReadRecord {
  const byField = columnsByField(targets);
  // What one column holds goes into its field as it is, unless it may hold several values.
  const plain = byField.flatMap(({ field, columns: [column, ...more] }) =>
    column === undefined || more.length > 0 || field === 'email' || field === 'phone' ? [] : [{ field, column }],
  );
  const joined = byField.filter(({ field }) => !plain.some((each) => each.field === field));
  const custom = targets.flatMap((target, column) => (target.kind === 'custom' ? [{ key: target.key, column }] : []));
  const splits = targets.flatMap((target, column) => (target.kind === 'split' ? [{ as: target.as, column }] : []));
  return (record) => {
    const values: Record<ContactField, string> = { ...emptyFields };
    let texts = noTexts;
    for (const { field, column } of plain) values[field] = record[column] ?? '';
    for (const { field, columns } of joined) {
      const { value, others } = joinCells(field, cellsOf(record, columns));
      values[field] = value;
      if (others.length === 0 || !isSingleField(field)) continue;
      texts = [...texts, [otherKeys[field], others.join('; ')]];
      onOthers(field);
    }
    for (const { as, column } of splits) fillGaps(values, as, record[column] ?? '');
    for (const { key, column } of custom) {
      const text = record[column] ?? '';
      if (text !== '') texts = [...texts, [key, text]];
    }
    return { fields: values, custom: texts.length === 0 ? noCustom : customFields(texts) };
  };
}

type CustomText = readonly [key: string, text: string];

const noTexts: readonly CustomText[] = Object.freeze([]);
const noCustom: CustomFields = Object.freeze({});

/** Several columns may be kept under one name, also the name of values too many: then all their texts stand in it, each once. */
function customFields(texts: readonly CustomText[]): CustomFields {
  const byKey = new Map<string, readonly string[]>();
  for (const [key, text] of texts) {
    const before = byKey.get(key) ?? [];
    if (!before.includes(text)) byKey.set(key, [...before, text]);
  }
  // From entries, since assigning to a key such as "__proto__" would lose the text.
  return Object.fromEntries([...byKey].map(([key, all]) => [key, all.join('; ')]));
}
