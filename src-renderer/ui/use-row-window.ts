import { type UIEvent, useCallback, useEffect, useRef, useState } from 'react';
import { failureMessage } from '../host/host-client.ts';

/** A place in a grid: the row, once it has arrived. */
export interface RowSlot<Row> {
  readonly position: number;
  readonly row: Row | undefined;
}

export interface RowWindow<Row> {
  readonly slots: readonly RowSlot<Row>[];
  readonly error: string | undefined;
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
}

/** How many rows are fetched at once; a scroll within them costs nothing. */
const pageSize = 100;

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
  const [slots, setSlots] = useState<readonly RowSlot<Row>[]>([]);
  const [error, setError] = useState<string>();
  const latest = useRef({ state, fetchRows });
  const loaded = useRef({ state: '', pages: new Set<number>() });
  const visible = useRef({ first: 0, last: 0 });

  const loadVisible = useCallback(() => {
    const { state: asked, fetchRows: fetchPage } = latest.current;
    const { pages } = loaded.current;
    for (
      let page = Math.floor(visible.current.first / pageSize);
      page <= Math.floor(visible.current.last / pageSize);
      page += 1
    ) {
      if (pages.has(page)) continue;
      pages.add(page);
      fetchPage(page * pageSize, pageSize).then(
        (rows) => {
          if (latest.current.state !== asked) return;
          setError(undefined);
          setSlots((old) => {
            const next = old.slice();
            for (const [index, row] of rows.entries()) {
              const position = page * pageSize + index;
              if (position < next.length) next[position] = { position, row };
            }
            return next;
          });
        },
        (reason: unknown) => {
          pages.delete(page);
          if (latest.current.state === asked) setError(failureMessage(reason));
        },
      );
    }
  }, []);

  useEffect(() => {
    latest.current = { state, fetchRows };
    if (loaded.current.state !== state) loaded.current = { state, pages: new Set() };
    setSlots((old) =>
      old.length === total
        ? old
        : Array.from({ length: total }, (_, position) => old[position] ?? { position, row: undefined }),
    );
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

  return { slots, error, onScroll };
}
