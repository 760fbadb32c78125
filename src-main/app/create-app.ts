import { createEngine } from '../outbox/engine.ts';
import type { Clock, Ids, Timers } from '../ports/clock.ts';
import type { Connectivity } from '../ports/connectivity.ts';
import type { HttpFetch } from '../ports/http.ts';
import type { Logger } from '../ports/logger.ts';
import type { Random } from '../ports/random.ts';
import type { Secrets } from '../ports/secrets.ts';
import { connectStore } from '../store/store-client.ts';
import type { Store } from '../store/store-methods.ts';
import { createConnections, paces } from './connections.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { type AppEvents, createEvents } from './events.ts';
import { accountHandlers } from './handlers/account-handlers.ts';
import { appHandlers } from './handlers/app-handlers.ts';
import { contactHandlers } from './handlers/contact-handlers.ts';
import { importHandlers } from './handlers/import-handlers.ts';
import { keepHandlers } from './handlers/keep-handlers.ts';
import { outboxHandlers } from './handlers/outbox-handlers.ts';
import { templateHandlers } from './handlers/template-handlers.ts';
import type { About, SampleFile } from './services.ts';
import { loadSettings } from './settings.ts';

/** What a host has to bring; the app itself knows no platform. */
export interface Ports {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly random: Random;
  readonly logger: Logger;
  readonly secrets: Secrets;
  readonly connectivity: Connectivity;
  readonly http: HttpFetch;
  /** See `ConnectionPorts`. */
  readonly timeoutMs?: number;
  readonly sample: SampleFile;
}

export interface AppOptions {
  readonly about: Omit<About, 'notices'>;
  /** The file that runs as the store's thread. */
  readonly storeWorker: URL;
  readonly ports: Ports;
  /** Checks answers against the contract too; for tests. */
  readonly checkOutput?: boolean;
}

export interface App {
  readonly dispatcher: Dispatcher;
  readonly events: AppEvents;
  /** Lets the request in flight finish, then closes the store. */
  close(): Promise<void>;
}

const dayMs = 24 * 60 * 60_000;

/** Backs up once a day. Where that fails, on a full disk for example, the app is of use all the same. */
async function backUpDaily(store: Store, { clock, logger }: Ports): Promise<void> {
  try {
    const newest = await store.newestBackup();
    if (newest === undefined || clock.now() - newest > dayMs) await store.backup(clock.now());
  } catch (error) {
    logger.error('The daily backup failed', { error });
  }
}

/**
 * Puts the app together: the store, the outbox and the handlers, on the ports of a host.
 *
 * @throws StoreNotOpenedError when the data folder cannot be used; its message is for the user.
 */
export async function createApp({ about, storeWorker, ports, checkOutput = false }: AppOptions): Promise<App> {
  const { clock, logger } = ports;
  const { store, notices } = await connectStore(storeWorker, { folder: about.dataFolder, now: clock.now() });
  await store.forgetUnfinished();
  const events = createEvents();
  const settings = await loadSettings(store);
  const connect = createConnections({ ...ports, store });
  const engine = createEngine({ ...ports, store, events, isWorkOffline: () => settings.workOffline, connect, paces });
  const services = { ...ports, store, events, settings, engine, connect, about: { ...about, notices } };
  const dispatcher = createDispatcher({
    handlers: {
      ...appHandlers(services),
      ...importHandlers(services),
      ...templateHandlers(services),
      ...keepHandlers(services),
      ...contactHandlers(services),
      ...accountHandlers(services),
      ...outboxHandlers(services),
    },
    logger,
    checkOutput,
  });
  const unsubscribe = ports.connectivity.onChange(() => events.changed('settings'));
  // Before the outbox begins to work, so that the backup does not catch a request half way.
  await backUpDaily(store, ports);
  await engine.start();
  return {
    dispatcher,
    events,
    async close() {
      unsubscribe();
      await engine.stop();
      await store.close();
    },
  };
}
