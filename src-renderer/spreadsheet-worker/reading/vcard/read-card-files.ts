import type { BundledFile } from '../../../../src-shared/spreadsheet/file-bundle.ts';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { recordsOf } from '../records.ts';
import type { Table } from '../table.ts';
import { decodeCards, readVcards } from './read-vcards.ts';

/** Cards are joined as text of this encoding, whatever each file has. */
const joinedEncoding = 'utf-8';

/**
 * Reads the vCards of several files as those of one, whatever they say about people. Columns that only cards of an added
 * file need stand behind all others, since what was decided about a column is remembered by its number.
 */
export function readCardFiles(files: readonly BundledFile[], reading: Reading): Table {
  const table = readJoined(files, reading);
  const order: string[] = [];
  for (const [index, { isAdded }] of files.entries())
    if (isAdded) addNew(order, readJoined(files.slice(0, index), reading).records.at(0));
  if (order.length === 0) return table;
  const headers = table.records.at(0);
  addNew(order, headers);
  const from = order.map((name) => headers.indexOf(name));
  const records = Array.from({ length: table.records.length }, (_, index) => {
    const record = table.records.at(index);
    return from.map((column) => record[column] ?? '');
  });
  return { ...table, records: recordsOf(records) };
}

function addNew(order: string[], names: readonly string[]): void {
  const known = new Set(order);
  order.push(...names.filter((name) => !known.has(name)));
}

function readJoined(files: readonly BundledFile[], reading: Reading): Table {
  const decoded = files.map(({ bytes }) => decodeCards(bytes, reading.encoding));
  const joined = new TextEncoder().encode(decoded.map(({ text }) => text).join('\r\n'));
  const table = readVcards(joined, { ...reading, encoding: joinedEncoding });
  return { ...table, encoding: decoded[0]?.encoding ?? table.encoding };
}
