import { matchColumns } from './match-columns.ts';
import { isBlankRecord, type RecordList, recordAt } from './records.ts';
import { findStructure, firstDataRow, headersOf } from './table-structure.ts';

/** A header without a row under it: better than no header, and worse than anybody. */
const nobodyYet = 0.5;

/**
 * How much a table looks like a list of people, by its first rows: the number of fields of a contact that its columns give.
 * A page of explanations comes to 0.
 */
export function peopleScore(records: RecordList): number {
  const structure = findStructure(records);
  const rows = Array.from({ length: records.length }, (_, row) => recordAt(records, row) ?? []);
  const people = rows.slice(firstDataRow(structure)).filter((record) => !isBlankRecord(record));
  const names = headersOf(records, structure, Math.max(0, ...rows.map((record) => record.length)));
  const fields = new Set(
    matchColumns(names, people).flatMap(({ target }) =>
      target.kind === 'field' ? [target.field] : target.kind === 'split' ? [target.as] : [],
    ),
  );
  return people.length > 0 ? fields.size : Math.min(fields.size, nobodyYet);
}
