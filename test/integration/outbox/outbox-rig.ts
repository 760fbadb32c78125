import { onTestFinished } from 'vitest';
import { createConnections, tokenKey } from '../../../src-main/app/connections.ts';
import { createEvents } from '../../../src-main/app/events.ts';
import { createMemorySecrets } from '../../../src-main/app/memory-secrets.ts';
import { createEngine, type Engine, type EnginePorts } from '../../../src-main/outbox/engine.ts';
import {
  createPracticePostGrid,
  type PracticePostGridSettings,
} from '../../../src-main/providers/practice/practice-postgrid.ts';
import { createPracticePrayerLetters } from '../../../src-main/providers/practice/practice-prayerletters.ts';
import type { PracticeStore } from '../../../src-main/providers/practice/practice-store.ts';
import type { StoredAccount } from '../../../src-main/store/methods/accounts.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { AccountProvider } from '../../../src-shared/contract/accounts.ts';
import { startFaultServer } from '../../providers/fault-server.ts';
import type { FaultPlan } from '../../providers/faults.ts';
import { createCountingIds, createTestClock, type TestClock } from '../../providers/fixed-ports.ts';
import { createMemoryPracticeStore } from '../../providers/memory-practice-store.ts';
import { listOf } from '../../support/contacts.ts';
import { createTestConnectivity, createTestLogger } from '../../support/fake-ports.ts';
import { noon, openTestStore, type TestStore } from '../../support/test-store.ts';

export const goodToken = 's3cret-t0ken';
export const goodKey = 'live_sk_s3cret';

/** What a test may change while the outbox works. */
export interface Weather {
  plan: FaultPlan;
  workOffline: boolean;
}

/** The providers' simulators, with nothing of a test but its clock. */
export interface SimulatorOptions {
  readonly atomicBatches?: boolean;
  readonly postGrid?: Partial<PracticePostGridSettings>;
}

/** The provider: the simulator behind a real HTTP server, with the faults of the test, and a look at its side of the story. */
export async function startProvider(
  provider: AccountProvider,
  weather: Weather,
  clock: TestClock,
  { atomicBatches = true, postGrid = {} }: SimulatorOptions,
) {
  const remote: PracticeStore = createMemoryPracticeStore();
  const ports = { store: remote, clock, ids: createCountingIds() };
  // Time stands still in most tests, so a limit of requests a second would never end.
  const settings = { requestsPerSecond: Number.POSITIVE_INFINITY, ...postGrid };
  const simulator =
    provider === 'postgrid'
      ? createPracticePostGrid({ ...ports, apiKey: goodKey, settings })
      : createPracticePrayerLetters({ ...ports, token: goodToken, atomicBatches });
  const server = await startFaultServer(simulator, (...request) => weather.plan(...request));
  onTestFinished(() => server.close());
  return { remote, server };
}

/** In a test requests follow each other as fast as they can, unless it is about just that. */
export const noPaces = { prayerletters: undefined, postgrid: undefined } as const;

const apiPaths = { prayerletters: '/api/v1', postgrid: '/print-mail/v1' } as const;

export interface RigOptions extends SimulatorOptions {
  readonly contacts: readonly ContactDraft[];
  readonly listName?: string;
  readonly provider?: AccountProvider;
  readonly mode?: StoredAccount['mode'];
  readonly ports?: Partial<EnginePorts>;
}

/** The real store, engine and client, a list of contacts, and an account at a provider that does what the test says. */
export async function startOutbox(options: RigOptions) {
  const { contacts, listName = 'Spring', provider: kind = 'prayerletters', mode = 'live', ports = {} } = options;
  const clock = createTestClock(noon);
  const weather: Weather = { plan: () => undefined, workOffline: false };
  const provider = await startProvider(kind, weather, clock, options);
  const connectivity = createTestConnectivity();
  const secrets = createMemorySecrets();
  const logger = createTestLogger();
  let opened: TestStore = await openTestStore();
  let engine = makeEngine(opened.store);
  const listId = await listOf(opened.store, listName, contacts);
  const apiUrl = mode === 'live' ? provider.server.url + apiPaths[kind] : null;
  const account: StoredAccount = {
    id: newId(),
    provider: kind,
    mode,
    name: 'Office',
    apiUrl,
    pausedReason: null,
    hasBadConnection: false,
    createdAt: noon,
  };
  await secrets.set(tokenKey(account.id), kind === 'postgrid' ? goodKey : goodToken);
  await opened.store.addAccount(account);
  await engine.start();

  function makeEngine(store: Store, overrides: Partial<EnginePorts> = ports): Engine {
    const http = (request: Request) => fetch(request);
    const random = { next: () => 0 };
    const connect = createConnections({ store, secrets, http, clock, ids: { next: newId }, random });
    const isWorkOffline = () => weather.workOffline;
    const made = createEngine({
      store,
      clock,
      timers: clock.timers,
      paces: noPaces,
      random,
      events: createEvents(),
      connectivity,
      logger,
      isWorkOffline,
      connect,
      ...overrides,
    });
    onTestFinished(() => made.stop());
    return made;
  }

  return {
    ...provider,
    clock,
    weather,
    connectivity,
    secrets,
    logger,
    listId,
    account,
    get store() {
      return opened.store;
    },
    get folder() {
      return opened.folder;
    },
    /** Gives the file up to another process; `restart` takes it back. */
    closeStore: () => opened.close(),
    get engine() {
      return engine;
    },
    /** Takes the place of the engine by one whose surroundings are partly other ones. */
    async replaceEngine(overrides: Partial<EnginePorts>) {
      await engine.stop();
      engine = makeEngine(opened.store, overrides);
      await engine.start();
      await engine.idle();
    },
    /** Ends the engine and the store and starts both again on the same file, as a restart of the app does. */
    async restart() {
      await engine.stop();
      await opened.close();
      opened = await openTestStore({ folder: opened.folder, now: clock.now() });
      engine = makeEngine(opened.store);
      await engine.start();
    },
  };
}

export type Rig = Awaited<ReturnType<typeof startOutbox>>;
