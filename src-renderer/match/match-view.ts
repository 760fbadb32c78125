import { create } from 'zustand';

/** The parts of the Match step. */
export type MatchPart = 'columns' | 'constants' | 'leave-out' | 'names';

interface MatchView {
  readonly part: MatchPart;
  /** Whether only the columns that deserve a look are listed. */
  readonly onlyToCheck: boolean;
  readonly show: (part: MatchPart) => void;
  readonly setOnlyToCheck: (only: boolean) => void;
  readonly reset: () => void;
}

const untouched = { part: 'columns', onlyToCheck: false } as const;

/** What of the Match step is shown, so that other places can lead there. */
export const useMatchView = create<MatchView>((set) => ({
  ...untouched,
  show: (part) => set({ part }),
  setOnlyToCheck: (onlyToCheck) => set({ onlyToCheck }),
  reset: () => set(untouched),
}));
