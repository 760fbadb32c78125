import { splitCell } from './split-cell.ts';
import type { SplitKind, SplitPieces } from './split-kinds.ts';

/** So many values of a column tell as much as all of them. */
const testedValues = 50;

const isCut: Readonly<Record<SplitKind, (pieces: SplitPieces) => boolean>> = {
  'whole-address': ({ city }) => city !== undefined,
  'city-line': ({ city, state, postalCode }) => city !== undefined && (state !== undefined || postalCode !== undefined),
  'full-name': ({ fileAs }) => fileAs !== undefined,
};

/**
 * The share of the filled values, from 0 to 1, that hold more than one field for certain: an address with its town, a town
 * with its state or postal code, a name written last name first. 0 when no value is filled.
 */
export function splitShare(kind: SplitKind, values: readonly string[]): number {
  const tested = values.filter((value) => value !== '').slice(0, testedValues);
  const cut = tested.filter((value) => isCut[kind](splitCell(kind, value)));
  return tested.length === 0 ? 0 : cut.length / tested.length;
}
