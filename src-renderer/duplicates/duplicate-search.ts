import { createStore, type StoreApi } from 'zustand';
import { ask, failureMessage, host } from '../host/host-client.ts';
import type { ImportController } from '../import/import-session.ts';
import type { LongWork } from '../import/watched-work.ts';
import { OvertakenError } from '../spreadsheet-worker/client.ts';
import type { Duplicates } from '../spreadsheet-worker/duplicate-protocol.ts';
import type { KeepForecast } from '../spreadsheet-worker/keep-protocol.ts';

/** Rows whose keys the address book is asked for at once. */
const batchSize = 500;
/** Up to so many rows, duplicates are looked for without being asked: a second or two of work in the pauses of the worker. */
const automaticRows = 100_000;
/** While somebody types, searching after every cell would keep the rows waiting. In milliseconds. */
const pause = 400;
/** How often progress is shown at most, in milliseconds. */
const progressMs = 100;

export interface DuplicateSearchState {
  /** What was found, for the state of the rows that `revision` names. */
  readonly duplicates: Duplicates | undefined;
  readonly forecast: KeepForecast | undefined;
  readonly revision: number;
  readonly work: LongWork | undefined;
  readonly error: string | undefined;
  readonly isCancelled: boolean;
}

/** Looks for duplicates of one import, among its rows and in the address book, and again whenever either has changed. */
export class DuplicateSearch {
  readonly state: StoreApi<DuplicateSearchState>;
  readonly #controller: ImportController;
  #running: { readonly revision: number; readonly aborter: AbortController } | undefined;
  /** Grows with every change of the address book. */
  #bookVersion = 0;
  /** The version of the address book whose answers the worker holds; undefined when that is not certain. */
  #heldVersion: number | undefined;
  #isWanted = false;
  #timer = 0;
  readonly #unsubscribe: () => void;

  constructor(controller: ImportController) {
    this.#controller = controller;
    this.state = createStore<DuplicateSearchState>(() => ({
      duplicates: undefined,
      forecast: undefined,
      revision: -1,
      work: undefined,
      error: undefined,
      isCancelled: false,
    }));
    this.#unsubscribe = host().subscribe(({ topics }) => {
      if (!topics.includes('contacts')) return;
      this.#bookVersion += 1;
      if (this.state.getState().revision >= 0 || this.#running !== undefined) this.#restart(pause);
    });
  }

  /** Makes sure that the rows as they are now have been looked through. `isWanted` is for somebody who waits for it. */
  ensure(isWanted = false): void {
    if (isWanted && !this.#isWanted) {
      this.#isWanted = true;
      this.state.setState({ revision: -1 });
    }
    const revision = this.#controller.session.getState().snapshot?.revision ?? -1;
    const { revision: known, isCancelled } = this.state.getState();
    if (revision < 0 || revision === known || revision === this.#running?.revision) return;
    if (isCancelled && !isWanted) return;
    this.#restart(isWanted ? 0 : pause);
  }

  /** Gives up looking until somebody wants it again. */
  cancel(): void {
    this.#stop();
    this.state.setState({ work: undefined, isCancelled: true });
  }

  /** Looks once more, after it was given up or has failed. */
  again(): void {
    this.#isWanted = true;
    this.#restart(0);
  }

  close(): void {
    this.#unsubscribe();
    this.#stop();
  }

  #stop(): void {
    window.clearTimeout(this.#timer);
    this.#running?.aborter.abort();
    this.#running = undefined;
  }

  #restart(delay: number): void {
    this.#stop();
    this.state.setState({ isCancelled: false, error: undefined });
    this.#timer = window.setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    const { snapshot } = this.#controller.session.getState();
    if (snapshot === undefined) return;
    const aborter = new AbortController();
    const running = { revision: snapshot.revision, aborter };
    this.#running = running;
    const { signal } = aborter;
    let told = 0;
    const onProgress = (done: number, total: number): void => {
      if (signal.aborted || performance.now() - told < progressMs) return;
      told = performance.now();
      this.state.setState({ work: { done, total } });
    };
    const { worker } = this.#controller;
    try {
      await this.#lookUp(signal, onProgress);
      const forecast = await worker.ask('forecast', null, { signal });
      const isLooking = this.#isWanted || snapshot.counts.all <= automaticRows;
      const duplicates = isLooking ? await worker.ask('duplicates', null, { signal, onProgress }) : undefined;
      if (signal.aborted) return;
      this.state.setState({ duplicates, forecast, revision: running.revision, work: undefined });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof OvertakenError) this.#restart(pause);
      else this.state.setState({ error: failureMessage(error), work: undefined });
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Asks the address book for the contacts that share a key with rows that were not asked for yet. */
  async #lookUp(signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<void> {
    const { worker } = this.#controller;
    const version = this.#bookVersion;
    const { total } = await ask('contacts.search', { text: '', offset: 0, limit: 0 });
    if (signal.aborted) return;
    const isFresh = this.#heldVersion !== version;
    try {
      // An empty address book knows nobody; what was known of a fuller one is forgotten.
      if (total === 0) {
        await worker.ask('duplicateKeys', { after: -1, limit: 0, isFresh }, { signal });
        this.#heldVersion = undefined;
        return;
      }
      let after = -1;
      for (let first = isFresh; !signal.aborted; first = false) {
        const asked = await worker.ask('duplicateKeys', { after, limit: batchSize, isFresh: first }, { signal });
        this.#heldVersion = version;
        if (asked.rows.length > 0) {
          const rows = asked.rows.map(({ row, keys }) => ({ row, keys: [...keys] }));
          const found = await ask('contacts.alike', { rows });
          // Handed over even when it was given up meanwhile: the worker takes these rows for asked.
          await worker.ask('noteContacts', found);
          onProgress(asked.done, asked.total);
        }
        if (asked.next === null) return;
        after = asked.next;
      }
    } catch (error) {
      // What was answered may not have arrived: everything is asked again.
      this.#heldVersion = undefined;
      throw error;
    }
  }
}

const searches = new WeakMap<ImportController, DuplicateSearch>();

/** The search of an import; there is one, whatever shows its results. */
export function searchOf(controller: ImportController): DuplicateSearch {
  const known = searches.get(controller);
  if (known !== undefined) return known;
  const search = new DuplicateSearch(controller);
  searches.set(controller, search);
  return search;
}
