import type { ImportModel } from '../../src-renderer/spreadsheet-worker/model/import-model.ts';
import type { RowState } from '../../src-renderer/spreadsheet-worker/model/row-state.ts';
import { announcedDelimiter } from '../../src-renderer/spreadsheet-worker/reading/announced-delimiter.ts';
import { decodeText } from '../../src-renderer/spreadsheet-worker/reading/decode-text.ts';
import { withLineFeeds } from '../../src-renderer/spreadsheet-worker/reading/line-ends.ts';
import { readWithLibrary } from '../../src-renderer/spreadsheet-worker/reading/read-with-library.ts';
import type { Table } from '../../src-renderer/spreadsheet-worker/reading/table.ts';
import { contentOf } from '../../src-shared/contact/blank-text.ts';
import type { ContactField } from '../../src-shared/contact/fields.ts';
import { splitCell } from '../../src-shared/spreadsheet/split/split-cell.ts';
import { toArrays } from '../unit/spreadsheet-worker/reading/text-bytes.ts';
import type { GoodTable } from './good-tables.ts';

const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;

/** What stands between cells or around them, or is left out with a note: blanks, quotes and control characters. */
const aroundCells = /[\s\p{Cc}\p{Cf}"]+/gu;

/** Every letter, digit and mark of a text has to be in a cell, in its order; only what delimits cells is in none. */
export function lostInRecords(bytes: Uint8Array, table: Table): string | undefined {
  const text = withLineFeeds(decodeText(bytes, table.encoding).text);
  const { delimiter = '' } = table;
  const tellingOf = (whole: string): string => whole.replaceAll(aroundCells, '').replaceAll(delimiter, '');
  const expected = tellingOf(text.slice(announcedDelimiter(text)?.lineLength ?? 0));
  const found = tellingOf(toArrays(table.records).flat().join(' '));
  if (found === expected) return undefined;
  let at = 0;
  while (found[at] === expected[at]) at += 1;
  return `the text has ${JSON.stringify(expected.slice(at, at + 20))} where the cells have ${JSON.stringify(found.slice(at, at + 20))}`;
}

/** A table that was written has to be read as it was, cell by cell, but for empty ones at the ends of its rows. */
export function wrongRecords(good: GoodTable, found: GoodTable): string | undefined {
  const width = good[0]?.length ?? 0;
  for (const [index, row] of good.entries()) {
    const cells = trimmed(found[index] ?? []);
    // The writer gives every row as many cells as its header has.
    const expected = trimmed(row.slice(0, Math.max(width, row.length)));
    if (JSON.stringify(cells) !== JSON.stringify(expected))
      return `row ${index + 1} is ${JSON.stringify(cells)} instead of ${JSON.stringify(expected)}`;
  }
  const extra = found.slice(good.length).find((row) => trimmed(row).length > 0);
  return extra === undefined ? undefined : `there is a row ${JSON.stringify(extra)} that nobody wrote`;
}

/** Of a workbook with damaged XML, every word that the library finds in a cell has to be in one of those that were read. */
export function lostToLibrary(bytes: Uint8Array, table: Table): string | undefined {
  const words = new Set(toArrays(table.records).flat().flatMap(partsOf));
  for (const cell of readWithLibrary(bytes, undefined).content.records.flat()) {
    const lost = partsOf(cell).find((word) => !words.has(word));
    if (lost !== undefined) return `${JSON.stringify(lost)} of the cell ${JSON.stringify(cell)} is in no cell`;
  }
  return undefined;
}

const cardColumns = [
  'Full Name',
  'First Name',
  'Last Name',
  'Address 1 - Street',
  'Address 1 - City',
  'Phone 1 - Value',
];

/** Cards that were written have to be read as they were, one row for each. */
export function wrongCards(
  bytes: Uint8Array,
  good: GoodTable,
  [headers = [], ...found]: GoodTable,
): string | undefined {
  const isOld = new TextDecoder().decode(bytes).includes('VERSION:2.1');
  if (found.length !== good.length) return `there are ${found.length} rows of ${good.length} cards`;
  for (const [index, row] of good.entries()) {
    for (const [column, header] of cardColumns.entries()) {
      const text = (row[column] ?? '').trim();
      // Version 2.1 has no line ends within a text, so what stands for one elsewhere stays.
      const written = isOld ? text.replaceAll('\n', '\\n') : text;
      const expected = header.startsWith('Phone') ? written.replace(/^mailto:/u, '') : written;
      const cell = found[index]?.[headers.indexOf(header)] ?? '';
      if (cell !== expected)
        return `card ${index + 1} has ${JSON.stringify(cell)} as ${header} instead of ${JSON.stringify(expected)}`;
    }
  }
  return undefined;
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

const nameLines: ReadonlySet<ContactField> = new Set(['name', 'greeting', 'fileAs']);

/** What a matched or kept column has in a row has to be in the row, unless something was typed or repaired there. */
export function lostInRows(model: ImportModel): string | undefined {
  const { targets } = model;
  const { constants, names } = model.snapshot();
  const hasRules = constants.length > 0;
  // Rules for names write these lines anew.
  const rewritten = (['envelope', 'greeting', 'fileAs'] as const).some((line) => names[line] !== 'as-in-file');
  for (let index = 0; index < model.index.length; index += 1) {
    const row = model.row(index);
    if (row.edits !== undefined || hasRules) continue;
    const cells = model.cells(index);
    const words = wordsOf(row);
    for (const [column, target] of targets.entries()) {
      const cell = cells[column] ?? '';
      if (target.kind === 'ignore' || contentOf(cell) === '') continue;
      if (rewritten && target.kind === 'field' && nameLines.has(target.field)) continue;
      // A cell about another address than the columns beside it is not mixed with them; its pieces have all its words.
      const kept = target.kind === 'split' ? allText(Object.values(splitCell(target.as, cell))) : words;
      const lost = partsOf(cell).find((word) => !kept.includes(word));
      if (lost !== undefined)
        return `${JSON.stringify(lost)} of column ${column + 1} (${JSON.stringify(target)}) is not in row ${row.row + 1}, whose cell is ${JSON.stringify(cell)}`;
    }
  }
  return undefined;
}

function wordsOf({ fields, custom }: RowState): string {
  return allText([...Object.values(fields), ...Object.values(custom)]);
}

function allText(texts: readonly (string | undefined)[]): string {
  return texts.join(' ').toLowerCase();
}

function partsOf(cell: string): readonly string[] {
  return cell
    .toLowerCase()
    .split(notLetterOrDigit)
    .filter((word) => word !== '');
}
