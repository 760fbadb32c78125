import { create } from 'zustand';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import type { RowQuery } from '../spreadsheet-worker/protocol.ts';

/** The cell that has the focus in the grid. */
export interface ActiveCell {
  readonly position: number;
  readonly row: number;
  readonly field: GridField;
}

interface FixState {
  readonly query: RowQuery;
  readonly active: ActiveCell | undefined;
  readonly setQuery: (query: RowQuery) => void;
  readonly setActive: (active: ActiveCell | undefined) => void;
  /** Shows everything again: what was looked for in one import means nothing in the next. */
  readonly reset: () => void;
}

const everything: RowQuery = { filter: 'all', text: '' };

/** What the Fix step shows and where the user is in it. */
export const useFixStore = create<FixState>((set) => ({
  query: everything,
  active: undefined,
  setQuery: (query) => set({ query, active: undefined }),
  setActive: (active) => set({ active }),
  reset: () => set({ query: everything, active: undefined }),
}));
