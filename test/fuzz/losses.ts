import type { ImportModel } from '../../src-renderer/spreadsheet-worker/model/import-model.ts';
import type { RowState } from '../../src-renderer/spreadsheet-worker/model/row-state.ts';
import { announcedDelimiter } from '../../src-renderer/spreadsheet-worker/reading/announced-delimiter.ts';
import { decodeText } from '../../src-renderer/spreadsheet-worker/reading/decode-text.ts';
import { withLineFeeds } from '../../src-renderer/spreadsheet-worker/reading/line-ends.ts';
import type { Table } from '../../src-renderer/spreadsheet-worker/reading/table.ts';
import { contentOf } from '../../src-shared/contact/blank-text.ts';
import { splitCell } from '../../src-shared/spreadsheet/split/split-cell.ts';
import { toArrays } from '../unit/spreadsheet-worker/reading/text-bytes.ts';
import type { GoodTable } from './good-tables.ts';

const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const lettersOf = (text: string): string => text.replaceAll(notLetterOrDigit, '');

/** Every letter and digit of a text has to be in a cell, in its order. */
export function lostInRecords(bytes: Uint8Array, table: Table): string | undefined {
  const text = withLineFeeds(decodeText(bytes, table.encoding).text);
  const expected = lettersOf(text.slice(announcedDelimiter(text)?.lineLength ?? 0));
  const found = lettersOf(toArrays(table.records).flat().join(' '));
  if (found === expected) return undefined;
  let at = 0;
  while (found[at] === expected[at]) at += 1;
  return `the text has ${JSON.stringify(expected.slice(at, at + 20))} where the cells have ${JSON.stringify(found.slice(at, at + 20))}`;
}

/** A workbook that was written has to be read as it was, but for blanks at the ends of its rows. */
export function wrongRecords(good: GoodTable, found: GoodTable): string | undefined {
  const width = good[0]?.length ?? 0;
  for (const [index, row] of good.entries()) {
    const cells = trimmed(found[index] ?? []);
    // The writer gives every row as many cells as its header has.
    const expected = trimmed(row.slice(0, Math.max(width, row.length)));
    if (JSON.stringify(cells) !== JSON.stringify(expected))
      return `row ${index + 1} is ${JSON.stringify(cells)} instead of ${JSON.stringify(expected)}`;
  }
  return undefined;
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** What a matched or kept column has in a row has to be in the row, unless something was typed or repaired there. */
export function lostInRows(model: ImportModel): string | undefined {
  const { targets } = model;
  const hasRules = model.snapshot().constants.length > 0;
  for (let index = 0; index < model.index.length; index += 1) {
    const row = model.row(index);
    if (row.edits !== undefined || hasRules) continue;
    const cells = model.cells(index);
    const words = wordsOf(row);
    for (const [column, target] of targets.entries()) {
      const cell = cells[column] ?? '';
      if (target.kind === 'ignore' || contentOf(cell) === '') continue;
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
