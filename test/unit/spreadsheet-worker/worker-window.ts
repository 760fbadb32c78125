import type { Calls } from '../../../src-renderer/spreadsheet-worker/calls.ts';
import type {
  WorkerCall,
  WorkerCalls,
  WorkerRequest,
  WorkerResponse,
} from '../../../src-renderer/spreadsheet-worker/protocol.ts';
import { answerCalls, type Port } from '../../../src-renderer/spreadsheet-worker/worker-calls.ts';

/** The window's side of a worker that answers these calls. Messages are copied, as between threads. */
export function windowOf(answers: Calls) {
  const events = new EventTarget();
  const heard: WorkerResponse[] = [];
  let wake = (): void => {};
  const port: Port = {
    postMessage(message, options) {
      heard.push(structuredClone(message, options));
      wake();
    },
    addEventListener(type, listener) {
      events.addEventListener(type, (event) => listener(event as MessageEvent<WorkerRequest>));
    },
  };
  answerCalls(port, answers);
  const post = (data: WorkerRequest): void => {
    events.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
  };
  async function first(isMeant: (response: WorkerResponse) => boolean): Promise<WorkerResponse> {
    for (;;) {
      const found = heard.find(isMeant);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return {
    heard,
    ask<Call extends WorkerCall>(id: number, call: Call, input: WorkerCalls[Call]['input']): void {
      post({ id, call, input });
    },
    cancel: (id: number): void => post({ id, cancel: true }),
    /** Waits for the answer to a question; what it says of its progress is none. */
    answer: (id: number) => first((each) => each.id === id && 'ok' in each),
    /** Waits for the first word on how far a question is. */
    progress: (id: number) => first((each) => each.id === id && 'done' in each),
    answered: (): readonly number[] => heard.flatMap((each) => ('ok' in each ? [each.id] : [])),
  };
}
