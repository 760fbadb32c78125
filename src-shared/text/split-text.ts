import type { SplitKind } from '../spreadsheet/split/split-kinds.ts';

/** What stands in the list of targets for a column that holds several fields. */
export const splitLabels = {
  'whole-address': 'Whole address, to be cut up',
  'city-line': 'City, state and ZIP, to be cut up',
  'full-name': 'Full name, to be cut up',
} as const satisfies Readonly<Record<SplitKind, string>>;
