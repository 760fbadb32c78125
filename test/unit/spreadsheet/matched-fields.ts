import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';

/** The fields by header, streets with their part: what a test can hold a whole table against. */
export function matchedFields(
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    matchColumns(headers, rows).flatMap(({ column, target }) =>
      target.kind === 'field'
        ? [[headers[column] ?? '', target.field === 'street' ? `street ${target.part}` : target.field]]
        : [],
    ),
  );
}

/** A row with the named cells filled and all others blank. */
export function rowOf(headers: readonly string[], cells: Readonly<Record<string, string>>): readonly string[] {
  const byHeader = new Map(Object.entries(cells));
  return headers.map((header) => byHeader.get(header) ?? '');
}
