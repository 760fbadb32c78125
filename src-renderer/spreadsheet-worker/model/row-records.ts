import type { Table } from '../reading/table.ts';
import { BitSet } from './bit-set.ts';
import type { RowIndex } from './row-index.ts';

/** The rows that these records are, by their index. */
export function rowsOfRecords(index: RowIndex, records: readonly number[]): BitSet {
  const rows = new BitSet(index.length);
  for (const record of records) {
    const row = index.indexOf(record);
    if (row >= 0) rows.add(row);
  }
  return rows;
}

/** The records that are rows: everything under the header but blank lines. */
export function rowRecords({ records }: Table, from: number): Uint32Array {
  const found = new Uint32Array(Math.max(0, records.length - from));
  let count = 0;
  for (let record = from; record < records.length; record += 1) {
    if (records.isBlank(record)) continue;
    found[count] = record;
    count += 1;
  }
  return found.slice(0, count);
}
