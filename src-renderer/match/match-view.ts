import { create } from 'zustand';

/** The parts of the Match step. */
export type MatchPart = 'columns' | 'constants' | 'leave-out' | 'names';

interface MatchView {
  readonly part: MatchPart;
  readonly show: (part: MatchPart) => void;
}

/** Which part of the Match step is shown, so that other steps can lead there. */
export const useMatchView = create<MatchView>((set) => ({
  part: 'columns',
  show: (part) => set({ part }),
}));
