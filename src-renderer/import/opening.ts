import { create } from 'zustand';

interface Opening {
  /** What is being copied into the store, or compared before that, and how far that is. */
  readonly copying: { readonly label: string; readonly done: number; readonly total: number } | undefined;
  /** Why files could not be opened. */
  readonly errors: readonly string[];
  /** What to tell about what was opened last, and where: on one import, on the start, or wherever the user is. */
  readonly notices: readonly string[];
  readonly place: 'start' | 'everywhere' | ImportPlace;
}

interface ImportPlace {
  readonly importId: string;
  /** What can be begun anew, where what was opened is known already; of several files, which of them. */
  readonly again?: { readonly files: readonly number[] | undefined };
}

const nothing: Opening = { copying: undefined, errors: [], notices: [], place: 'start' };

/** What is being opened, and what came of what was opened last. */
export const useOpening = create<Opening>(() => nothing);

/** Forgets what was told about the last opening, as another one begins. */
export function beginOpening(): void {
  useOpening.setState(nothing);
}

/** Tells something that ended after its screen was left, wherever the user is by now. */
export function tellEverywhere(notice: string): void {
  useOpening.setState({ notices: [notice], place: 'everywhere' });
}

/** Tells something on the screen of one import. */
export function tellOf(importId: string, notice: string): void {
  useOpening.setState({ notices: [notice], place: { importId } });
}
