import type { StoreApi } from 'zustand';
import type { ImportDetail, ImportStep } from '../../src-shared/contract/imports.ts';
import type { DestinationId } from '../../src-shared/providers/destination.ts';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import type { SpreadsheetClient } from '../spreadsheet-worker/client.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';
import type { Preparation } from '../spreadsheet-worker/step-protocol.ts';
import type { LongWork } from './watched-work.ts';

/** What is shown of an open import. */
export interface ImportSession {
  readonly detail: ImportDetail | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly error: string | undefined;
  /** The file cannot be read: `forgotten` when its import was new and is gone, `stored` when there is something in it. */
  readonly unreadable: 'forgotten' | 'stored' | undefined;
  readonly work: LongWork | undefined;
  /** What was done with the file by itself. */
  readonly notice: string | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The rows are being handed over, and have to stay as they are until all of them are. */
  readonly isHeld: boolean;
}

/** What can be done with an open import. */
export interface ImportController {
  readonly session: StoreApi<ImportSession>;
  readonly worker: SpreadsheetClient;
  /**
   * Appends a step to the recipe: saved first, then shown. Answers whether it is there to stay: false when it could not be
   * saved, of which the screen says why, and when it was cancelled and taken back. A step that builds on others is made when its
   * turn has come, of what is true then; when it makes no sense any more, it is none.
   */
  apply(step: Operation | ((now: Snapshot) => Operation | undefined)): Promise<boolean>;
  /**
   * Makes a change of many rows one step, which one undo takes back. Answers how many cells or rows were changed; 0 when there
   * was nothing to change, or when it was cancelled or not saved.
   */
  applyToMany(change: Preparation): Promise<number>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Undoes or redoes until this many steps are in force; only where undo and redo could lead one by one. */
  goTo(position: number): Promise<boolean>;
  setDestination(destination: DestinationId): Promise<boolean>;
  setStep(step: ImportStep): void;
  /**
   * Does something that takes the rows piece by piece, while they stay as they are: a step waits for its end, and nothing is
   * undone, redone or meant for another destination meanwhile.
   */
  holding<T>(work: () => Promise<T>): Promise<T>;
  /** Gives up the long work that is under way, and takes the step back that began it. */
  cancel(): void;
  /** Reads the state again, after rows were kept. */
  reload(): Promise<boolean>;
  /** Opens the import anew, after files were added to it. */
  reopen(): void;
  close(): void;
}
