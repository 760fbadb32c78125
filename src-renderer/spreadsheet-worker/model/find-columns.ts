import type { ColumnMatch } from '../../../src-shared/spreadsheet/column-match.ts';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { type RecordList, recordAt } from '../../../src-shared/spreadsheet/records.ts';
import {
  type ChosenHeader,
  findStructure,
  firstDataRow,
  headersOf,
  type TableStructure,
} from '../../../src-shared/spreadsheet/table-structure.ts';

/** How many rows under the header are looked at for matching, and how many of a column's values are shown. */
const sampleRows = 200;
const shownSamples = 3;

type Records = readonly (readonly string[])[];

/** The columns of a table: where their names stand, what they are called and what they are made of. */
export interface Columns extends TableStructure {
  /** The first row under the header. Help and footer rows are among the rows from here on, until someone leaves them out. */
  readonly firstRow: number;
  readonly names: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly matches: readonly ColumnMatch[];
}

/** Finds the columns. A header row that was chosen holds as long as the table reaches that far. */
export function findColumns(records: RecordList, chosen: ChosenHeader = {}): Columns {
  const structure = findStructure(records, chosen);
  const firstRow = firstDataRow(structure);
  const names = headersOf(records, structure, tableWidth(records, Math.max(structure.headerRow, 0)));
  // What help and footer say would mislead the matching.
  const others = new Set([...structure.helpRows, ...structure.footerRows]);
  const samples = pickSamples(recordsFrom(records, firstRow, others), names.length);
  return {
    ...structure,
    firstRow,
    names,
    samples: names.map((_, column) => firstValues(samples, column)),
    matches: matchColumns(names, samples),
  };
}

/** As wide as the widest record from the header on, so that no cell is lost; empty cells at the end do not count. */
function tableWidth(records: RecordList, from: number): number {
  let width = 0;
  for (let row = from; row < records.length; row += 1) {
    // Nearly every record is as wide as the one before, and need not be cut into cells to know it.
    if (records.width !== undefined && records.width(row) <= width) continue;
    const record = recordAt(records, row) ?? [];
    let length = record.length;
    while (length > width && isBlank(record[length - 1])) length -= 1;
    width = Math.max(width, length);
  }
  return width;
}

/** The records from a row on, without those in `left`. */
export function* recordsFrom(
  records: RecordList,
  firstRow: number,
  left: ReadonlySet<number> = new Set(),
): Generator<readonly string[]> {
  for (let row = firstRow; row < records.length; row += 1) {
    const record = left.has(row) ? undefined : recordAt(records, row);
    if (record !== undefined) yield record;
  }
}

/** The first rows under the header, and later ones that fill columns which are empty so far. */
function pickSamples(people: Iterable<readonly string[]>, width: number): Records {
  const samples: (readonly string[])[] = [];
  const hungry = new Set(Array.from({ length: width }, (_, column) => column));
  let seen = 0;
  for (const record of people) {
    if (seen >= sampleRows && hungry.size === 0) break;
    let isFed = seen < sampleRows;
    // Cell by cell, not column by column: one stray cell far to the right makes thousands of empty columns.
    for (const [column, cell] of record.entries()) {
      if (hungry.has(column) && !isBlank(cell)) {
        hungry.delete(column);
        isFed = true;
      }
    }
    if (isFed) samples.push(record);
    seen += 1;
  }
  return samples;
}

function firstValues(samples: Records, column: number): readonly string[] {
  const values = new Set<string>();
  for (const record of samples) {
    const value = record[column]?.trim() ?? '';
    if (value !== '') values.add(value);
    if (values.size === shownSamples) break;
  }
  return [...values];
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}
