import { firstRecords, type Records } from './records.ts';

/** How far down the header of a file is looked for. */
const headerRecords = 40;

/** The record that says the same as the header of another file, blanks around its texts aside; -1 when none does. */
export function repeatedHeader(records: Records, header: readonly string[]): number {
  const wanted = JSON.stringify(trimmed(header));
  return firstRecords(records, headerRecords).findIndex((record) => JSON.stringify(trimmed(record)) === wanted);
}

/** The texts without blanks around them, and without empty ones at the end. */
function trimmed(record: readonly string[]): readonly string[] {
  const cells = record.map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  return cells;
}
