import { type ContactField, contactFields } from '../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchText } from '../../src-shared/text/import-text.ts';
import type { SelectOption } from '../ui/select-field.tsx';

export type TargetChoice = ContactField | 'ignore' | 'custom';

/** Everything a column can be made of. */
export const targetOptions: readonly SelectOption<TargetChoice>[] = [
  { value: 'ignore', label: matchText.ignore },
  ...contactFields.map((field) => ({ value: field, label: fieldLabels[field] })),
  { value: 'custom', label: matchText.custom },
];

/** What stands in the selection for a target. */
export function choiceOf(target: ColumnTarget): TargetChoice {
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
 * The targets of all columns after one was chosen. A field other than the street has one column: the one that had it
 * before is left out. A column that joins the street takes its place in the order of the file; the others keep theirs.
 */
export function chooseTarget(
  targets: readonly ColumnTarget[],
  column: number,
  choice: TargetChoice,
  header: string,
): readonly ColumnTarget[] {
  const others = targets.map((target, index): ColumnTarget => {
    const isReplaced = target.kind === 'field' && target.field === choice && choice !== 'street';
    return isReplaced && index !== column ? { kind: 'ignore' } : target;
  });
  const taken = new Set([
    ...reserved,
    ...others.flatMap((target, index) => (target.kind === 'custom' && index !== column ? [target.key] : [])),
  ]);
  const chosen: ColumnTarget =
    choice === 'ignore'
      ? { kind: 'ignore' }
      : choice === 'custom'
        ? { kind: 'custom', key: uniqueKey(customKey(header), taken) }
        : { kind: 'field', field: choice, part: 0 };
  return numberStreetLines(others.with(column, chosen), streetOrder(targets, column));
}

/** The columns of the street in the order of its lines, with a column put behind all that stand on its left. */
function streetOrder(targets: readonly ColumnTarget[], column: number): readonly number[] {
  const parts = targets.flatMap((target, index) =>
    target.kind === 'field' && target.field === 'street' ? [{ index, part: target.part }] : [],
  );
  const order = parts.toSorted((one, other) => one.part - other.part).map(({ index }) => index);
  if (order.includes(column)) return order;
  return order.toSpliced(order.findLastIndex((index) => index < column) + 1, 0, column);
}

function numberStreetLines(targets: readonly ColumnTarget[], order: readonly number[]): readonly ColumnTarget[] {
  const isStreet = (target: ColumnTarget | undefined): boolean => target?.kind === 'field' && target.field === 'street';
  const lines = order.filter((index) => isStreet(targets[index]));
  return targets.map((target, index) =>
    isStreet(target) ? { kind: 'field', field: 'street', part: lines.indexOf(index) } : target,
  );
}
