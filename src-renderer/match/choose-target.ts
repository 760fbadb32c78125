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

/** A header as the key of a custom field: only the characters that every provider takes. */
function customKey(header: string): string {
  const key = header
    .normalize('NFD')
    .replaceAll(/[^\w -]+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return key === '' ? 'Custom' : key.slice(0, 100);
}

function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? key : `${key} ${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * The targets of all columns after one was chosen. A field other than the street has one column: the one that had it
 * before is left out. Columns of the street are joined in their order in the file.
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
  const taken = new Set(
    others.flatMap((target, index) => (target.kind === 'custom' && index !== column ? [target.key] : [])),
  );
  const chosen: ColumnTarget =
    choice === 'ignore'
      ? { kind: 'ignore' }
      : choice === 'custom'
        ? { kind: 'custom', key: uniqueKey(customKey(header), taken) }
        : { kind: 'field', field: choice, part: 0 };
  return numberStreetLines(others.with(column, chosen));
}

function numberStreetLines(targets: readonly ColumnTarget[]): readonly ColumnTarget[] {
  let part = 0;
  return targets.map((target) => {
    if (target.kind !== 'field' || target.field !== 'street') return target;
    const numbered = { ...target, part };
    part += 1;
    return numbered;
  });
}
