/** A place in a grid: the row, once it has arrived. */
export interface RowSlot<Row> {
  readonly position: number;
  readonly row: Row | undefined;
}

/** How many rows are fetched at once; a scroll within them costs nothing. */
export const pageSize = 100;

/** How many pages are remembered. Those that were fetched longest ago go first, and are fetched again when needed. */
const mostPages = 50;

/** The pages that have arrived, in the order they did. */
export type RowPages<Row> = ReadonlyMap<number, readonly RowSlot<Row>[]>;

/** The pages with one more, or a newer one, among them. */
export function withPage<Row>(pages: RowPages<Row>, page: number, rows: readonly Row[]): RowPages<Row> {
  const next = new Map(pages);
  next.delete(page);
  next.set(
    page,
    rows.map((row, index) => ({ position: page * pageSize + index, row })),
  );
  for (const oldest of next.keys()) {
    if (next.size <= mostPages) break;
    next.delete(oldest);
  }
  return next;
}

/**
 * The places of a grid as the list that it wants, without a million objects in memory: whatever it reads is looked up in the
 * pages, and places whose row has not arrived are made when they are read. Only the length and single places can be read.
 */
export function slotList<Row>(total: number, pages: RowPages<Row>): readonly RowSlot<Row>[] {
  const empty = new Map<number, RowSlot<Row>>();
  return new Proxy<RowSlot<Row>[]>([], {
    get(target, key, receiver) {
      if (key === 'length') return total;
      const position = typeof key === 'string' && key !== '' ? Number(key) : Number.NaN;
      if (!Number.isInteger(position)) return Reflect.get(target, key, receiver);
      if (position < 0 || position >= total) return undefined;
      const slot = pages.get(Math.floor(position / pageSize))?.[position % pageSize];
      if (slot !== undefined) return slot;
      // The same object for the same place, so that what is drawn is not drawn again.
      const known = empty.get(position) ?? { position, row: undefined };
      empty.set(position, known);
      return known;
    },
  });
}
