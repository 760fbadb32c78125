import { ImportModel } from './model/import-model.ts';
import { findNextProblem, RowSelection, toGridRow } from './model/row-query.ts';
import type { WorkerCall, WorkerCalls, WorkerRequest, WorkerResponse } from './protocol.ts';

/** Reads and checks a spreadsheet outside of the window's thread. One worker holds one import. */

let model: ImportModel | undefined;
let selection: RowSelection | undefined;

function opened(): { model: ImportModel; selection: RowSelection } {
  if (model === undefined || selection === undefined) throw new Error('No file is open.');
  return { model, selection };
}

type Answers = {
  readonly [Call in WorkerCall]: (
    input: WorkerCalls[Call]['input'],
  ) => WorkerCalls[Call]['output'] | Promise<WorkerCalls[Call]['output']>;
};

const answers: Answers = {
  async open({ bytes, recipe }) {
    model = await ImportModel.open(bytes, recipe);
    selection = new RowSelection(model);
    return model.snapshot();
  },
  async update(recipe) {
    const current = opened().model;
    await current.update(recipe);
    return current.snapshot();
  },
  count: (query) => ({ total: opened().selection.select(query).length }),
  rows({ query, offset, limit }) {
    const current = opened();
    const { fields, kept } = current.model;
    return current.selection
      .select(query)
      .slice(offset, offset + limit)
      .map((row) => toGridRow(row, fields, kept));
  },
  repairs: ({ code, field }) => opened().model.repairs(code, field),
  nextProblem({ query, position, field }) {
    const current = opened();
    return findNextProblem(current.selection.select(query), current.model.fields, position, field);
  },
  drafts: ({ after, limit }) => opened().model.drafts(after, limit),
};

async function respond({ id, call, input }: WorkerRequest): Promise<void> {
  let response: WorkerResponse;
  try {
    const answer = answers[call] as (input: unknown) => unknown;
    response = { id, ok: true, value: await answer(input) };
  } catch (error) {
    response = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(response);
}

/** One request after the other, in the order they came: nothing is answered from a file that is half read. */
let last = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  last = last.then(() => respond(event.data));
});
