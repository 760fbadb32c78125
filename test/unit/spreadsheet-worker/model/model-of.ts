import { gzipSync } from 'node:zlib';
import type { BitSet } from '../../../../src-renderer/spreadsheet-worker/model/bit-set.ts';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { type RowDraft, rowDrafts } from '../../../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import type { RowState } from '../../../../src-renderer/spreadsheet-worker/model/row-state.ts';
import type { RecipeInForce } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import type { PackedRecipe } from '../../../../src-renderer/spreadsheet-worker/step-protocol.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import type { GridField, Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';

/** A recipe with these steps in force, checked for PrayerLetters, with nothing kept. */
export function recipe(operations: readonly Operation[] = [], changes: Partial<RecipeInForce> = {}): RecipeInForce {
  return { operations, destination: 'prayerletters', keptRows: [], ...changes };
}

/** The same as it comes from the store; `undone` are steps that could be redone. */
export function packedRecipe(operations: readonly Operation[] = [], undone: readonly Operation[] = []): PackedRecipe {
  const json = JSON.stringify({ operations: [...operations, ...undone], keptRows: [] });
  return { packed: new Uint8Array(gzipSync(json)), position: operations.length, destination: 'prayerletters' };
}

/** A CSV under these steps. */
export function modelOf(csv: string, operations: readonly Operation[] = []): Promise<ImportModel> {
  return ImportModel.open(utf8(csv), recipe(operations));
}

/** All rows of a model, in their order. */
export function rowsOf(model: ImportModel): readonly RowState[] {
  return Array.from({ length: model.index.length }, (_, index) => model.row(index));
}

/** The record numbers of the rows in a set of indexes. */
export function recordsIn(model: ImportModel, rows: BitSet): readonly number[] {
  const found: number[] = [];
  for (let index = rows.next(0); index >= 0; index = rows.next(index + 1)) found.push(model.index.recordOf(index));
  return found;
}

/** A step that types a text into a cell. */
export function set(row: number, field: GridField, value: string): Operation {
  return { op: 'set', row, field, value };
}

/** A step that matches the columns, in their order. */
export function match(...targets: readonly ColumnTarget[]): Operation {
  return { op: 'match', targets: [...targets] };
}

/** Everything about a model that a screen or Keep could see, except how often it changed. */
export function stateOf(model: ImportModel) {
  const { revision: _, ...snapshot } = model.snapshot();
  return {
    snapshot,
    rows: rowsOf(model).map((row) => ({
      ...row,
      edits: row.edits === undefined ? undefined : [...row.edits],
      custom: Object.entries(row.custom),
    })),
    kept: recordsIn(model, model.kept),
    shown: (['errors', 'warnings', 'edited', 'skipped'] as const).map((filter) =>
      recordsIn(model, model.index.set(filter)),
    ),
    changes: {
      links: [...model.changes.links].toSorted(([one], [other]) => one - other),
      distinct: model.changes.distinct.sets,
    },
    drafts: rowDrafts(model, -1, Number.POSITIVE_INFINITY),
  };
}

/** The drafts of all rows that are good enough to keep, batch by batch as Keep asks for them. */
export function allDrafts(model: ImportModel, batch: number) {
  const all: RowDraft[] = [];
  for (let after = -1; ; ) {
    const drafts = rowDrafts(model, after, batch);
    const last = drafts.at(-1);
    if (last === undefined) return all;
    all.push(...drafts);
    after = last.row;
  }
}
