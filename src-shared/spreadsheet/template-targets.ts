import { addressFields, type ContactField } from '../contact/fields.ts';
import { addressesOf, addressOf } from './address-order.ts';
import type { ColumnTarget } from './column-match.ts';
import { splitFields } from './split/split-kinds.ts';

/**
 * The targets of all columns: by the template, and as the app matches them for columns that it does not know. Such a column
 * stands behind those of the template where it joins their field.
 *
 * Of several addresses, those of the template come first. An address that it does not know stands in for them, but not where
 * the template has the address in columns that belong to none: the two would be mixed.
 */
export function targetsWith(
  fitted: readonly (ColumnTarget | undefined)[],
  own: readonly ColumnTarget[],
): readonly ColumnTarget[] {
  const behind = 1 + Math.max(0, ...fitted.map((target) => (target?.kind === 'field' ? target.part : 0)));
  const known = inOwnAddress(fitted, own);
  const names = addressesOf(known.flatMap((target) => target ?? []));
  const isLoose = names.length === 0 && known.some(isAddressPart);
  return own.map((target, column) => {
    const fixed = known[column];
    if (fixed !== undefined) return fixed;
    const moved = target.kind === 'field' ? { ...target, part: target.part + behind } : target;
    const address = addressOf(moved);
    if (address === undefined || (moved.kind !== 'field' && moved.kind !== 'split')) return moved;
    if (isLoose) return { kind: 'ignore' };
    const rank = names.includes(address.name) ? names.indexOf(address.name) : names.length + address.rank;
    return { ...moved, address: { name: address.name, rank } };
  });
}

/** A template that was made where there was one address is about the address of this file that has the same columns. */
function inOwnAddress(
  fitted: readonly (ColumnTarget | undefined)[],
  own: readonly ColumnTarget[],
): readonly (ColumnTarget | undefined)[] {
  if (fitted.some((target) => addressOf(target) !== undefined)) return fitted;
  const columns = [...fitted.keys()].filter((column) => isAddressPart(fitted[column]));
  const names = new Set(columns.flatMap((column) => addressOf(own[column])?.name ?? []));
  const [name] = names;
  // What the user has joined from several addresses stays joined.
  const isOne = names.size === 1 && columns.every((column) => isAlike(fitted[column], own[column]));
  if (!isOne || name === undefined) return fitted;
  return fitted.map((target, column) =>
    isAddressPart(target) &&
    addressOf(own[column]) !== undefined &&
    (target?.kind === 'field' || target?.kind === 'split')
      ? { ...target, address: { name, rank: 0 } }
      : target,
  );
}

function isAlike(target: ColumnTarget | undefined, other: ColumnTarget | undefined): boolean {
  if (target?.kind === 'field') return other?.kind === 'field' && target.field === other.field;
  return target?.kind === 'split' && other?.kind === 'split' && target.as === other.as;
}

function isAddressPart(target: ColumnTarget | undefined): boolean {
  const fields = target?.kind === 'field' ? [target.field] : target?.kind === 'split' ? splitFields[target.as] : [];
  return fields.some((field) => (addressFields as readonly ContactField[]).includes(field));
}
