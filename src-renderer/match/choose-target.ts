import { addressFields, type ContactField, isContactField } from '../../src-shared/contact/fields.ts';
import { addressOf } from '../../src-shared/spreadsheet/address-order.ts';
import type { AddressPlace, ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { isSingleField } from '../../src-shared/spreadsheet/join-columns.ts';
import { splitFields, splitKinds } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import { uniqueKey } from './custom-key.ts';
import { columnsOf, renumber } from './field-order.ts';
import { choiceOf, type TargetChoice } from './target-options.ts';

/**
 * The targets of all columns after one was chosen. The columns of a field share it: the lines of a street and the words of a
 * name are joined in the order of the file. Of a field with one value, such as the phone, the column chosen last is asked
 * first, and the ones before it stand in where it is blank. A column of one of several addresses stays in it; `own` is where
 * the app by itself would send the column, which says so for one that was left out.
 */
export function chooseTarget(
  targets: readonly ColumnTarget[],
  column: number,
  choice: TargetChoice,
  header: string,
  own?: ColumnTarget,
): readonly ColumnTarget[] {
  const before = targets[column];
  if (before !== undefined && choiceOf(before) === choice && choice !== 'custom') return targets;
  const address = addressInUse(targets, addressOf(before) ?? addressOf(own));
  const left =
    before?.kind === 'field'
      ? renumber(targets.with(column, { kind: 'ignore' }), before.field, before.address)
      : targets;
  const split = splitKinds.find((kind) => choice === `split:${kind}`);
  if (split !== undefined) {
    const isPlace = splitFields[split].some(isAddressField) && address !== undefined;
    return left.with(column, { kind: 'split', as: split, ...(isPlace ? { address } : {}) });
  }
  if (choice === 'custom')
    return left.with(column, { kind: 'custom', key: uniqueKey(header, otherKeys(targets, column)) });
  if (!isContactField(choice)) return left.with(column, { kind: 'ignore' });
  return join(left, column, choice, isAddressField(choice) ? address : undefined);
}

function isAddressField(field: ContactField): boolean {
  return (addressFields as readonly ContactField[]).includes(field);
}

/** An address with its place among those in use; undefined for one that is not used, or none. */
function addressInUse(targets: readonly ColumnTarget[], address: AddressPlace | undefined): AddressPlace | undefined {
  return targets.map(addressOf).find((each) => each !== undefined && each.name === address?.name);
}

/** Puts a column behind all columns of the field that stand on its left. */
function join(
  targets: readonly ColumnTarget[],
  column: number,
  field: ContactField,
  address: AddressPlace | undefined,
): readonly ColumnTarget[] {
  const order = columnsOf(targets, field, address);
  const place = isSingleField(field) ? 0 : order.findLastIndex((index) => index < column) + 1;
  return renumber(targets, field, address, order.toSpliced(place, 0, column));
}

/** The names of the custom fields of all columns but one. */
export function otherKeys(targets: readonly ColumnTarget[], column: number): readonly string[] {
  return targets.flatMap((target, index) => (target.kind === 'custom' && index !== column ? [target.key] : []));
}
