import { isJoin, isTitle, wordsOf } from '../contact/name-words.ts';
import { isBlankRecord, type RecordList, recordAt } from './records.ts';
import { filledCells, isPersonMark } from './row-marks.ts';
import { columnValues, mostlyLooksLike } from './value-shapes.ts';

/** How many rows at the end of a table may belong to its footer, and how many rows of people show what is usual. */
const searchedRows = 12;
const sampleRows = 100;

const phrases =
  /^(?:grand |sub-?)?totals?\b(?! \p{L})|^(?:count|sum|summe|gesamt|gesamtzahl|anzahl|nombre total|totaal|aantal)\s*[:=]|^(?:number|no\.?|total number) of \p{L}+|^(?:total )?(?:records|rows|contacts|donors|members|people|households|supporters|families)\s*[:=]|^\d[\d.,]* (?:total )?(?:records|rows|contacts|donors|members|people|persons|households|supporters|families|entries|names)\b|^(?:report|list|file)? ?(?:name|created|printed|generated|exported|downloaded|produced|run|prepared|as of|erstellt|gedruckt|stand|généré|imprimé)\b.*\d|^(?:report|list|printed|generated|exported|created|prepared)\s?(?:name|by)?:|^(?:copyright\b|©|\(c\) )|all rights reserved|^page \d+(?: of \d+)?$|^seite \d+|^end of (?:report|list|file)|^confidential\b.* |^\*+ ?end/iu;

/** A plain number, as sums are: no letters in it. */
const amount = /^[^\p{L}]*$/u;

/**
 * The rows at the end of a table that say something about it: totals, counts, the name and date of a report, a copyright.
 * A row with an e-mail address, a street or a postal code is a person, and so is one that merely has a name.
 * `firstRow` is the first row under the header. Rows are looked at from the end and only as long as they are such rows.
 */
export function findFooterRows(records: RecordList, firstRow: number): readonly number[] {
  const found: number[] = [];
  const usual = usualRows(records, firstRow);
  let seen = 0;
  for (let row = records.length - 1; row >= firstRow && seen < searchedRows; row -= 1) {
    const record = recordAt(records, row);
    if (record === undefined || isBlankRecord(record)) continue;
    seen += 1;
    const isApart = found.length > 0 || isBlankRecord(recordAt(records, row - 1)) || row === records.length - 1;
    if (!isFooter(record, usual, isApart)) break;
    found.unshift(row);
  }
  // Nothing but footers is a file of another kind, such as a list with one column.
  return found.length > 0 && usual.width > 0 && found[0] === firstRow ? [] : found;
}

interface UsualRows {
  /** How many cells a row has filled as a rule. */
  readonly width: number;
  /** The columns that hold ZIP codes. */
  readonly zips: readonly number[];
}

function usualRows(records: RecordList, firstRow: number): UsualRows {
  const rows: (readonly string[])[] = [];
  for (let row = firstRow; row < records.length && rows.length < sampleRows; row += 1) {
    const record = recordAt(records, row);
    if (record !== undefined && !isBlankRecord(record)) rows.push(record);
  }
  const counts = rows.map((record) => filledCells(record).length).sort((left, right) => left - right);
  const columns = Array.from({ length: Math.max(0, ...rows.map((record) => record.length)) }, (_, column) => column);
  return {
    width: counts[Math.floor(counts.length / 2)] ?? 0,
    zips: columns.filter((column) => mostlyLooksLike(columnValues(rows, column), 'us-zip')),
  };
}

function isFooter(record: readonly string[], { width, zips }: UsualRows, isApart: boolean): boolean {
  const cells = filledCells(record);
  const [first = ''] = cells;
  const isPhrase = first.length <= 300 && phrases.test(first);
  const others = isPhrase ? cells.slice(1) : cells;
  if (others.some(isPersonMark) || columnValues([record], 0).length === 0) return false;
  if (zips.some((column) => /^\d{5}$/u.test(record[column]?.trim() ?? ''))) return false;
  if (isPhrase) return others.every((cell) => amount.test(cell)) || (width >= 3 && cells.length * 2 <= width);
  return isApart && cells.length === 1 && width >= 3 && isRemark(first);
}

/** A sentence or a date, as no name is one. */
function isRemark(text: string): boolean {
  const words = wordsOf(text.slice(0, 300));
  const isName = isTitle(words[0] ?? '') || words.some(isJoin);
  return !isName && (/\d{4}|\d[/.-]\d/u.test(text) || words.length >= 5 || /[.:!]$/u.test(text)) && words.length >= 2;
}
