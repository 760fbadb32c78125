/** How long work goes on before messages are looked at, in milliseconds. */
const sliceMs = 40;

/** How many items are done between two looks at the clock. */
const stride = 256;

/** Long work in slices: what it reports to, and what may end it. */
export interface Slicing {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Work that nobody watches or ends. */
export const unwatched: Slicing = { signal: new AbortController().signal, onProgress: () => {} };

/**
 * Does something for every number below `total`, letting messages in between: a request to cancel is heard within a slice.
 *
 * @throws the reason of the signal when it was aborted; what was done so far stays done.
 */
export async function inSlices(total: number, { signal, onProgress }: Slicing, each: (index: number) => void) {
  let sliceStart = performance.now();
  for (let index = 0; index < total; index += 1) {
    each(index);
    if (index % stride !== stride - 1 || performance.now() - sliceStart < sliceMs) continue;
    onProgress(index + 1, total);
    await letMessagesIn();
    signal.throwIfAborted();
    sliceStart = performance.now();
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
  { signal, onProgress }: Slicing,
): Promise<T> {
  let sliceStart = performance.now();
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (count % stride !== 0 || performance.now() - sliceStart < sliceMs) continue;
    onProgress(step.value, total);
    await letMessagesIn();
    signal.throwIfAborted();
    sliceStart = performance.now();
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
