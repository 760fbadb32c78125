import { createStore } from 'zustand';
import type { ImportDetail, StoredImport } from '../../src-shared/contract/imports.ts';
import type { DestinationId } from '../../src-shared/providers/destination.ts';
import { type Operation, redoTarget, undoTarget } from '../../src-shared/spreadsheet/recipe.ts';
import { recipeStops } from '../../src-shared/spreadsheet/recipe-stops.ts';
import { type StepNote, stepNote } from '../../src-shared/spreadsheet/step-note.ts';
import { templateFileText } from '../../src-shared/text/give-back-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { type AskOptions, startSpreadsheetWorker } from '../spreadsheet-worker/client.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';
import { UnreadableFileError } from '../spreadsheet-worker/reading/table.ts';
import type { Preparation, RecipePlace } from '../spreadsheet-worker/step-protocol.ts';
import type { ImportController, ImportSession } from './import-controller.ts';
import { automaticMatch } from './remembered-match.ts';
import { readStoredSource } from './stored-source.ts';
import { takeTurns } from './take-turns.ts';
import { watchWork } from './watched-work.ts';

export type { ImportController, ImportSession } from './import-controller.ts';

/** A change of what is saved about an import. */
interface Change {
  /** Saves it; answers what is different then. */
  readonly save: (before: ImportDetail) => Promise<Partial<ImportDetail>>;
  /** Shows it; unless it says otherwise, by bringing the rows to what is saved then. */
  readonly show?: (options: AskOptions) => Promise<Snapshot>;
  /** Saves what was before; unless it says otherwise, by going back to the steps that were in force. */
  readonly goBack?: (before: ImportDetail) => Promise<unknown>;
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
    isHeld: false,
  }));
  let closed = false;
  const { watched, cancellable, cancel } = watchWork((work) => session.setState({ work }));

  // One change at a time: each builds on the position that the one before it left.
  const { inTurn, unlessHeld, holding } = takeTurns({
    onHeld: (isHeld) => session.setState({ isHeld }),
    onFailure(error) {
      if (!closed) session.setState({ error: failureMessage(error) });
    },
  });

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

  async function open(): Promise<boolean> {
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
    return true;
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
    if (await applyNow(await automaticMatch(snapshot))) await leaveOutExamples();
  }

  /** The examples of a template are nobody: they are left out as soon as the file is opened, as a step that can be undone. */
  async function leaveOutExamples(): Promise<void> {
    const rows = await worker.ask('exampleRows', null);
    if (rows.length === 0) return;
    if (!(await applyNow({ op: 'skip', rows: [...rows], skip: true }))) return;
    session.setState({ notice: templateFileText.examplesLeftOut(rows.length) });
  }

  /** The step may have been changed while something was being saved. */
  function latest(known: ImportDetail): ImportDetail {
    return session.getState().detail ?? known;
  }

  /** Saves a change, then shows it. One that cannot be shown is taken back; answers false when it was cancelled. */
  async function make({
    save,
    show = bringToSaved,
    goBack = ({ position }) => saveMove(position),
  }: Change): Promise<boolean> {
    const before = session.getState().detail;
    if (before === undefined) return false;
    const saved = await save(before);
    showSaved({ ...latest(before), ...saved });
    let snapshot: Snapshot | undefined;
    try {
      snapshot = await cancellable(show);
    } catch (error) {
      // Whoever leaves the import ends its worker; what was saved until then stays.
      if (!closed) await takeBack(before, goBack);
      throw error;
    }
    if (snapshot === undefined) await takeBack(before, goBack);
    else showRows(snapshot);
    return snapshot !== undefined;
  }

  async function takeBack(before: ImportDetail, goBack: NonNullable<Change['goBack']>): Promise<void> {
    try {
      await goBack(before);
    } finally {
      await showStored();
    }
  }

  /** Shows whatever is saved by now. Not to be cancelled: the rows are to be those of the recipe. */
  async function showStored(): Promise<void> {
    const { recipe: packed, ...detail } = await ask('imports.get', { importId });
    showSaved(detail);
    showRows(await worker.ask('update', { packed, ...placeOf(detail) }));
  }

  function bringToSaved(options: AskOptions): Promise<Snapshot> {
    const { detail } = session.getState();
    if (detail === undefined) throw new Error('No import is open.');
    return worker.ask('update', placeOf(detail), options);
  }

  async function describeDestination(destination: DestinationId): Promise<Partial<ImportDetail>> {
    await ask('imports.describe', { importId, destination });
    return { destination };
  }

  async function saveMove(target: number): Promise<Partial<ImportDetail>> {
    const { position } = await ask('imports.move', { importId, position: target });
    return { position };
  }

  function applyNow(operation: Operation): Promise<boolean> {
    return addStep(
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

  function addStep(
    note: StepNote,
    save: (position: number) => Promise<{ readonly position: number }>,
    show: (options: AskOptions) => Promise<Snapshot>,
  ): Promise<boolean> {
    return make({
      save: async ({ steps, position: at }) => {
        const { position } = await save(at);
        return { steps: [...steps.slice(0, at), note], position };
      },
      show,
    });
  }

  function move(targetOf: typeof undoTarget): Promise<boolean> {
    return unlessHeld(async () => {
      const { detail } = session.getState();
      const target = detail === undefined ? undefined : targetOf(detail.steps, detail.position);
      return target !== undefined && (await make({ save: () => saveMove(target) }));
    });
  }

  void inTurn(open);

  return {
    session,
    worker,
    apply: (step) =>
      inTurn(async () => {
        const { snapshot } = session.getState();
        const operation = typeof step !== 'function' ? step : snapshot === undefined ? undefined : step(snapshot);
        if (operation === undefined) return false;
        const isDone = await applyNow(operation);
        if (isDone && operation.op === 'read') await saveAutomaticMatches();
        return isDone;
      }),
    async applyToMany(change) {
      let changes = 0;
      await inTurn(async () => {
        // In turn, so that it sees what was typed a moment ago.
        changes = await applyToManyNow(change);
        return changes > 0;
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
      unlessHeld(() =>
        make({
          save: () => describeDestination(destination),
          goBack: (before) => describeDestination(before.destination),
        }),
      ),
    setStep(step) {
      const { detail } = session.getState();
      if (detail === undefined) return;
      session.setState({ detail: { ...detail, step } });
      ask('imports.describe', { importId, step }).catch(() => {});
    },
    holding,
    cancel,
    reload: () =>
      inTurn(async () => {
        await showStored();
        return true;
      }),
    reopen,
    close() {
      closed = true;
      worker.close();
    },
  };
}
