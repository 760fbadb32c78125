import { create } from 'zustand';

interface DuplicateView {
  /** Whether duplicates are shown in place of the rows. */
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether the Fix step shows duplicates in place of the rows. */
export const useDuplicateView = create<DuplicateView>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}));
