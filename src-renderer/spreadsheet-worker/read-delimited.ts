import Papa from 'papaparse';
import type { Reading } from '../../src-shared/spreadsheet/recipe.ts';
import { decodeText } from './decode-text.ts';
import { delimiters } from './delimiters.ts';
import type { Table } from './table.ts';

/** How much of the file is looked at to find the delimiter, in characters. */
const sampleLength = 64 * 1024;

const separatorLine = /^sep=(.)\n/iu;

function parse(text: string, delimiter: string): string[][] {
  // Values stay text: guessing types is how ZIP codes lose their zeros.
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', dynamicTyping: false, skipEmptyLines: false }).data;
}

/** The delimiter that cuts the lines into the same number of cells most consistently; a comma when none does. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, sampleLength);
  let best = ',';
  let bestScore = 0;
  for (const [delimiter] of delimiters) {
    const widths = parse(sample, delimiter)
      .slice(0, 200)
      .map((record) => record.length)
      .filter((width) => width > 1);
    const counts = Map.groupBy(widths, (width) => width);
    const [width, same] = [...counts].reduce<[number, number]>(
      (most, [size, records]) => (records.length > most[1] ? [size, records.length] : most),
      [0, 0],
    );
    const score = same * Math.log2(width + 1);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Reads CSV, TSV and their relatives: any encoding, delimiter and kind of line end. Never fails on a text file. */
export function readDelimited(bytes: Uint8Array, reading: Reading): Table {
  const decoded = decodeText(bytes, reading.encoding);
  const notes: string[] = [];
  let text = decoded.text.replaceAll(/\r\n?/gu, '\n');
  const nuls = text.split('\0').length - 1;
  if (nuls > 0) {
    text = text.replaceAll('\0', '');
    notes.push(`${nuls} NUL characters were left out.`);
  }
  const announced = separatorLine.exec(text);
  if (announced !== null) text = text.slice(announced[0].length);
  const delimiter = reading.delimiter ?? announced?.[1] ?? detectDelimiter(text);
  const records = parse(text, delimiter);
  // A final line end is no record.
  const last = records.at(-1);
  if (last !== undefined && last.length === 1 && last[0] === '') records.pop();
  if (announced !== null) records.unshift([]);
  return {
    records,
    format: 'text',
    encoding: decoded.encoding,
    delimiter,
    sheets: [],
    sheet: undefined,
    notes,
  };
}
