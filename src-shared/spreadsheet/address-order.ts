import type { AddressPlace, ColumnTarget } from './column-match.ts';
import { isSingleField } from './join-columns.ts';

/** The address that a column belongs to; undefined for one that belongs to all of them, or to none. */
export function addressOf(target: ColumnTarget | undefined): AddressPlace | undefined {
  return target?.kind === 'field' || target?.kind === 'split' ? target.address : undefined;
}

/** The addresses of a file, of which each row gets one: the first that is filled. Empty where there is nothing to choose. */
export function addressesOf(targets: readonly ColumnTarget[]): readonly string[] {
  const ranks = new Map<string, number>();
  for (const target of targets) {
    const address = addressOf(target);
    if (address !== undefined) ranks.set(address.name, Math.min(address.rank, ranks.get(address.name) ?? address.rank));
  }
  return [...ranks].sort(([, one], [, other]) => one - other).map(([name]) => name);
}

/**
 * The targets for the rows in which one address is used: the columns of the others are ignored, and so is what all share
 * where the address has a column of its own that says the same.
 */
export function onlyAddress(targets: readonly ColumnTarget[], name: string): readonly ColumnTarget[] {
  const own = new Set(
    targets.flatMap((target) =>
      target.kind === 'field' && target.address?.name === name && isSingleField(target.field) ? [target.field] : [],
    ),
  );
  return targets.map((target) => {
    const address = addressOf(target);
    const isHidden =
      address === undefined
        ? target.kind === 'field' && isSingleField(target.field) && own.has(target.field)
        : address.name !== name;
    return isHidden ? { kind: 'ignore' } : target;
  });
}

/** The targets with the addresses in this order; the columns of an address that is not among them are left out. */
export function orderAddresses(targets: readonly ColumnTarget[], names: readonly string[]): readonly ColumnTarget[] {
  return targets.map((target) => {
    const address = addressOf(target);
    if (address === undefined || (target.kind !== 'field' && target.kind !== 'split')) return target;
    const rank = names.indexOf(address.name);
    return rank < 0 ? { kind: 'ignore' } : { ...target, address: { name: address.name, rank } };
  });
}

/** The targets with an address that was left out, as `own` has it, behind the others. A column that is used otherwise stays. */
export function addAddress(
  targets: readonly ColumnTarget[],
  own: readonly ColumnTarget[],
  name: string,
): readonly ColumnTarget[] {
  const rank = addressesOf(targets).length;
  return targets.map((target, column) => {
    const other = own[column];
    const isItsColumn = target.kind === 'ignore' && addressOf(other)?.name === name;
    return isItsColumn && other !== undefined && (other.kind === 'field' || other.kind === 'split')
      ? { ...other, address: { name, rank } }
      : target;
  });
}
