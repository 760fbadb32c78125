import { type ContactField, contactFields } from '../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { isSingleField } from '../../src-shared/spreadsheet/join-columns.ts';
import { type SplitKind, splitKinds } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/import-text.ts';
import { splitLabels } from '../../src-shared/text/split-text.ts';
import type { SelectOption } from '../ui/select-field.tsx';

export type TargetChoice = ContactField | 'ignore' | 'custom' | SplitChoice;

type SplitChoice = `split:${SplitKind}`;

/** Everything a column can be made of. */
export const targetOptions: readonly SelectOption<TargetChoice>[] = [
  { value: 'ignore', label: matchText.ignore },
  ...contactFields.map((field) => ({ value: field, label: fieldLabels[field] })),
  ...splitKinds.map((kind) => ({ value: `split:${kind}` as const, label: splitLabels[kind] })),
  { value: 'custom', label: matchText.custom },
];

/** What stands in the selection for a target. */
export function choiceOf(target: ColumnTarget): TargetChoice {
  if (target.kind === 'split') return `split:${target.as}`;
  return target.kind === 'field' ? target.field : target.kind;
}

/** Names that every object has; what stands under them would be lost on the way to the store. */
const reserved = ['__proto__', 'constructor', 'prototype'] as const;

/** How long a key may be with its number. */
const longestKey = 100;

/** A header as the key of a custom field: only the characters that every provider takes. */
function customKey(header: string): string {
  const key = header
    .normalize('NFD')
    .replaceAll(/[^\w\s-]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return key === '' ? 'Custom' : key;
}

function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const candidate = `${key.slice(0, longestKey - ending.length).trimEnd()}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * The targets of all columns after one was chosen. The columns of a field share it: the lines of a street and the words of a
 * name are joined in the order of the file. Of a field with one value, such as the phone, the column chosen last is asked
 * first, and the ones before it stand in where it is blank.
 */
export function chooseTarget(
  targets: readonly ColumnTarget[],
  column: number,
  choice: TargetChoice,
  header: string,
): readonly ColumnTarget[] {
  const before = targets[column];
  if (before !== undefined && choiceOf(before) === choice && choice !== 'custom') return targets;
  const taken = new Set([
    ...reserved,
    ...targets.flatMap((target, index) => (target.kind === 'custom' && index !== column ? [target.key] : [])),
  ]);
  const left = before?.kind === 'field' ? renumber(targets.with(column, { kind: 'ignore' }), before.field) : targets;
  const split = splitKinds.find((kind) => choice === `split:${kind}`);
  if (split !== undefined) return left.with(column, { kind: 'split', as: split });
  if (choice === 'custom') return left.with(column, { kind: 'custom', key: uniqueKey(customKey(header), taken) });
  return isField(choice) ? join(left, column, choice) : left.with(column, { kind: 'ignore' });
}

const isField = (choice: TargetChoice): choice is ContactField => (contactFields as readonly string[]).includes(choice);

/** The columns of a field in the order of their parts. */
function columnsOf(targets: readonly ColumnTarget[], field: ContactField): readonly number[] {
  return targets
    .flatMap((target, index) =>
      target.kind === 'field' && target.field === field ? [{ index, part: target.part }] : [],
    )
    .toSorted((one, other) => one.part - other.part)
    .map(({ index }) => index);
}

/** Closes the gaps that a column has left in the order of a field. */
function renumber(
  targets: readonly ColumnTarget[],
  field: ContactField,
  order = columnsOf(targets, field),
): readonly ColumnTarget[] {
  return targets.map((target, index) => {
    const part = order.indexOf(index);
    return part < 0 ? target : { kind: 'field', field, part };
  });
}

/** Puts a column behind all columns of the field that stand on its left. */
function join(targets: readonly ColumnTarget[], column: number, field: ContactField): readonly ColumnTarget[] {
  const order = columnsOf(targets, field);
  const place = isSingleField(field) ? 0 : order.findLastIndex((index) => index < column) + 1;
  return renumber(targets, field, order.toSpliced(place, 0, column));
}
