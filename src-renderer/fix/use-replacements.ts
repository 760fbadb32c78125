import { useEffect, useEffectEvent, useState } from 'react';
import type { ImportController } from '../import/import-session.ts';
import type { ChangePreview, Replacing, RowQuery } from '../spreadsheet-worker/protocol.ts';

/** Typing may go on: only what stands for a moment is looked for. In milliseconds. */
const pause = 150;

const nothing: ChangePreview = { cells: 0, rows: 0, first: [], tooLong: 0 };

/**
 * What finding and replacing would change, as one types. Undefined while that is being found out; a question that was
 * overtaken is taken back. At most `limit` of the changes are listed; while more of them are asked for, those listed stay.
 */
export function useReplacements(
  { worker }: ImportController,
  query: RowQuery,
  replacing: Replacing | undefined,
  limit: number,
): ChangePreview | undefined {
  const key = JSON.stringify([query, replacing]);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly preview: ChangePreview }>();
  const look = useEffectEvent(async (lines: number, signal: AbortSignal) =>
    replacing === undefined
      ? nothing
      : worker.ask('replacementPreview', { query, replacing, limit: lines }, { signal }),
  );
  useEffect(() => {
    const aborter = new AbortController();
    const timer = window.setTimeout(() => {
      look(limit, aborter.signal)
        .then((preview) => setAnswer({ key, preview }))
        // What is taken back has no answer; a worker that fails is reported by the session.
        .catch(() => {});
    }, pause);
    return () => {
      window.clearTimeout(timer);
      aborter.abort();
    };
  }, [key, limit]);
  if (replacing === undefined) return nothing;
  return answer?.key === key ? answer.preview : undefined;
}
