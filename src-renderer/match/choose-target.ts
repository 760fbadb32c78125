import { type ContactField, isContactField } from '../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { isSingleField } from '../../src-shared/spreadsheet/join-columns.ts';
import { splitKinds } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import { uniqueKey } from './custom-key.ts';
import { columnsOf, renumber } from './field-order.ts';
import { choiceOf, type TargetChoice } from './target-options.ts';

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
  const left = before?.kind === 'field' ? renumber(targets.with(column, { kind: 'ignore' }), before.field) : targets;
  const split = splitKinds.find((kind) => choice === `split:${kind}`);
  if (split !== undefined) return left.with(column, { kind: 'split', as: split });
  if (choice === 'custom')
    return left.with(column, { kind: 'custom', key: uniqueKey(header, otherKeys(targets, column)) });
  return isContactField(choice) ? join(left, column, choice) : left.with(column, { kind: 'ignore' });
}

/** Puts a column behind all columns of the field that stand on its left. */
function join(targets: readonly ColumnTarget[], column: number, field: ContactField): readonly ColumnTarget[] {
  const order = columnsOf(targets, field);
  const place = isSingleField(field) ? 0 : order.findLastIndex((index) => index < column) + 1;
  return renumber(targets, field, order.toSpliced(place, 0, column));
}

/** The names of the custom fields of all columns but one. */
export function otherKeys(targets: readonly ColumnTarget[], column: number): readonly string[] {
  return targets.flatMap((target, index) => (target.kind === 'custom' && index !== column ? [target.key] : []));
}
