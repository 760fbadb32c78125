import { useEffect, useState } from 'react';
import type { ImportController } from '../import/import-session.ts';
import type { LongWork } from '../import/watched-work.ts';
import type { RowQuery } from '../spreadsheet-worker/protocol.ts';

/** The rows that the grid shows: those of the last query whose answer has arrived. */
export interface ShownRows {
  readonly query: RowQuery;
  readonly total: number;
  /** Changes when rows that were fetched before are no longer true. */
  readonly version: string;
}

/** How often progress is shown at most, in milliseconds. */
const progressMs = 100;

export interface ShownRowsState {
  /** Undefined until the first answer. */
  readonly shown: ShownRows | undefined;
  /** How far looking through the rows is, while it lasts. */
  readonly work: LongWork | undefined;
}

/** Counts the rows of a query. A search that a newer one overtakes is given up, so that typing never waits for it. */
export function useShownRows({ worker }: ImportController, revision: number, query: RowQuery): ShownRowsState {
  const [shown, setShown] = useState<ShownRows>();
  const [work, setWork] = useState<LongWork>();
  useEffect(() => {
    const aborter = new AbortController();
    const { signal } = aborter;
    let told = 0;
    const onProgress = (done: number, total: number): void => {
      if (signal.aborted || performance.now() - told < progressMs) return;
      told = performance.now();
      setWork({ done, total });
    };
    worker
      .ask('count', query, { signal, onProgress })
      .then(({ total }) => {
        if (signal.aborted) return;
        setShown({ query, total, version: `${revision} ${JSON.stringify(query)}` });
        setWork(undefined);
      })
      // Taken back, or the import was closed; a worker that fails is reported by the session.
      .catch(() => {});
    return () => {
      aborter.abort();
      setWork(undefined);
    };
  }, [worker, revision, query]);
  return { shown, work };
}
