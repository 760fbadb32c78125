import * as v from 'valibot';
import { type GridField, gridFieldSchema } from '../../src-shared/spreadsheet/recipe.ts';
import { draftsBeginning } from '../host/text-drafts.ts';

/** Text that was being typed into a cell when the app ended. */
export interface CellDraft {
  readonly key: string;
  readonly row: number;
  readonly field: GridField;
  readonly text: string;
}

/** The beginning of the names for the cells of one part of an import: a row number means nothing in another part. */
function prefixOf(importId: string, part: string): string {
  return `cell ${importId} ${encodeURIComponent(part)} `;
}

/** The name under which the typing of one cell is remembered. */
export function cellDraftKey(importId: string, part: string, row: number, field: GridField): string {
  return `${prefixOf(importId, part)}${row} ${field}`;
}

/** What was being typed into cells of an import and was neither kept nor thrown away. */
export function unfinishedCells(importId: string, part: string): readonly CellDraft[] {
  const prefix = prefixOf(importId, part);
  return draftsBeginning(prefix).flatMap(([key, text]): readonly CellDraft[] => {
    const [row = '', ...rest] = key.slice(prefix.length).split(' ');
    const field = v.safeParse(gridFieldSchema, rest.join(' '));
    return field.success && /^\d+$/u.test(row) ? [{ key, row: Number(row), field: field.output, text }] : [];
  });
}
