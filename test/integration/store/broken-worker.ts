import { parentPort, workerData } from 'node:worker_threads';
import type { StoreResponse, WorkerStart } from '../../../src-main/store/protocol.ts';

/** In place of the store's thread: one that ends without an answer, at the moment that the name of its folder says. */
const { folder } = workerData as WorkerStart;
if (folder === 'ends at once') process.exit(1);
parentPort?.postMessage({ kind: 'opened', notices: [] } satisfies StoreResponse);
parentPort?.once('message', () => process.exit(1));
