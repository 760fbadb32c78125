import { createStore, type StoreApi } from 'zustand';
import type { ImportDetail, ImportStep, StoredImport } from '../../src-shared/contract/imports.ts';
import type { DestinationId } from '../../src-shared/providers/destination.ts';
import { type Operation, redoTarget, undoTarget } from '../../src-shared/spreadsheet/recipe.ts';
import { recipeStops } from '../../src-shared/spreadsheet/recipe-stops.ts';
import { type StepNote, stepNote } from '../../src-shared/spreadsheet/step-note.ts';
import { templateFileText } from '../../src-shared/text/give-back-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { type AskOptions, type SpreadsheetClient, startSpreadsheetWorker } from '../spreadsheet-worker/client.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';
import { UnreadableFileError } from '../spreadsheet-worker/reading/table.ts';
import type { Preparation, RecipePlace } from '../spreadsheet-worker/step-protocol.ts';
import { automaticMatch } from './remembered-match.ts';
import { readStoredSource } from './stored-source.ts';
import { type LongWork, watchWork } from './watched-work.ts';

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
}

export interface ImportController {
  readonly session: StoreApi<ImportSession>;
  readonly worker: SpreadsheetClient;
  /** Appends a step to the recipe: saved first, then shown. Answers whether it was saved; if not, the screen says why. */
  apply(operation: Operation): Promise<boolean>;
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
  /** Gives up the long work that is under way, and takes the step back that began it. */
  cancel(): void;
  /** Reads the state again, after rows were kept. */
  reload(): Promise<boolean>;
  /** Opens the import anew, after files were added to it. */
  reopen(): void;
  close(): void;
}

/**
 * Opens one import: reads the app's own copy of the file and applies the recipe to it, in a worker. `reopen` puts another
 * controller of the same import in the place of this one.
 */
export function openImport(importId: string, reopen: () => void): ImportController {
  const worker = startSpreadsheetWorker();
  const session = createStore<ImportSession>(() => ({
    detail: undefined,
    snapshot: undefined,
    error: undefined,
    unreadable: undefined,
    work: undefined,
    notice: undefined,
    canUndo: false,
    canRedo: false,
  }));
  // One change at a time: each builds on the position that the one before it left.
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  const { watched, cancellable, cancel } = watchWork((work) => session.setState({ work }));

  function inTurn(work: () => Promise<void>): Promise<boolean> {
    const done = queue.then(work).then(
      () => true,
      (error: unknown) => {
        if (!closed) session.setState({ error: failureMessage(error) });
        return false;
      },
    );
    queue = done;
    return done;
  }

  function placeOf({ position, destination }: ImportDetail): RecipePlace {
    return { position, destination };
  }

  /** The saved state is shown at once, so that a worker that fails leaves nothing stale to build on. */
  function showSaved(detail: ImportDetail): void {
    session.setState({
      detail,
      canUndo: undoTarget(detail.steps, detail.position) !== undefined,
      canRedo: redoTarget(detail.steps, detail.position) !== undefined,
    });
  }

  function showRows(snapshot: Snapshot): void {
    session.setState({ snapshot, error: undefined });
    const { detail } = session.getState();
    const { all: rows, errors, warnings, kept } = snapshot.counts;
    const counts = { rows, errors, warnings, kept };
    if (detail === undefined || JSON.stringify(counts) === JSON.stringify(detail.counts)) return;
    session.setState({ detail: { ...detail, counts } });
    ask('imports.describe', { importId, counts }).catch(() => {});
  }

  async function showDetail(detail: ImportDetail, packed?: Uint8Array): Promise<void> {
    showSaved(detail);
    const change = { ...placeOf(detail), ...(packed === undefined ? {} : { packed }) };
    showRows(await watched((options) => worker.ask('update', change, options)));
  }

  async function open(): Promise<void> {
    const { recipe: packed, ...detail }: StoredImport = await ask('imports.get', { importId });
    showSaved(detail);
    const bytes = await readStoredSource(detail.sourceHash, detail.byteLength);
    const recipe = { packed, ...placeOf(detail) };
    const snapshot = watched((options) => worker.ask('open', { bytes, recipe }, options));
    showRows(
      await snapshot.catch(async (error: unknown) => {
        if (error instanceof UnreadableFileError && !closed) await markUnreadable(detail);
        throw error;
      }),
    );
    await saveAutomaticMatches();
  }

  /** A file that cannot be read leaves nothing behind, unless something was done in its import already. */
  async function markUnreadable({ steps, hasKept }: ImportDetail): Promise<void> {
    const isNew = steps.length === 0 && !hasKept;
    if (isNew) await ask('imports.discard', { importId });
    session.setState({ unreadable: isNew ? 'forgotten' : 'stored' });
  }

  /** What was matched by itself becomes part of the recipe, so that a later version of the matcher changes nothing. */
  async function saveAutomaticMatches(): Promise<void> {
    const { detail, snapshot } = session.getState();
    if (detail === undefined || snapshot === undefined) return;
    const steps = detail.steps.slice(0, detail.position);
    const lastReading = steps.findLastIndex((step) => step.op === 'read');
    if (steps.some((step, index) => step.op === 'match' && index > lastReading)) return;
    await applyNow(await automaticMatch(snapshot));
    await leaveOutExamples();
  }

  /** The examples of a template are nobody: they are left out as soon as the file is opened, as a step that can be undone. */
  async function leaveOutExamples(): Promise<void> {
    const rows = await worker.ask('exampleRows', null);
    if (rows.length === 0) return;
    await applyNow({ op: 'skip', rows: [...rows], skip: true });
    session.setState({ notice: templateFileText.examplesLeftOut(rows.length) });
  }

  /** The step may have been changed while something was being saved. */
  function latest(known: ImportDetail): ImportDetail {
    return session.getState().detail ?? known;
  }

  async function applyNow(operation: Operation): Promise<void> {
    await addStep(
      stepNote(operation),
      (position) => ask('imports.apply', { importId, operation, position }),
      (options) => worker.ask('apply', operation, options),
    );
  }

  /** The worker makes the step and packs it: its rows pass through here, and nothing looks at them. */
  async function applyToManyNow(change: Preparation): Promise<number> {
    const prepared = await cancellable((options) => worker.ask('prepare', change, options));
    if (prepared === undefined || prepared === null) return 0;
    const { packed, note, changes } = prepared;
    const isShown = await addStep(
      note,
      (position) => ask('imports.applyPacked', { importId, packed, position }),
      (options) => worker.ask('applyPrepared', null, options),
    );
    return isShown ? changes : 0;
  }

  /** Saves a step, then shows it. Answers false when it was cancelled, and taken back. */
  async function addStep(
    note: StepNote,
    save: (position: number) => Promise<{ readonly position: number }>,
    show: (options: AskOptions) => Promise<Snapshot>,
  ): Promise<boolean> {
    const { detail } = session.getState();
    if (detail === undefined) return false;
    const { position } = await save(detail.position);
    showSaved({ ...latest(detail), steps: [...detail.steps.slice(0, detail.position), note], position });
    const snapshot = await cancellable(show);
    if (snapshot === undefined) await moveTo(detail.position);
    else showRows(snapshot);
    return snapshot !== undefined;
  }

  async function moveTo(target: number): Promise<void> {
    const { detail } = session.getState();
    if (detail === undefined) return;
    const { position } = await ask('imports.move', { importId, position: target });
    await showDetail({ ...latest(detail), position });
  }

  function move(targetOf: typeof undoTarget): Promise<boolean> {
    return inTurn(async () => {
      const { detail } = session.getState();
      const target = detail === undefined ? undefined : targetOf(detail.steps, detail.position);
      if (target !== undefined) await moveTo(target);
    });
  }

  void inTurn(open);

  return {
    session,
    worker,
    apply: (operation) =>
      inTurn(async () => {
        await applyNow(operation);
        if (operation.op === 'read') await saveAutomaticMatches();
      }),
    async applyToMany(change) {
      let changes = 0;
      await inTurn(async () => {
        // In turn, so that it sees what was typed a moment ago.
        changes = await applyToManyNow(change);
      });
      return changes;
    },
    undo: () => move(undoTarget),
    redo: () => move(redoTarget),
    goTo: (target) =>
      move((steps, position) =>
        target !== position && recipeStops(steps).some((stop) => stop.position === target) ? target : undefined,
      ),
    setDestination: (destination) =>
      inTurn(async () => {
        const { detail } = session.getState();
        if (detail === undefined) return;
        await ask('imports.describe', { importId, destination });
        await showDetail({ ...latest(detail), destination });
      }),
    setStep(step) {
      const { detail } = session.getState();
      if (detail === undefined) return;
      session.setState({ detail: { ...detail, step } });
      ask('imports.describe', { importId, step }).catch(() => {});
    },
    cancel,
    reload: () =>
      inTurn(async () => {
        const { recipe, ...detail } = await ask('imports.get', { importId });
        await showDetail(detail, recipe);
      }),
    reopen,
    close() {
      closed = true;
      worker.close();
    },
  };
}
