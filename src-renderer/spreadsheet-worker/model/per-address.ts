import { contentOf } from '../../../src-shared/contact/blank-text.ts';
import { addressesOf, addressOf, onlyAddress } from '../../../src-shared/spreadsheet/address-order.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';

interface PreparedAddress<Prepared> {
  readonly prepared: Prepared;
  /** The columns with its street, and those by which it is known without one. */
  readonly streets: readonly number[];
  readonly places: readonly number[];
}

/**
 * Prepares something for each of the addresses of a file, with the targets that hold where it is used, and answers for a record
 * with what was prepared for its address: the first with a street, so that a lone country is no address, else the first with a
 * city or postal code. A record never gets a part of one address and a part of another.
 */
export function perAddress<Prepared>(
  targets: readonly ColumnTarget[],
  prepare: (targets: readonly ColumnTarget[]) => Prepared,
): (record: readonly string[]) => Prepared {
  const [first, ...others] = addressesOf(targets).map(
    (name): PreparedAddress<Prepared> => ({
      prepared: prepare(onlyAddress(targets, name)),
      streets: columnsOf(targets, name, isStreet),
      places: columnsOf(targets, name, isPlace),
    }),
  );
  if (first === undefined) {
    const all = prepare(targets);
    return () => all;
  }
  return (record) => {
    if (isFilled(record, first.streets)) return first.prepared;
    const found =
      others.find(({ streets }) => isFilled(record, streets)) ??
      [first, ...others].find(({ places }) => isFilled(record, places));
    return (found ?? first).prepared;
  };
}

function columnsOf(
  targets: readonly ColumnTarget[],
  name: string,
  fits: (target: ColumnTarget) => boolean,
): readonly number[] {
  return [...targets.entries()].flatMap(([column, target]) =>
    addressOf(target)?.name === name && fits(target) ? [column] : [],
  );
}

function isStreet(target: ColumnTarget): boolean {
  return target.kind === 'field' ? target.field === 'street' : target.kind === 'split' && target.as === 'whole-address';
}

function isPlace(target: ColumnTarget): boolean {
  return target.kind === 'field'
    ? target.field === 'city' || target.field === 'postalCode'
    : target.kind === 'split' && target.as === 'city-line';
}

function isFilled(record: readonly string[], columns: readonly number[]): boolean {
  return columns.some((column) => contentOf(record[column] ?? '') !== '');
}
