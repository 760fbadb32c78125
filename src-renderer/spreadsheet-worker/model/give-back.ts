import { type ProblemRow, problemSheet } from '../../../src-shared/spreadsheet/give-back/problem-sheet.ts';
import { changesOf, readCorrections } from '../../../src-shared/spreadsheet/give-back/read-corrections.ts';
import { isExampleRecord } from '../../../src-shared/spreadsheet/give-back/template-sheet.ts';
import { writeCsv } from '../../give-back/write-csv.ts';
import { writeWorkbook } from '../../give-back/write-workbook.ts';
import type { CorrectionChanges, CorrectionsOrigin, KeepCalls, ReturnedSheet } from '../keep-protocol.ts';
import type { ImportModel } from './import-model.ts';
import { cellOf } from './row-state.ts';
import { inSlices, type Slicing } from './slices.ts';

/** How far down the header of a returned sheet may stand; see `readCorrections`. */
const searchedRows = 40;
/** A template holds its examples at the top; whoever moves them further down means something by it. */
const rowsWithExamples = 50;

/** The rows with problems as the bytes of a file to be corrected outside of the app. */
export async function problemFile(
  model: ImportModel,
  { importId, format, warnings }: KeepCalls['problemFile']['input'],
  slicing: Slicing,
): Promise<KeepCalls['problemFile']['output']> {
  const { index, fields } = model;
  const [errors, doubts] = [index.set('errors'), index.set('warnings')];
  const rows: ProblemRow[] = [];
  await inSlices(index.length, slicing, (at) => {
    if (!errors.has(at) && !(warnings && doubts.has(at))) return;
    const row = model.row(at);
    rows.push({ row: row.row, cells: fields.map((field) => cellOf(row, field)), issues: row.issues });
  });
  const sheet = problemSheet({ importId, part: model.part }, fields, rows);
  const bytes = format === 'xlsx' ? writeWorkbook([sheet]) : new TextEncoder().encode(writeCsv(sheet));
  return { bytes, rows: rows.length };
}

/** Where the file came from, if it is a sheet that was given back. Looks at its beginning only. */
export function correctionsOrigin(model: ImportModel): CorrectionsOrigin | null {
  const found = readCorrections(firstRecords(model, searchedRows));
  return found === undefined ? null : { importId: found.importId, part: found.part };
}

/** Everything that a returned sheet says. */
export function returnedSheet(model: ImportModel): ReturnedSheet | null {
  const found = readCorrections(firstRecords(model, model.records.length));
  if (found === undefined) return null;
  const { importId, part, corrections, unknownRows } = found;
  return { importId, part, cells: corrections, unknownRows: unknownRows.length };
}

/** What a returned sheet changes in this import, which it came from. */
export function correctionChanges(model: ImportModel, { part, cells }: ReturnedSheet): CorrectionChanges {
  if (part !== model.part) return { isSamePart: false, edits: [], rows: 0, withoutPlace: 0 };
  let last: { readonly number: number; readonly row: ReturnType<ImportModel['row']> | undefined } | undefined;
  const shown = new Set(model.fields);
  const { changes, withoutPlace } = changesOf(cells, (row, field) => {
    if (!shown.has(field)) return undefined;
    // The cells of a row come one after the other.
    if (last?.number !== row) {
      const index = model.index.indexOf(row);
      last = { number: row, row: index < 0 ? undefined : model.row(index) };
    }
    return last.row === undefined ? undefined : cellOf(last.row, field);
  });
  return {
    isSamePart: true,
    edits: changes.map(({ row, field, value }) => [row, field, value]),
    rows: new Set(changes.map(({ row }) => row)).size,
    withoutPlace: withoutPlace.length,
  };
}

/** The rows that are the examples of a template as it was given out. */
export function exampleRows(model: ImportModel): readonly number[] {
  const { index } = model;
  const found: number[] = [];
  for (let at = 0; at < Math.min(index.length, rowsWithExamples); at += 1) {
    if (isExampleRecord(model.cells(at))) found.push(index.recordOf(at));
  }
  return found;
}

function firstRecords({ records }: ImportModel, count: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.min(count, records.length) }, (_, index) => records.at(index));
}
