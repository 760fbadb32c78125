import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSpreadsheetWorker } from '../../../src-renderer/spreadsheet-worker/client.ts';
import type { WorkerRequest, WorkerResponse } from '../../../src-renderer/spreadsheet-worker/protocol.ts';

/** A worker that notes what it is asked and answers what it is told to. */
class StandInWorker extends EventTarget {
  static last: StandInWorker | undefined;
  readonly asked: WorkerRequest[] = [];
  isEnded = false;

  constructor() {
    super();
    StandInWorker.last = this;
  }

  postMessage(request: WorkerRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(response: WorkerResponse): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }
}

const query = { filter: 'all', text: '' } as const;

beforeEach(() => {
  vi.stubGlobal('Worker', StandInWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function start() {
  const client = startSpreadsheetWorker();
  const worker = StandInWorker.last;
  if (worker === undefined) throw new Error('There is no worker.');
  return { client, worker };
}

describe('a question to the worker', () => {
  it('gets its own answer, in whatever order they come', async () => {
    const { client, worker } = start();
    const [one, other] = [client.ask('count', query), client.ask('count', query)];
    const [first, second] = worker.asked;
    worker.say({ id: second?.id ?? 0, ok: true, value: { total: 2 } });
    worker.say({ id: first?.id ?? 0, ok: true, value: { total: 1 } });
    expect([await one, await other]).toEqual([{ total: 1 }, { total: 2 }]);
  });

  it('is rejected with the sentence of the worker', async () => {
    const { client, worker } = start();
    const asked = client.ask('count', query);
    worker.say({ id: worker.asked[0]?.id ?? 0, ok: false, message: 'No file is open.' });
    await expect(asked).rejects.toThrow('No file is open.');
  });

  it('hears how far it is, as long as it has no answer', async () => {
    const { client, worker } = start();
    const onProgress = vi.fn();
    const asked = client.ask('count', query, { onProgress });
    const id = worker.asked[0]?.id ?? 0;
    worker.say({ id, done: 256, total: 900, unit: 'rows' });
    worker.say({ id, ok: true, value: { total: 1 } });
    await asked;
    worker.say({ id, done: 512, total: 900, unit: 'rows' });
    expect(onProgress.mock.calls).toEqual([[256, 900, 'rows']]);
  });

  it('is taken back while it is worked on', async () => {
    const { client, worker } = start();
    const controller = new AbortController();
    const asked = client.ask('count', query, { signal: controller.signal });
    controller.abort();
    const id = worker.asked[0]?.id ?? 0;
    expect(worker.asked.at(-1)).toEqual({ id, cancel: true });
    worker.say({ id, ok: false, message: 'Cancelled.' });
    await expect(asked).rejects.toThrow('Cancelled.');
  });

  it('is taken back also when its signal was aborted before', () => {
    const { client, worker } = start();
    client.ask('count', query, { signal: AbortSignal.abort() }).catch(() => {});
    const wasAsked = worker.asked.some((request) => 'call' in request);
    const wasTakenBack = worker.asked.some((request) => 'cancel' in request);
    expect(wasAsked && !wasTakenBack).toBe(false);
  });

  it('is rejected when the import is closed, before or after', async () => {
    const { client, worker } = start();
    const asked = client.ask('count', query);
    client.close();
    expect(worker.isEnded).toBe(true);
    await expect(asked).rejects.toThrow('The import was closed.');
    await expect(client.ask('count', query)).rejects.toThrow('The import was closed.');
  });

  it.each(['error', 'messageerror'])(
    'is rejected with a remedy when the worker breaks down (%s), before or after',
    async (event) => {
      const { client, worker } = start();
      const asked = client.ask('count', query);
      worker.dispatchEvent(new Event(event));
      await expect(asked).rejects.toThrow('Open the import again; nothing is lost.');
      await expect(client.ask('count', query)).rejects.toThrow('Open the import again; nothing is lost.');
      expect(worker.asked).toHaveLength(1);
    },
  );
});
