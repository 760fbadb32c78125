import { useEffect, useRef, useState } from 'react';
import type { Kept } from '../../src-shared/contract/keep.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { failureMessage } from '../host/host-client.ts';
import type { StepProps } from './import-wizard.tsx';
import { keepRows } from './keep-rows.ts';
import { tellEverywhere } from './opening.ts';

/** The lists and tags that everybody gets. */
export interface KeepTarget {
  readonly listNames: readonly string[];
  readonly tags: readonly string[];
}

export interface KeepProgress {
  readonly done: number;
  readonly total: number;
  /** Rows in a second; undefined until it can be told. */
  readonly pace: number | undefined;
}

export interface KeepRun {
  readonly progress: KeepProgress | undefined;
  readonly problem: string | undefined;
  /** Answers what was kept; undefined when it was cancelled or has failed. */
  keep(target: KeepTarget): Promise<Kept | undefined>;
  cancel(): void;
  fail(problem: string | undefined): void;
}

/** Shorter than this, a pace says nothing. In milliseconds. */
const paceAfter = 1000;

/** Keeps the rows of an import, all or nothing, and tells how far it is. */
export function useKeepRun({ controller, detail, snapshot }: StepProps): KeepRun {
  const [progress, setProgress] = useState<KeepProgress>();
  const [problem, setProblem] = useState<string>();
  const running = useRef<AbortController>(undefined);
  const { ready } = snapshot;

  // Leaving the screen ends a run that is under way, and says so: nobody should believe that it went on.
  useEffect(
    () => () => {
      if (running.current === undefined) return;
      running.current.abort();
      tellEverywhere(keepText.left);
    },
    [],
  );

  async function keep({ listNames, tags }: KeepTarget): Promise<Kept | undefined> {
    if (running.current !== undefined) return undefined;
    setProblem(undefined);
    const aborter = new AbortController();
    const { signal } = aborter;
    running.current = aborter;
    const start = performance.now();
    setProgress({ done: 0, total: ready, pace: undefined });
    try {
      const kept = await keepRows(
        controller,
        { importId: detail.id, listNames: [...listNames], tags: [...tags], part: snapshot.reading.part },
        signal,
        (done) => {
          const elapsed = performance.now() - start;
          setProgress({ done, total: ready, pace: elapsed < paceAfter ? undefined : (done / elapsed) * 1000 });
        },
      );
      if (kept === undefined) setProblem(keepText.cancelled);
      // It was too late to cancel: whoever left has to know that, too.
      else if (signal.aborted) tellEverywhere(keepText.doneAfterAll(listNames, kept.added));
      // First, so that whoever leaves as soon as the result is shown finds the right numbers in the list of imports.
      await controller.reload();
      return kept;
    } catch (error) {
      setProblem(failureMessage(error));
      return undefined;
    } finally {
      running.current = undefined;
      setProgress(undefined);
    }
  }

  return { progress, problem, keep, cancel: () => running.current?.abort(), fail: setProblem };
}
