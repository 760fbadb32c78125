import { isBlocked, isNameless, readHeader } from './header-reading.ts';
import { headerKey } from './header-text.ts';
import { type RecordList, recordAt } from './records.ts';
import { cellValue, columnValues, countShape, mostlyLooksLike } from './value-shapes.ts';

/** How far down a header row is looked for: title rows and notes above it are rarely more. */
const searchedRows = 20;

/** How many rows show what stands in the columns, when the words of the header say nothing. */
const comparedRows = 50;

/**
 * The index of the header row among the first twenty rows, or -1 when none looks like one (the file starts with people).
 *
 * Best is the row with most cells that name a field. Title rows have too few cells, rows of people have e-mail addresses,
 * telephone numbers or postal codes, which no header has. Where no word is known, a first row of words over columns of
 * numbers or e-mail addresses is the header, in whatever language.
 */
export function findHeaderRow(rows: RecordList): number {
  const searched = Array.from({ length: Math.min(rows.length, searchedRows) }, (_, row) => recordAt(rows, row) ?? []);
  const width = Math.max(0, ...searched.map((row) => row.filter((cell) => cellValue(cell) !== '').length));
  let best = -1;
  let bestScore = 0;
  for (const [index, row] of searched.entries()) {
    const score = headerScore(row, width);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best < 0 ? foreignHeader(rows, searched, width) : best;
}

/** The first full row, if it has words where every later row has a number or an e-mail address. */
function foreignHeader(rows: RecordList, searched: readonly (readonly string[])[], width: number): number {
  const index = searched.findIndex((row) => row.filter((cell) => cellValue(cell) !== '').length === width);
  const row = searched[index] ?? [];
  const cells = row.map(cellValue).filter((cell) => cell !== '');
  if (cells.length < 2 || new Set(cells).size < cells.length) return -1;
  if (cells.some((cell) => cell.length > 40 || !/\p{L}/u.test(cell) || /[\d@]/u.test(cell))) return -1;
  const later = Array.from({ length: comparedRows }, (_, offset) => recordAt(rows, index + 1 + offset) ?? []);
  const isData = row.some((cell, column) => {
    const values = cellValue(cell) === '' ? [] : columnValues(later, column);
    return mostlyLooksLike(values, 'email') || mostlyLooksLike(values, 'us-zip') || mostlyLooksLike(values, 'phone');
  });
  return isData ? index : -1;
}

/** How much a row looks like a header: 0 is not at all. */
function headerScore(row: readonly string[], width: number): number {
  const cells = row.map(cellValue).filter((cell) => cell !== '');
  // Columns of gifts are called by their years, which have the shape of a ZIP code without its zero.
  const tested = cells.filter((cell) => !/^(?:19|20)\d\d$/u.test(cell));
  const data = (['email', 'phone', 'us-zip'] as const).some((shape) => countShape(tested, shape).matching > 0);
  const tooFew = cells.length * 3 < width;
  if (cells.length === 0 || data || tooFew) {
    return 0;
  }
  const naming = cells.filter((cell) => cell.length <= 60 && readHeader(cell) !== undefined).length;
  const related = cells.filter((cell) => isBlocked(cell) || isNameless(cell)).length;
  const isEnough = naming >= 2 || (naming === 1 && cells.length <= 2);
  return isEnough && (naming + related) * 4 >= cells.length ? naming : 0;
}

/**
 * Names for the columns, one per cell and no two alike: the header without blanks around, "Column 7" for a blank one, and a
 * number behind a header that stood before: "Phone", "Phone (2)".
 */
export function columnNames(headerRow: readonly string[]): readonly string[] {
  const plain = headerRow.map((cell, column) => {
    const text = cell
      .replace(/^(?:\uFEFF|ï»¿)+/u, '')
      .replace(/\s+/gu, ' ')
      .trim();
    return text === '' ? `Column ${column + 1}` : text;
  });
  const taken = new Set(plain.map(headerKey));
  const seen = new Map<string, number>();
  return plain.map((name) => {
    const key = headerKey(name);
    let times = (seen.get(key) ?? 0) + 1;
    // A file may hold "Phone (2)" already beside two columns "Phone".
    while (times > 1 && taken.has(headerKey(`${name} (${times})`))) {
      times += 1;
    }
    seen.set(key, times);
    if (times === 1) {
      return name;
    }
    const numbered = `${name} (${times})`;
    taken.add(headerKey(numbered));
    return numbered;
  });
}
