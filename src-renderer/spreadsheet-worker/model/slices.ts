/** How long work goes on before messages are looked at, in milliseconds. */
const sliceMs = 40;

/** How many items are done between two looks at the clock. */
const stride = 256;

/** What progress is counted in: rows, unless it is the bytes of a file. */
export type ProgressUnit = 'rows' | 'bytes';

/** Long work in slices: what it reports to, and what may end it. */
export interface Slicing {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, unit?: ProgressUnit) => void;
}

/** Work that nobody watches or ends. */
export const unwatched: Slicing = { signal: new AbortController().signal, onProgress: () => {} };

/** Tells long work when it has gone on for a slice, and lets messages in then. */
export class Pacer {
  readonly #slicing: Slicing;
  readonly #unit: ProgressUnit;
  #sliceStart = performance.now();

  constructor(slicing: Slicing, unit: ProgressUnit = 'rows') {
    this.#slicing = slicing;
    this.#unit = unit;
  }

  get isDue(): boolean {
    return performance.now() - this.#sliceStart >= sliceMs;
  }

  /** @throws the reason of the signal when it was aborted. */
  async rest(done: number, total: number): Promise<void> {
    this.#slicing.onProgress(done, total, this.#unit);
    await letMessagesIn();
    this.#slicing.signal.throwIfAborted();
    this.#sliceStart = performance.now();
  }
}

/**
 * Does something for every number below `total`, letting messages in between: a request to cancel is heard within a slice.
 *
 * @throws the reason of the signal when it was aborted; what was done so far stays done.
 */
export async function inSlices(total: number, slicing: Slicing, each: (index: number) => void) {
  const pacer = new Pacer(slicing);
  for (let index = 0; index < total; index += 1) {
    each(index);
    if (index % stride === stride - 1 && pacer.isDue) await pacer.rest(index + 1, total);
  }
}

/**
 * Goes through work that yields how much is done, letting messages in between, and answers what it comes to.
 *
 * @throws the reason of the signal when it was aborted.
 */
export async function throughSteps<T>(
  steps: Generator<number, T>,
  total: number,
  slicing: Slicing,
  unit: ProgressUnit = 'rows',
): Promise<T> {
  const pacer = new Pacer(slicing, unit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pacer.isDue) await pacer.rest(step.value, total);
  }
}

/** Unlike a timer, a message to oneself is not held back for some milliseconds. */
function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
