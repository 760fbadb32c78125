import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';

/** The fields by header, streets with their part and cut-up columns by their kind: a whole table to compare with. */
export function matchedFields(
  headers: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    matchColumns(headers, rows).flatMap(({ column, target }) => {
      const text = textOf(target);
      return text === undefined ? [] : [[headers[column] ?? '', text]];
    }),
  );
}

function textOf(target: ColumnTarget): string | undefined {
  if (target.kind === 'split') return target.as;
  if (target.kind !== 'field') return undefined;
  return target.field === 'street' || target.part > 0 ? `${target.field} ${target.part}` : target.field;
}

/** A row with the named cells filled and all others blank. */
export function rowOf(headers: readonly string[], cells: Readonly<Record<string, string>>): readonly string[] {
  const byHeader = new Map(Object.entries(cells));
  return headers.map((header) => byHeader.get(header) ?? '');
}
