import { keepCalls } from './keep-calls.ts';
import { previewRepairs, previewReplacements } from './model/change-preview.ts';
import { columnValues } from './model/column-values.ts';
import { findColumns } from './model/find-columns.ts';
import { ImportModel } from './model/import-model.ts';
import { nameExamples } from './model/name-examples.ts';
import { pasteCells } from './model/paste-cells.ts';
import { findPreviousProblem } from './model/previous-problem.ts';
import { repairsOf } from './model/repairs.ts';
import { replaceInRow } from './model/replace-cells.ts';
import { findNextProblem, positionOf, RowSelection, toGridRow } from './model/row-query.ts';
import { inSlices, type Slicing } from './model/slices.ts';
import { sortOutRows } from './model/sort-out-rows.ts';
import type { CellChange, RowQuery, WorkerCall, WorkerCalls } from './protocol.ts';
import { readFile } from './reading/read-file.ts';

/** What the worker can be asked, each with its answer. */
export type Calls = {
  readonly [Call in WorkerCall]: (
    input: WorkerCalls[Call]['input'],
    slicing: Slicing,
  ) => WorkerCalls[Call]['output'] | Promise<WorkerCalls[Call]['output']>;
};

/** The calls about one import, which is opened by the first of them. */
export function calls(): Calls {
  let opened: { readonly model: ImportModel; readonly selection: RowSelection } | undefined;

  function current() {
    if (opened === undefined) throw new Error('No file is open.');
    return opened;
  }

  async function selected(query: RowQuery, slicing: Slicing) {
    const { model, selection } = current();
    return { model, rows: await selection.select(query, slicing) };
  }

  return {
    async open({ bytes, recipe }, slicing) {
      const model = await ImportModel.open(bytes, recipe, slicing);
      opened = { model, selection: new RowSelection(model) };
      return model.snapshot();
    },
    async fileColumns({ bytes }) {
      const table = await readFile(bytes, {});
      const { headerRow, names } = findColumns(table.records);
      return { format: table.format, names: headerRow < 0 ? [] : names };
    },
    readings: () => current().model.considerReadings(),
    fileRows: ({ rows }) => current().model.fileRows(rows),
    async update(recipe, slicing) {
      const { model } = current();
      await model.update(recipe, slicing);
      return model.snapshot();
    },
    async apply(step, slicing) {
      const { model } = current();
      await model.apply(step, slicing);
      return model.snapshot();
    },
    async count(query, slicing) {
      return { total: (await selected(query, slicing)).rows.length };
    },
    async rows({ query, offset, limit }, slicing) {
      const { model, rows } = await selected(query, slicing);
      const end = Math.min(offset + limit, rows.length);
      return Array.from({ length: Math.max(0, end - offset) }, (_, at) => {
        const index = rows.at(offset + at);
        return toGridRow(model.row(index), model.fields, model.kept.has(index));
      });
    },
    repairs: ({ code, field }) => repairsOf(current().model, code, field),
    async replacements({ query, replacing }, slicing) {
      const { model, rows } = await selected(query, slicing);
      const inRow = replaceInRow(model.fields, replacing);
      const changes: CellChange[] = [];
      await inSlices(rows.length, slicing, (position) => {
        changes.push(...inRow(model.row(rows.at(position))));
      });
      return changes;
    },
    async replacementPreview({ query, replacing, limit }, slicing) {
      const { model, rows } = await selected(query, slicing);
      return previewReplacements(model, rows, replacing, limit, slicing);
    },
    repairPreview: ({ code, field, limit }) => previewRepairs(current().model, code, field, limit),
    async sortOut({ query, limit }, slicing) {
      const { model, rows } = await selected(query, slicing);
      return sortOutRows(model, rows, limit, slicing);
    },
    async paste({ query, row, field, text }, slicing) {
      const { model, rows } = await selected(query, slicing);
      const position = positionOf(model, rows, row);
      return position < 0 ? null : pasteCells(model, rows, { position, field }, text);
    },
    columnValues: ({ column, limit }, slicing) => columnValues(current().model, column, limit, slicing),
    nameExamples: ({ rules }, slicing) => nameExamples(current().model, rules, slicing),
    async nextProblem({ query, position, field }, slicing) {
      const { model, rows } = await selected(query, slicing);
      return findNextProblem(model, rows, query, { position, field });
    },
    async previousProblem({ query, position, field }, slicing) {
      const { model, rows } = await selected(query, slicing);
      return findPreviousProblem(model, rows, query, { position, field });
    },
    ...keepCalls(() => current().model),
  };
}
