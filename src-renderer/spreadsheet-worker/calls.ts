import { keepCalls } from './keep-calls.ts';
import { previewPaste, previewRepairs, previewReplacements } from './model/change-preview.ts';
import { columnValues } from './model/column-values.ts';
import { contradictoryRows } from './model/contradictory-rows.ts';
import { findColumns } from './model/find-columns.ts';
import { findNextProblem, findPreviousProblem } from './model/find-problem.ts';
import { gridRow } from './model/grid-row.ts';
import { HeldDuplicates } from './model/held-duplicates.ts';
import { nameExamples } from './model/name-examples.ts';
import { pasteFrom } from './model/paste-cells.ts';
import { ruledRows } from './model/ruled-rows.ts';
import type { Slicing } from './model/slices.ts';
import { sortOutRows } from './model/sort-out-rows.ts';
import type { RowQuery, WorkerCall, WorkerCalls } from './protocol.ts';
import { readFile } from './reading/read-file.ts';
import { type OpenedImport, stepCalls } from './step-calls.ts';

/** What the worker can be asked, each with its answer. */
export type Calls = {
  readonly [Call in WorkerCall]: (
    input: WorkerCalls[Call]['input'],
    slicing: Slicing,
  ) => WorkerCalls[Call]['output'] | Promise<WorkerCalls[Call]['output']>;
};

/** The calls about one import, which is opened by the first of them. */
export function calls(): Calls {
  const duplicates = new HeldDuplicates();
  let opened: OpenedImport | undefined;

  function current() {
    if (opened === undefined) throw new Error('No file is open.');
    return opened;
  }

  async function selected(query: RowQuery, slicing: Slicing) {
    const { model, selection } = current();
    return { model, rows: await selection.select(query, slicing) };
  }

  return {
    ...stepCalls(current, duplicates, (next) => {
      opened = next;
    }),
    async fileColumns({ bytes }, slicing) {
      const table = await readFile(bytes, {}, slicing);
      const { headerRow, names } = findColumns(table.records);
      return { format: table.format, names: headerRow < 0 ? [] : names };
    },
    fileFit: ({ name, bytes }) => current().model.fitOf(name, bytes),
    readings: () => current().model.considerReadings(),
    fileRows: ({ rows }) => current().model.fileRows(rows),
    async count(query, slicing) {
      return { total: (await selected(query, slicing)).rows.length };
    },
    async rows({ query, offset, limit }, slicing) {
      const { model, rows } = await selected(query, slicing);
      const end = Math.min(offset + limit, rows.length);
      return Array.from({ length: Math.max(0, end - offset) }, (_, at) => gridRow(model, rows.at(offset + at)));
    },
    async replacementPreview({ query, replacing, limit }, slicing) {
      const { model, rows } = await selected(query, slicing);
      return previewReplacements(model, rows, replacing, limit, slicing);
    },
    repairPreview: ({ code, field, limit }) => previewRepairs(current().model, code, field, limit),
    async sortOut({ query, limit }, slicing) {
      const { model, rows } = await selected(query, slicing);
      const { stayingIn, leftOut, byRule, listed } = await sortOutRows(model, rows, limit, slicing);
      return { stayingIn: stayingIn.length, leftOut: leftOut.length, byRule, listed };
    },
    async pastePreview({ limit, ...pasting }, slicing) {
      const { model, rows } = await selected(pasting.query, slicing);
      const pasted = pasteFrom(model, rows, pasting);
      return pasted === undefined ? null : previewPaste(pasted, limit);
    },
    contradictions: (input) => contradictoryRows(current().model, input),
    ruledRows: ({ rules }, slicing) => ruledRows(current().model, rules, slicing),
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
    ...keepCalls(() => current().model, duplicates),
  };
}
