import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { vi } from 'vitest';
import { setHostClient } from '../../../src-renderer/host/host-client.ts';
import { type ImportController, openImport } from '../../../src-renderer/import/import-session.ts';
import { calls } from '../../../src-renderer/spreadsheet-worker/calls.ts';
import type { WorkerRequest } from '../../../src-renderer/spreadsheet-worker/protocol.ts';
import { answerCalls } from '../../../src-renderer/spreadsheet-worker/worker-calls.ts';
import type { CallInput, Channel } from '../../../src-shared/contract/contract.ts';
import type { AppEvent } from '../../../src-shared/contract/events.ts';
import type { ImportDetail } from '../../../src-shared/contract/imports.ts';
import type { KeptRows } from '../../../src-shared/spreadsheet/packed-recipe.ts';
import { type Operation, operationSchema } from '../../../src-shared/spreadsheet/recipe.ts';
import { stepNote } from '../../../src-shared/spreadsheet/step-note.ts';
import { utf8 } from '../spreadsheet-worker/reading/text-bytes.ts';

const importId = '00000000-0000-4000-8000-000000000000';

/** A worker that runs beside its window, with messages that are copied and take their time. */
class WorkerInProcess extends EventTarget {
  readonly #inside = new EventTarget();

  constructor() {
    super();
    answerCalls(
      {
        postMessage: (data) => {
          const copy = structuredClone(data);
          queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: copy })));
        },
        addEventListener: (type, listener) =>
          this.#inside.addEventListener(type, (event) => listener(event as MessageEvent<WorkerRequest>)),
      },
      calls(),
    );
  }

  postMessage(request: WorkerRequest): void {
    const data = structuredClone(request);
    setTimeout(() => this.#inside.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {}
}

type Answers = { [C in Channel]?: (input: CallInput<C>) => unknown };

/** What is saved about the only import of a store that answers at once. */
export class StoreStandIn {
  saved: Pick<ImportDetail, 'position' | 'destination'> & { readonly operations: readonly Operation[] };
  /** Answers in place of the store's own. */
  readonly answers: Answers = {};
  readonly asked: Channel[] = [];
  readonly #bytes: Uint8Array;
  #listener: (event: AppEvent) => void = () => {};

  readonly #keptRows: readonly KeptRows[];

  constructor(csv: string, operations: readonly Operation[], keptRows: readonly KeptRows[]) {
    this.#keptRows = keptRows;
    this.#bytes = utf8(csv);
    this.saved = { operations: [...operations], position: operations.length, destination: 'prayerletters' };
    setHostClient({
      call: async (channel, input) => {
        this.asked.push(channel);
        const answer = (this.answers[channel] ?? this.#own[channel]) as ((input: unknown) => unknown) | undefined;
        return { ok: true, value: structuredClone(await answer?.(input)) as never };
      },
      subscribe: (listener) => {
        this.#listener = listener;
        return () => {};
      },
    });
  }

  tell(event: AppEvent): void {
    this.#listener(event);
  }

  /** The steps in force. */
  get steps(): readonly Operation[] {
    return this.saved.operations.slice(0, this.saved.position);
  }

  readonly #own: Answers = {
    'imports.get': () => ({
      id: importId,
      fileName: 'friends.csv',
      byteLength: this.#bytes.byteLength,
      sourceHash: 'hash',
      step: 'fix',
      counts: null,
      createdAt: 1,
      updatedAt: 1,
      hasKept: this.#keptRows.length > 0,
      unfinishedKeep: null,
      position: this.saved.position,
      destination: this.saved.destination,
      steps: this.saved.operations.map(stepNote),
      recipe: new Uint8Array(gzipSync(JSON.stringify({ operations: this.saved.operations, keptRows: this.#keptRows }))),
    }),
    'imports.readSource': () => ({ bytes: this.#bytes, last: true }),
    'imports.apply': ({ operation, position }) => this.#add(operation, position),
    'imports.applyPacked': ({ packed, position }) =>
      this.#add(v.parse(operationSchema, JSON.parse(gunzipSync(packed).toString())), position),
    'imports.move': ({ position }) => {
      this.saved = { ...this.saved, position };
      return this.#place();
    },
    'imports.describe': ({ destination }) => {
      if (destination !== undefined) this.saved = { ...this.saved, destination };
    },
    'templates.suggest': () => ({ remembered: null, fitting: [], others: [] }),
    'imports.beginKeep': () => ({ runId: importId }),
  };

  #add(operation: Operation, position: number) {
    const operations = [...this.saved.operations.slice(0, position), operation];
    this.saved = { ...this.saved, operations, position: operations.length };
    return this.#place();
  }

  #place() {
    return { position: this.saved.position, length: this.saved.operations.length };
  }
}

/** Opens an import of a CSV with these steps, as the window does it, with its worker beside it; answers once its rows are there. */
export async function importOf(csv: string, operations: readonly Operation[] = [], keptRows: readonly KeptRows[] = []) {
  vi.stubGlobal('Worker', WorkerInProcess);
  const store = new StoreStandIn(csv, operations, keptRows);
  const controller = openImport(importId, () => {});
  // A step that is none waits for those of the opening.
  await controller.goTo(-1);
  return { controller, store };
}

/** Gives up the long work that is asked for as soon as it tells how far it is; answers what was asked. */
export async function cancelled(controller: ImportController, ask: () => Promise<boolean>): Promise<boolean> {
  const end = controller.session.subscribe(({ work }) => {
    if (work !== undefined) controller.cancel();
  });
  const answer = await ask();
  end();
  return answer;
}

/** Time goes by a second for each look at the clock, so that every stretch of rows is a slice, and is told. */
export function hurryClock(): void {
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 1000;
    return clock;
  });
}
