import type { HttpFetch } from '../../src-main/ports/http.ts';
import {
  createPracticePostGrid,
  type PracticePostGridSettings,
} from '../../src-main/providers/practice/practice-postgrid.ts';
import { createPracticePrayerLetters } from '../../src-main/providers/practice/practice-prayerletters.ts';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { type FaultServer, startFaultServer } from '../providers/fault-server.ts';
import type { Fault } from '../providers/faults.ts';
import { createCountingIds } from '../providers/fixed-ports.ts';
import { createMemoryPracticeStore } from '../providers/memory-practice-store.ts';
import { type FastTime, fastNow, steadyMs } from './fast-time.ts';
import { createReferee, type Referee } from './referee.ts';
import { refusing } from './refusals.ts';
import { count, type Tally } from './tally.ts';
import { drawFault, type Weather } from './weather.ts';

export const keys = { prayerletters: 's3cret-t0ken', postgrid: 'live_sk_s3cret' } as const;
const apiPaths = { prayerletters: '/api/v1', postgrid: '/print-mail/v1' } as const;

export interface ProviderOptions {
  readonly provider: AccountProvider;
  readonly time: FastTime;
  readonly timeoutMs: number;
  /** Of the line only, so that what happens between the requests does not change it. */
  readonly random: () => number;
  readonly troubleRandom: () => number;
  readonly tally: Tally;
  readonly atomicBatches: boolean;
  readonly postGrid: Partial<PracticePostGridSettings>;
  /** The chance of a job to go wrong inside of PostGrid, relative to the wildness of the weather. */
  readonly jobTrouble: number;
  /** Told of every request when it has arrived. */
  readonly onRequest: () => void;
}

export interface ProviderSide {
  readonly apiUrl: string;
  readonly remote: PracticeStore;
  readonly server: FaultServer;
  readonly referee: Referee;
  readonly weather: Weather;
}

/** The provider of a round: the simulator behind a real HTTP server in bad weather, watched by a referee. */
export async function startProviderSide(options: ProviderOptions): Promise<ProviderSide> {
  const { provider, time, tally, random, timeoutMs } = options;
  const referee = createReferee(time);
  const weather: Weather = { wildness: 0 };
  const remote = createMemoryPracticeStore();
  const troubled = new Set<string>();
  const simulator = refusing(
    provider,
    simulate(options, remote, weather, troubled),
    () => count(tally, 'refused for a contact'),
    (id) => troubled.add(id),
  );

  const watched: HttpFetch = async (request) => {
    const path = new URL(request.url).pathname;
    const begun = steadyMs();
    const response = await simulator(request);
    referee.remember(
      `${request.method} ${path} had its effect ${response.status} at ${begun.toFixed(1)} to ${steadyMs().toFixed(1)}`,
    );
    const excused = referee.wasLateJustNow();
    if (response.status >= 500) referee.accuse(`The simulator failed: ${await response.clone().text()}`);
    if (response.status === 423 && !excused) referee.accuse(`${path} was asked while the list was locked.`);
    if (response.status === 429 && !excused) referee.accuse(`${path} was asked too fast.`);
    if (request.method === 'GET') referee.looked(path);
    const isBusy = response.status === 409 || response.status === 422;
    if (isBusy && !referee.wasLateSinceLook(path.replace(/\/jobs$/, '')))
      referee.accuse(`A job was started on ${path} while the list was not completed.`);
    return response;
  };

  const server = await startFaultServer(
    (request, entry) => {
      // Its client has gone: whatever it brings about comes as a surprise.
      if (entry.endedAt !== undefined) {
        referee.remember('(its client has gone)');
        referee.isLate();
      }
      return watched(request);
    },
    (_, method, path) => {
      referee.arrived(method, path);
      options.onRequest();
      const drawn = drawFault({ provider, weather, random, timeoutMs }, method, path);
      referee.remember(`${method} ${path} arrived at ${steadyMs().toFixed(1)}, to suffer ${drawn?.name ?? 'nothing'}`);
      if (drawn === undefined) return undefined;
      count(tally, drawn.name);
      const pause = pauseOf(provider, drawn.fault);
      if (pause !== undefined) referee.limited(method, path, pause);
      return drawn.fault;
    },
    { keepsBodies: false },
  );
  return { apiUrl: server.url + apiPaths[provider], remote, server, referee, weather };
}

function simulate(
  { provider, time, tally, troubleRandom, atomicBatches, postGrid, jobTrouble }: ProviderOptions,
  store: PracticeStore,
  weather: Weather,
  troubled: ReadonlySet<string>,
): HttpFetch {
  const clock = { now: () => Math.floor(fastNow(time)) };
  const ports = { store, clock, ids: createCountingIds() };
  if (provider === 'prayerletters') {
    return createPracticePrayerLetters({ ...ports, token: keys.prayerletters, atomicBatches });
  }
  const trouble: PracticePostGridSettings['jobTrouble'] = (operation, ids) => {
    const [whether, which, part] = [troubleRandom(), troubleRandom(), troubleRandom()];
    const isRefused = operation === 'addContacts' && ids.some((id) => troubled.has(id));
    if (!isRefused && whether >= weather.wildness * jobTrouble) return undefined;
    const types = isRefused
      ? (['operational_error'] as const)
      : (['download_file_error', 'internal_service_error', 'operational_error'] as const);
    const type = types[Math.floor(which * types.length)] ?? 'operational_error';
    count(tally, isRefused ? 'job refused for a contact' : `job trouble ${type}`);
    return { type, message: 'Something went wrong with this job.', applied: Math.floor(part * (ids.length + 1)) };
  };
  return createPracticePostGrid({ ...ports, apiKey: keys.postgrid, settings: { ...postGrid, jobTrouble: trouble } });
}

/** What a 429 asks for, as each provider documents it, where the header is missing. */
function pauseOf(provider: AccountProvider, fault: Fault): number | undefined {
  if (fault.kind !== 'rate-limited-429') return undefined;
  if (fault.retryAfterSeconds !== undefined) return fault.retryAfterSeconds * 1000;
  return provider === 'prayerletters' ? 72_000 : 1_000;
}
