import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { count } from '../../../src-shared/text/plural.ts';
import { structureNotes } from '../../../src-shared/text/reading-text.ts';
import { delimiterName } from '../reading/delimiters.ts';
import { encodingName } from '../reading/encodings.ts';
import type { NoteRemedy, Table } from '../reading/table.ts';
import type { ReadingNote, ReadingReport } from '../reading-protocol.ts';
import type { Columns } from './find-columns.ts';
import { firstRows, lastRows } from './preview-rows.ts';

/** What a report is made of. */
export interface ReadFacts {
  readonly table: Table;
  readonly columns: Columns;
  readonly reading: Reading;
  /** How many rows there are. */
  readonly rows: number;
  /** The rows that were left out one by one. */
  readonly skipped: ReadonlySet<number>;
}

/** Says how the file was read: in one sentence, in notes with their remedies, and in the first and last rows. */
export function describeReading(facts: ReadFacts): ReadingReport {
  const { table, columns, reading } = facts;
  const first = firstRows(facts);
  return {
    sentence: sentenceOf(facts),
    notes: notesOf(facts),
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    quotes: table.quotes,
    sheets: table.sheets,
    sheet: table.sheet,
    mergedAreas: table.mergedAreas,
    merged: reading.merged ?? 'first',
    headerRow: columns.headerRow,
    headerRows: columns.headerRows,
    part: table.part,
    firstRows: first,
    lastRows: lastRows(facts, first.length),
    files: table.files ?? [],
  };
}

function sentenceOf({ table, columns, rows }: ReadFacts): string {
  const { headerRow, headerRows } = columns;
  if (table.format === 'vcard') return `Read as vCard ${table.version}, ${count(rows, 'card')}.`;
  const header =
    headerRow < 0
      ? 'without a header row'
      : headerRows === 2
        ? `header in rows ${headerRow + 1}–${headerRow + 2}`
        : `header in row ${headerRow + 1}`;
  const subject = table.files === undefined ? 'Read' : `${count(table.files.length, 'file')} read`;
  return `${subject} as ${howRead(table)}, ${header}, ${count(rows, 'row')}.`;
}

function howRead({ format, files, sheet, sheets, encoding = '', delimiter = ',' }: Table): string {
  if (format === 'text') return `${encodingName(encoding)}, ${delimiterName(delimiter)}`;
  if (files !== undefined) return 'one table';
  const others = sheets.length > 1 ? ` (${count(sheets.length - 1, 'other sheet')} not read)` : '';
  return `a workbook, sheet "${sheet}"${others}`;
}

function notesOf({ table, columns, skipped }: ReadFacts): readonly ReadingNote[] {
  const noteOf = (text: string, remedy: NoteRemedy | undefined): ReadingNote => {
    if (remedy === undefined) return { text };
    switch (remedy.kind) {
      case 'text-quotes':
        return {
          text,
          remedy: { kind: 'step', label: 'text-quotes', step: { op: 'read', reading: { quotes: 'text' } } },
        };
      case 'show':
        return { text, remedy };
      case 'leave-out':
        return leaveOutNote(text, remedy.rows, skipped);
      default:
        return assertNever(remedy, 'remedy');
    }
  };
  return [
    ...(columns.helpRows.length > 0
      ? [leaveOutNote(structureNotes.help(columns.helpRows), columns.helpRows, skipped)]
      : []),
    ...(columns.footerRows.length > 0
      ? [leaveOutNote(structureNotes.footer(columns.footerRows), columns.footerRows, skipped)]
      : []),
    ...table.notes.map((text) => noteOf(text, table.remedies?.get(text))),
  ];
}

/** Rows that are hardly people can be left out, and be taken back in. */
function leaveOutNote(text: string, rows: readonly number[], skipped: ReadonlySet<number>): ReadingNote {
  const isOut = rows.every((row) => skipped.has(row));
  return {
    text: isOut ? `${text} ${structureNotes.leftOut(rows.length)}` : text,
    remedy: {
      kind: 'step',
      label: isOut ? 'take-back' : 'leave-out',
      step: { op: 'skip', rows: [...rows], skip: !isOut },
    },
  };
}
