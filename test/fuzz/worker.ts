import { parentPort } from 'node:worker_threads';
import { playCase } from './check-case.ts';
import type { CaseKind } from './make-case.ts';

/** Plays one case after the other in a thread of its own, so that one that hangs can be ended. */
parentPort?.on('message', async ({ seed, only }: { readonly seed: number; readonly only?: CaseKind }) => {
  parentPort?.postMessage({ seed, ...(await playCase(seed, only)) });
});
