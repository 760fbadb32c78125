import type { SplitKind } from '../spreadsheet/split/split-kinds.ts';

/** What stands in the list of targets for a column that holds several fields. */
export const splitLabels = {
  'whole-address': 'Split: whole address',
  'city-line': 'Split: city, state and ZIP',
  'full-name': 'Split: full name',
} as const satisfies Readonly<Record<SplitKind, string>>;
