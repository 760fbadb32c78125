import type { BundledFile } from '../../../src-shared/spreadsheet/file-bundle.ts';
import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { findStructure, firstDataRow } from '../../../src-shared/spreadsheet/table-structure.ts';
import { bundleNotes } from '../../../src-shared/text/reading-text.ts';
import { delimiterName } from './delimiters.ts';
import { encodingName } from './encodings.ts';
import { JoinedRecords, type RecordsPart } from './joined-records.ts';
import type { Records } from './records.ts';
import { repeatedHeader } from './repeated-header.ts';
import { type FileRange, type NoteRemedy, type Table, UnreadableFileError } from './table.ts';
import { readCardFiles } from './vcard/read-card-files.ts';

type Read = (bytes: Uint8Array) => Promise<Table>;

/**
 * Reads several files with the same columns as one table. The header stands in the first of them; where the others repeat it,
 * with whatever is above, their records read as blank.
 *
 * @throws UnreadableFileError that names the file which cannot be read.
 */
export async function readBundle(files: readonly BundledFile[], reading: Reading, read: Read): Promise<Table> {
  const tables: Table[] = [];
  for (const file of files) tables.push(await readNamed(file, read));
  const [first] = tables;
  if (first === undefined) throw new UnreadableFileError('There is no file in this import. Open the files again.');
  if (tables.every(({ format }) => format === 'vcard')) return readCardFiles(files, reading);
  const structure = findStructure(first.records, reading);
  const header = first.records.at(structure.headerRow);
  const parts = tables.map(({ records }, index) => ({
    records,
    repeated: index === 0 || structure.headerRow < 0 ? 0 : repeatedRecords(records, header, structure.headerRows),
  }));
  const ranges = rangesOf(files, parts);
  const original = tables.filter((_, index) => files[index]?.isAdded !== true);
  return {
    ...first,
    ...commonSheets(tables, first),
    records: new JoinedRecords(parts),
    format: tables.every(({ format }) => format === 'text') ? 'text' : 'workbook',
    // The rows that were there before files were added keep their numbers, and so what was done to them.
    part: namesOf(original.map(({ part }) => part)),
    firstPart: namesOf(original.map(({ firstPart }) => firstPart)),
    mergedAreas: tables.reduce((sum, { mergedAreas }) => sum + mergedAreas, 0),
    ...joinNotes(tables, ranges),
    files: ranges,
  };
}

async function readNamed({ name, bytes }: BundledFile, read: Read): Promise<Table> {
  try {
    return await read(bytes);
  } catch (error) {
    throw error instanceof UnreadableFileError ? new UnreadableFileError(`${name}: ${error.message}`) : error;
  }
}

function rangesOf(files: readonly BundledFile[], parts: readonly RecordsPart[]): readonly FileRange[] {
  let first = 0;
  return parts.map(({ records, repeated }, index) => {
    const range = { name: files[index]?.name ?? '', first, count: records.length, repeated };
    first += records.length;
    return range;
  });
}

function repeatedRecords(records: Records, header: readonly string[], headerRows: 1 | 2): number {
  const found = repeatedHeader(records, header);
  return found < 0 ? firstDataRow(findStructure(records)) : found + headerRows;
}

/** The sheets that all of the files have, and the one that is read. */
function commonSheets(tables: readonly Table[], first: Table): Pick<Table, 'sheets' | 'sheet'> {
  const isInAll = (name: string): boolean => tables.every(({ sheets }) => sheets.some((sheet) => sheet.name === name));
  return { sheets: first.sheets.filter(({ name }) => isInAll(name) || name === first.sheet), sheet: first.sheet };
}

/** One name where all parts have the same, so that choosing what was found anyway changes no number. */
function namesOf(parts: readonly string[]): string {
  return [...new Set(parts)].join(' + ');
}

function joinNotes(tables: readonly Table[], ranges: readonly FileRange[]): Pick<Table, 'notes' | 'remedies'> {
  const notes: string[] = [];
  const remedies = new Map<string, NoteRemedy>();
  const note = (text: string, remedy?: NoteRemedy): void => {
    notes.push(text);
    if (remedy !== undefined) remedies.set(text, remedy);
  };
  for (const [index, table] of tables.entries()) {
    const { name, first, repeated } = ranges[index] ?? { name: '', first: 0, repeated: 0 };
    const moved = (rows: readonly number[]) => rows.map((row) => row + first);
    if (table.encoding !== undefined && table.encoding !== tables[0]?.encoding)
      note(bundleNotes.otherReading(name, encodingName(table.encoding)));
    if (table.delimiter !== undefined && table.delimiter !== tables[0]?.delimiter)
      note(bundleNotes.otherReading(name, delimiterName(table.delimiter)));
    for (const text of table.notes) {
      const remedy = table.remedies?.get(text);
      note(
        `${name}: ${text}`,
        remedy?.kind === 'show' || remedy?.kind === 'leave-out' ? { ...remedy, rows: moved(remedy.rows) } : remedy,
      );
    }
    // The footer of the last file is found as that of the whole table.
    const isLast = index === tables.length - 1;
    const footer = isLast ? [] : findStructure(table.records).footerRows.filter((row) => row >= repeated);
    if (footer.length > 0) note(bundleNotes.footer(name, footer), { kind: 'leave-out', rows: moved(footer) });
  }
  return { notes, remedies };
}
