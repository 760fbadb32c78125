import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import type { RecipeInForce } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import type { GridField, Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';

/** A recipe with these steps in force, checked for PrayerLetters, with nothing kept. */
export function recipe(operations: readonly Operation[] = [], changes: Partial<RecipeInForce> = {}): RecipeInForce {
  return { operations, destination: 'prayerletters', keptRows: [], ...changes };
}

/** A CSV under these steps. */
export function modelOf(csv: string, operations: readonly Operation[] = []): Promise<ImportModel> {
  return ImportModel.open(utf8(csv), recipe(operations));
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
    rows: model.rows.map((row) => ({
      ...row,
      edits: row.edits === undefined ? undefined : [...row.edits],
      custom: Object.entries(row.custom),
    })),
    kept: [...model.kept],
    drafts: model.drafts(-1, Number.POSITIVE_INFINITY),
  };
}

/** The drafts of all rows that are good enough to keep, batch by batch as Keep asks for them. */
export function allDrafts(model: ImportModel, batch: number) {
  const all: ReturnType<ImportModel['drafts']>[number][] = [];
  for (let after = -1; ; ) {
    const drafts = model.drafts(after, batch);
    const last = drafts.at(-1);
    if (last === undefined) return all;
    all.push(...drafts);
    after = last.row;
  }
}
