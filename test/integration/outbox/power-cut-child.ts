import { writeSync } from 'node:fs';
import { createConnections, paces, tokenKey } from '../../../src-main/app/connections.ts';
import { createEvents } from '../../../src-main/app/events.ts';
import { createMemorySecrets } from '../../../src-main/app/memory-secrets.ts';
import { systemPorts } from '../../../src-main/app/system-ports.ts';
import { createEngine } from '../../../src-main/outbox/engine.ts';
import { connectStore } from '../../../src-main/store/store-client.ts';

/** The outbox in a process of its own, which works until it is killed. */
const [folder = '', token = '', now = ''] = process.argv.slice(2);
const worker = new URL('../../../src-main/store/worker.ts', import.meta.url);
const { store } = await connectStore(worker, { folder, now: Number(now) });
const clock = { now: () => Number(now) };
const secrets = createMemorySecrets();
for (const account of await store.allAccounts()) await secrets.set(tokenKey(account.id), token);
const engine = createEngine({
  ...systemPorts,
  store,
  clock,
  events: createEvents(),
  connectivity: { isOnline: () => true, onChange: () => () => {} },
  logger: { info: () => {}, error: (message, details) => writeSync(2, `${message} ${JSON.stringify(details)}\n`) },
  isWorkOffline: () => false,
  paces,
  connect: createConnections({ store, secrets, http: (request) => fetch(request), ...systemPorts, clock }),
});
await engine.start();
writeSync(1, 'started\n');
