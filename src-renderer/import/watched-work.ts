import type { AskOptions } from '../spreadsheet-worker/client.ts';
import type { ProgressUnit } from '../spreadsheet-worker/model/slices.ts';

/** Long work of the worker that is under way. */
export interface LongWork {
  /** Rows done, of so many, or bytes while a file is read. */
  readonly done: number;
  readonly total: number;
  readonly unit?: ProgressUnit;
}

/** How often progress is shown at most, in milliseconds. */
const progressMs = 100;

interface WatchedWork {
  /** Lets the worker do what may take long: its progress is shown, and it can be cancelled. */
  watched<T>(ask: (options: AskOptions) => Promise<T>): Promise<T>;
  /** The same; answers undefined when it was cancelled. */
  cancellable<T>(ask: (options: AskOptions) => Promise<T>): Promise<T | undefined>;
  /** Gives up what is under way. */
  cancel(): void;
}

/** Watches one piece of long work after the other. `show` is told how far it is, and undefined at its end. */
export function watchWork(show: (work: LongWork | undefined) => void): WatchedWork {
  let aborter: AbortController | undefined;

  async function run<T>(ask: (options: AskOptions) => Promise<T>, signal: AbortSignal): Promise<T> {
    let told = 0;
    const onProgress: AskOptions['onProgress'] = (done, total, unit = 'rows') => {
      // Every word of it draws the screen again, and the work tells more often than anyone could read.
      if (performance.now() - told < progressMs) return;
      told = performance.now();
      show({ done, total, unit });
    };
    try {
      return await ask({ signal, onProgress });
    } finally {
      aborter = undefined;
      show(undefined);
    }
  }

  return {
    watched(ask) {
      aborter = new AbortController();
      return run(ask, aborter.signal);
    },
    async cancellable(ask) {
      aborter = new AbortController();
      const { signal } = aborter;
      try {
        return await run(ask, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
        return undefined;
      }
    },
    cancel: () => aborter?.abort(),
  };
}
