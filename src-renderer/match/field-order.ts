import type { ContactField } from '../../src-shared/contact/fields.ts';
import type { AddressPlace, ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';

/** The columns of a field in the order of their parts: those of one address, or those that belong to no single one. */
export function columnsOf(
  targets: readonly ColumnTarget[],
  field: ContactField,
  address: AddressPlace | undefined,
): readonly number[] {
  return targets
    .flatMap((target, index) =>
      target.kind === 'field' && target.field === field && target.address?.name === address?.name
        ? [{ index, part: target.part }]
        : [],
    )
    .toSorted((one, other) => one.part - other.part)
    .map(({ index }) => index);
}

/** Numbers the columns of a field anew in this order, so that no gap is left in it. */
export function renumber(
  targets: readonly ColumnTarget[],
  field: ContactField,
  address: AddressPlace | undefined,
  order = columnsOf(targets, field, address),
): readonly ColumnTarget[] {
  return targets.map((target, index) => {
    const part = order.indexOf(index);
    return part < 0 ? target : { kind: 'field', field, part, ...(address === undefined ? {} : { address }) };
  });
}

/** The place of a column among those that share its field, from 1; undefined for a column that shares none. */
export function placeIn(
  targets: readonly ColumnTarget[],
  column: number,
): { readonly place: number; readonly of: number } | undefined {
  const target = targets[column];
  if (target?.kind !== 'field') return undefined;
  const order = columnsOf(targets, target.field, target.address);
  return order.length < 2 ? undefined : { place: order.indexOf(column) + 1, of: order.length };
}

/** The targets after a column has changed places with the one before it (-1) or after it (1) in their field. */
export function moveInField(targets: readonly ColumnTarget[], column: number, by: -1 | 1): readonly ColumnTarget[] {
  const target = targets[column];
  if (target?.kind !== 'field') return targets;
  const order = columnsOf(targets, target.field, target.address);
  const place = order.indexOf(column);
  const other = order[place + by];
  if (other === undefined) return targets;
  return renumber(targets, target.field, target.address, order.with(place, other).with(place + by, column));
}
