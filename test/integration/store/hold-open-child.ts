import { writeSync } from 'node:fs';
import { connectStore } from '../../../src-main/store/store-client.ts';

/** A second process that opens the store and keeps it until it is killed. */
const [folder = ''] = process.argv.slice(2);
const worker = new URL('../../../src-main/store/worker.ts', import.meta.url);
const { store } = await connectStore(worker, { folder, now: 1_772_625_600_000 });
await store.createList('0195f3a0-0000-7000-8000-000000000001', 'Held', 1_772_625_600_000);
writeSync(1, 'open\n');
setInterval(() => {}, 60_000);
