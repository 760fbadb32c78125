import { flushCompileCache } from 'node:module';
import { tokenKey } from '../../src-main/app/connections.ts';
import { createApp } from '../../src-main/app/create-app.ts';
import { createMemorySecrets } from '../../src-main/app/memory-secrets.ts';
import { sampleFromFile, systemPorts } from '../../src-main/app/system-ports.ts';
import type { Clock, Timers } from '../../src-main/ports/clock.ts';
import { createTestConnectivity } from '../support/fake-ports.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { fastNow, steadyMs } from './fast-time.ts';
import type { FromHost, HostSettings, ToHost } from './host-messages.ts';

/** The whole host without a window: everything that `createApp` makes, in a process of its own, until it is killed. */
const settings: HostSettings = JSON.parse(process.argv[2] ?? '');
const { dataFolder, time, seed, timeoutMs, keys } = settings;
let offset = settings.clockOffset;

const clock: Clock = { now: () => Math.floor(fastNow(time) + offset) };
const timers: Timers = {
  monotonic: () => (steadyMs() - time.startedAt) * time.speed,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds / time.speed);
    return () => clearTimeout(timer);
  },
};
const secrets = createMemorySecrets();
for (const [accountId, key] of keys) await secrets.set(tokenKey(accountId), key);
const connectivity = createTestConnectivity();

function tell(message: FromHost): void {
  process.send?.(message);
}

const app = await createApp({
  about: { version: '0.0.0', host: 'browser', dataFolder },
  storeWorker: new URL('../../src-main/store/worker.ts', import.meta.url),
  checkOutput: true,
  ports: {
    clock,
    timers,
    ids: systemPorts.ids,
    random: { next: seededRandom(seed) },
    logger: {
      info: () => {},
      error: (message, details) => tell({ kind: 'fault', message, details: JSON.stringify(details, plainError) }),
    },
    secrets,
    connectivity,
    http: (request) => fetch(request),
    sample: sampleFromFile(new URL('../../resources/samples/supporters.xlsx', import.meta.url).pathname),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  },
});

function plainError(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}\n${value.stack}` : value;
}

async function answer({ id, channel, input }: Extract<ToHost, { kind: 'call' }>): Promise<void> {
  tell({ kind: 'answer', id, result: await app.dispatcher.call(channel, input, new AbortController().signal) });
}

process.on('message', (message: ToHost) => {
  if (message.kind === 'call') void answer(message);
  else if (message.kind === 'set-clock') offset = message.offset;
  else if (message.kind === 'set-online') connectivity.setOnline(message.online);
  else void app.close().then(() => process.disconnect());
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready' });
// Now, because a process that is killed writes nothing when it ends.
flushCompileCache();
