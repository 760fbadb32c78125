import type { GridField, Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import type { CellChange } from '../protocol.ts';
import type { Preparation } from '../step-protocol.ts';
import { contradictionChanges } from './contradictory-rows.ts';
import type { HeldDuplicates } from './held-duplicates.ts';
import type { ImportModel } from './import-model.ts';
import { pasteFrom } from './paste-cells.ts';
import { repairsOf } from './repairs.ts';
import { replaceInRow } from './replace-cells.ts';
import type { RowSelection, Selection } from './row-query.ts';
import { inSlices, type Slicing } from './slices.ts';
import { sortOutRows } from './sort-out-rows.ts';

/** The steps that change many rows at once. */
type RowsStep = Extract<Operation, { readonly op: 'repair' | 'cells' | 'skip' | 'merge-same' }>;

/** What a step is made of. */
interface Parts {
  readonly model: ImportModel;
  readonly selection: RowSelection;
  readonly duplicates: HeldDuplicates;
}

/**
 * Makes a step of a change of many rows; undefined when nothing would change.
 *
 * @throws the reason of the signal when it was aborted.
 */
export async function prepareStep(
  parts: Parts,
  preparation: Preparation,
  slicing: Slicing,
): Promise<RowsStep | undefined> {
  const step = await stepOf(parts, preparation, slicing);
  return changesOf(step) === 0 ? undefined : step;
}

/** How many cells a step changes; rows where it is about whole rows, and groups where it merges them. */
export function changesOf(step: RowsStep): number {
  if (step.op === 'merge-same') return step.groups.length;
  return step.op === 'skip' ? step.rows.length : step.edits.length;
}

async function stepOf(
  { model, selection, duplicates }: Parts,
  preparation: Preparation,
  slicing: Slicing,
): Promise<RowsStep> {
  if (preparation.kind === 'merge-exact') {
    return { op: 'merge-same', groups: duplicates.exactGroups(model).map((rows) => [...rows]) };
  }
  if (preparation.kind === 'repair') {
    const { code, field, except } = preparation;
    const untouched = new Set(except);
    const repairs = await repairsOf(model, code, field, slicing);
    const edits = repairs
      .filter(([row]) => !untouched.has(row))
      .map(([row, , value]): [number, string] => [row, value]);
    return { op: 'repair', code, field, edits };
  }
  if (preparation.kind === 'cut-up') {
    const changes = await contradictionChanges(model, preparation, slicing);
    return { op: 'cells', how: 'cut-up', note: preparation.note, edits: changes.map(toEdit) };
  }
  const rows = await selection.select(preparation.query, slicing);
  if (preparation.kind === 'leave-out') {
    const { stayingIn, leftOut } = await sortOutRows(model, rows, 0, slicing);
    const { isBack } = preparation;
    return { op: 'skip', rows: [...(isBack ? leftOut : stayingIn)], skip: !isBack };
  }
  if (preparation.kind === 'paste') {
    const changes = pasteFrom(model, rows, preparation)?.changes ?? [];
    return { op: 'cells', how: 'paste', note: '', edits: changes.map(toEdit) };
  }
  return {
    op: 'cells',
    how: 'replace',
    note: preparation.note,
    edits: await replacing(model, rows, preparation, slicing),
  };
}

async function replacing(
  model: ImportModel,
  rows: Selection,
  { replacing: asked, except }: Extract<Preparation, { readonly kind: 'replace' }>,
  slicing: Slicing,
): Promise<[number, GridField, string][]> {
  const inRow = replaceInRow(model.fields, asked);
  const untouched = new Set(except.map(([row, field]) => `${row} ${field}`));
  const edits: [number, GridField, string][] = [];
  await inSlices(rows.length, slicing, (position) => {
    for (const change of inRow(model.row(rows.at(position)))) {
      if (untouched.size === 0 || !untouched.has(`${change[0]} ${change[1]}`)) edits.push(toEdit(change));
    }
  });
  return edits;
}

function toEdit([row, field, , after]: CellChange): [number, GridField, string] {
  return [row, field, after];
}
