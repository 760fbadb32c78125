import { unbundle } from '../../../src-shared/spreadsheet/file-bundle.ts';
import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { type Slicing, throughSteps, unwatched } from '../model/slices.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { readBundle } from './read-bundle.ts';
import { readDelimitedInSteps } from './read-delimited.ts';
import { readWorkbook, readZippedWorkbook } from './read-workbook.ts';
import { isBlankTable } from './records.ts';
import { type Table, UnreadableFileError } from './table.ts';
import { readVcards } from './vcard/read-vcards.ts';
import { guardZip } from './zip-guard.ts';

/** How much of a file is decoded to see whether it is HTML or XML. */
const firstBytes = 1024;

/**
 * Reads a spreadsheet, or several that were opened as one, by what is in it, whatever its name says. A sheet that was chosen may be empty: it then has no
 * records and a note, since refusing it would leave the user without the list of the other sheets.
 *
 * @throws UnreadableFileError with a sentence that says what is wrong with the file and what to do; the signal's reason when
 *   it was cancelled.
 */
export async function readFile(bytes: Uint8Array, reading: Reading, slicing: Slicing = unwatched): Promise<Table> {
  const files = unbundle(bytes);
  if (files === undefined) return readOneFile(bytes, reading, slicing);
  let before = 0;
  return readBundle(files, reading, async (each) => {
    const start = before;
    const onProgress = (done: number): void => slicing.onProgress(start + done, bytes.byteLength, 'bytes');
    const table = await readOneFile(each, reading, { ...slicing, onProgress });
    before += each.byteLength;
    return table;
  });
}

async function readOneFile(bytes: Uint8Array, reading: Reading, slicing: Slicing): Promise<Table> {
  const table = await readByContent(bytes, reading, slicing);
  if (table.format === 'vcard' && table.records.length < 2) {
    throw new UnreadableFileError(
      'The file has no vCard of a person or an organisation. Export the contacts again, all of them, as vCard or CSV.',
    );
  }
  if (!isBlankTable(table.records)) return table;
  if (table.format === 'text') {
    throw new UnreadableFileError('The file has no text in it. Open another file, or save the spreadsheet again.');
  }
  if (table.part === table.firstPart) {
    throw new UnreadableFileError(
      table.sheets.length === 1
        ? `The sheet "${table.sheet}" is empty. Open another file, or check the workbook in Excel.`
        : 'All sheets are empty. Open another file, or check the workbook in Excel.',
    );
  }
  return { ...table, notes: [...table.notes, `The sheet "${table.sheet}" is empty. Choose another sheet.`] };
}

async function readByContent(bytes: Uint8Array, reading: Reading, slicing: Slicing): Promise<Table> {
  const kind = fileKind(bytes, () => decodeText(bytes.subarray(0, firstBytes)).text);
  switch (kind) {
    case 'zip':
      return await readZippedWorkbook(guardZip(bytes), reading, slicing);
    case 'workbook':
      return readWorkbook(bytes, reading);
    case 'markup':
      return readWorkbook(decodeText(bytes, reading.encoding).text, reading);
    case 'vcard':
      return readVcards(bytes, reading);
    case 'text':
      return await throughSteps(readDelimitedInSteps(bytes, reading), bytes.byteLength, slicing, 'bytes');
    default:
      throw new UnreadableFileError(`This is ${kind.other}, not a spreadsheet. Ask for the list as XLSX or CSV.`);
  }
}
