import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { count } from '../../../src-shared/text/plural.ts';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { splitText } from './split-text.ts';
import type { Table } from './table.ts';

/** Excel's own first line, which names the delimiter. A quote cannot be one. */
const separatorLine = /^sep=([^"\n])(?:\n|$)/iu;

/** Reads CSV, TSV and their relatives: any encoding, delimiter and kind of line end. Never fails on a text file. */
export function readDelimited(bytes: Uint8Array, reading: Reading): Table {
  const decoded = decodeText(bytes, reading.encoding);
  const notes: string[] = [];
  let text = decoded.text.replaceAll(/\r\n?/gu, '\n');
  const nuls = countNuls(text);
  if (nuls > 0) {
    text = text.replaceAll('\0', '');
    notes.push(`${count(nuls, 'NUL character')} in the file ${nuls === 1 ? 'was' : 'were'} left out.`);
  }
  const announced = separatorLine.exec(text);
  if (announced !== null) text = text.slice(announced[0].length);
  const found = announced?.[1] ?? detectDelimiter(text);
  const delimiter = reading.delimiter ?? found;
  const records = splitText(text, delimiter);
  // A final line end is no record.
  const last = records.at(-1);
  if (last !== undefined && last.length === 1 && last[0] === '') records.pop();
  // The first line keeps its place, so that row numbers are those of the file.
  if (announced !== null) records.unshift([]);
  return {
    records,
    format: 'text',
    encoding: decoded.encoding,
    delimiter,
    sheets: [],
    sheet: undefined,
    mergedAreas: 0,
    part: delimiter,
    firstPart: found,
    notes,
  };
}

function countNuls(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) found += 1;
  return found;
}
