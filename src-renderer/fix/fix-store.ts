import { create } from 'zustand';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../src-shared/text/issues.ts';
import type { ChangePreview, RowQuery } from '../spreadsheet-worker/protocol.ts';
import type { Pasting } from '../spreadsheet-worker/step-protocol.ts';

/** A cell by its place among the rows that are shown. */
export interface CellPlace {
  readonly position: number;
  readonly field: GridField;
}

/** A question about many rows that is on the screen. */
export type FixQuestion =
  | { readonly kind: 'repair'; readonly code: IssueCode; readonly field: GridField; readonly preview: ChangePreview }
  | { readonly kind: 'replace' }
  | {
      readonly kind: 'paste';
      readonly pasting: Pasting;
      readonly preview: ChangePreview;
      /** How many of the pasted cells have no place in the grid. */
      readonly outside: number;
    }
  | { readonly kind: 'leave-out'; readonly isBack: boolean };

/** What the last change of many rows came to. */
export interface Outcome {
  readonly text: string;
  /** How many steps were in force after it: with any other number, it is old news. */
  readonly position: number;
  readonly canUndo: boolean;
}

export type SidePanel = 'problems' | 'changes';

interface FixState {
  readonly query: RowQuery;
  /** The cell that has the focus in the grid. */
  readonly active: CellPlace | undefined;
  /** The cell that the grid is to go to as soon as it shows the rows of the query. */
  readonly wanted: CellPlace | undefined;
  readonly question: FixQuestion | undefined;
  readonly outcome: Outcome | undefined;
  /** `auto` is the problems where there is room for them, and nothing elsewhere. */
  readonly panel: SidePanel | 'auto' | 'none';
  readonly setQuery: (query: RowQuery, wanted?: CellPlace) => void;
  readonly setActive: (active: CellPlace | undefined) => void;
  readonly goTo: (wanted: CellPlace | undefined) => void;
  readonly ask: (question: FixQuestion | undefined) => void;
  readonly setOutcome: (outcome: Outcome | undefined) => void;
  readonly setPanel: (panel: FixState['panel']) => void;
  /** Shows everything again: what was looked for in one import means nothing in the next. */
  readonly reset: () => void;
}

/** The query that shows every row. */
export const everything: RowQuery = { filter: 'all', text: '' };

const untouched = {
  query: everything,
  active: undefined,
  wanted: undefined,
  question: undefined,
  outcome: undefined,
  panel: 'auto',
} as const satisfies Partial<FixState>;

/** What the Fix step shows and where the user is in it. Other steps leave it as it is. */
export const useFixStore = create<FixState>((set) => ({
  ...untouched,
  setQuery: (query, wanted) => set({ query, active: undefined, wanted }),
  setActive: (active) => set({ active }),
  goTo: (wanted) => set({ wanted }),
  ask: (question) => set({ question }),
  setOutcome: (outcome) => set({ outcome }),
  setPanel: (panel) => set({ panel }),
  reset: () => set(untouched),
}));
