import { defaultNameRules } from '../../../src-shared/contact/household/name-rules.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { FindContradictions } from './contradictions.ts';
import { RowIndex } from './row-index.ts';
import { RowRules } from './row-rules.ts';

/** The rows under one set of rules. Made anew as a whole whenever a rule changes. */
export interface Built {
  readonly rulesKey: string;
  readonly targets: readonly ColumnTarget[];
  readonly rules: RowRules;
  readonly contradictions: FindContradictions;
  /** How many rows each leave-out rule is about. */
  readonly leftOut: Uint32Array;
  readonly index: RowIndex;
}

/** Before the first rows are made. */
export const emptyBuilt: Built = {
  rulesKey: '',
  targets: [],
  rules: new RowRules(
    {
      targets: [],
      others: [],
      constants: [],
      leaveOut: [],
      names: defaultNameRules,
      destination: destinations.prayerletters,
    },
    () => undefined,
  ),
  contradictions: () => [],
  leftOut: new Uint32Array(0),
  index: new RowIndex(new Uint32Array(0)),
};
