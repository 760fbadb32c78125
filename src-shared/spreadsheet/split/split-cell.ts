import { assertNever } from '../../assert-never.ts';
import { splitAddress } from './split-address.ts';
import { splitCityLine } from './split-city-line.ts';
import { splitFullName } from './split-full-name.ts';
import type { SplitKind, SplitPieces } from './split-kinds.ts';

/** Cuts up one cell; a blank one gives nothing. Never throws, whatever the text. */
export function splitCell(kind: SplitKind, text: string): SplitPieces {
  switch (kind) {
    case 'whole-address':
      return splitAddress(text);
    case 'city-line':
      return splitCityLine(text);
    case 'full-name':
      return splitFullName(text);
    default:
      return assertNever(kind, 'kind of cell');
  }
}
