import { type UIEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { failureMessage } from '../host/host-client.ts';
import { pageSize, type RowPages, type RowSlot, slotList, withPage } from './row-pages.ts';

export interface RowWindow<Row> {
  readonly slots: readonly RowSlot<Row>[];
  readonly error: string | undefined;
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
}

/**
 * Fetches the rows of a long table page by page, as they come into view.
 *
 * @param total how many rows there are
 * @param version changes when rows fetched before are no longer true; they stay on the screen until the new ones arrive
 * @param fetchRows gives some rows from an offset on
 */
export function useRowWindow<Row>(
  total: number,
  version: string,
  rowHeight: number,
  fetchRows: (offset: number, limit: number) => Promise<readonly Row[]>,
): RowWindow<Row> {
  // A page fetched for another number of rows may have been cut off by it.
  const state = `${total} ${version}`;
  const [pages, setPages] = useState<RowPages<Row>>(() => new Map());
  const [error, setError] = useState<string>();
  const latest = useRef({ state, fetchRows });
  /** The pages that were asked for in this state. One that is missing here and has gone from `pages` is asked for again. */
  const asked = useRef({ state: '', pages: new Set<number>() });
  const arrived = useRef(pages);
  const visible = useRef({ first: 0, last: 0 });

  const loadVisible = useCallback(() => {
    const { state: now, fetchRows: fetchPage } = latest.current;
    const { pages: known } = asked.current;
    const lastPage = Math.floor(visible.current.last / pageSize);
    for (let page = Math.floor(visible.current.first / pageSize); page <= lastPage; page += 1) {
      if (known.has(page)) continue;
      known.add(page);
      fetchPage(page * pageSize, pageSize).then(
        (rows) => {
          if (latest.current.state !== now) return;
          setError(undefined);
          const before = arrived.current;
          arrived.current = withPage(before, page, rows);
          for (const old of before.keys()) if (!arrived.current.has(old)) known.delete(old);
          setPages(arrived.current);
        },
        (reason: unknown) => {
          known.delete(page);
          if (latest.current.state === now) setError(failureMessage(reason));
        },
      );
    }
  }, []);

  useEffect(() => {
    latest.current = { state, fetchRows };
    if (asked.current.state !== state) asked.current = { state, pages: new Set() };
    visible.current.last = Math.max(visible.current.last, Math.min(total, pageSize) - 1);
    if (total > 0) loadVisible();
  }, [total, state, fetchRows, loadVisible]);

  const onScroll = useCallback(
    (event: UIEvent<HTMLDivElement>) => {
      const { scrollTop, clientHeight } = event.currentTarget;
      visible.current = {
        first: Math.max(0, Math.floor(scrollTop / rowHeight) - 20),
        last: Math.ceil((scrollTop + clientHeight) / rowHeight) + 20,
      };
      loadVisible();
    },
    [rowHeight, loadVisible],
  );

  const slots = useMemo(() => slotList(total, pages), [total, pages]);
  return { slots, error, onScroll };
}
