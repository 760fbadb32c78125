import { assertNever } from '../../src-shared/assert-never.ts';
import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { postGridLimits } from '../../src-shared/providers/postgrid/limits.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { HttpFetch } from '../ports/http.ts';
import type { Random } from '../ports/random.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Connection, Pace, ProviderAdapter } from '../providers/adapter.ts';
import { createPostGridAdapter } from '../providers/postgrid/adapter.ts';
import { createPostGridClient } from '../providers/postgrid/client.ts';
import { type PostGridOptions, postGridBaseUrl } from '../providers/postgrid/connection.ts';
import { keyMode } from '../providers/postgrid/key-mode.ts';
import { createBadConnection } from '../providers/practice/bad-connection.ts';
import { createPracticePostGrid } from '../providers/practice/practice-postgrid.ts';
import { createPracticePrayerLetters } from '../providers/practice/practice-prayerletters.ts';
import type { PracticeStore } from '../providers/practice/practice-store.ts';
import { createPrayerLettersAdapter } from '../providers/prayerletters/adapter.ts';
import { createPrayerLettersClient } from '../providers/prayerletters/client.ts';
import { keepJournal } from '../providers/request-journal.ts';
import type { StoredAccount } from '../store/methods/accounts.ts';
import type { Store } from '../store/store-methods.ts';

const baseUrls = {
  prayerletters: 'https://www.prayerletters.com/api/v1',
  postgrid: postGridBaseUrl,
} as const satisfies Record<AccountProvider, string>;

/** What a provider calls what it is asked with. */
const secretNames = { prayerletters: 'token', postgrid: 'key' } as const satisfies Record<AccountProvider, string>;

/** How fast the requests of an account may follow each other; undefined for one after the other. */
export const paces: { readonly [Provider in AccountProvider]: Pace | undefined } = {
  prayerletters: undefined,
  postgrid: postGridLimits.pace,
};

/** A Practice account is asked with a key too, so that the same code is rehearsed; these are no secrets. */
const practiceKeys = { prayerletters: 'practice', postgrid: 'test_sk_practice' } as const;

export interface ConnectionPorts {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly http: HttpFetch;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  /** For one whole request with its answer; each provider's own patience unless given. For tests that run in fast time. */
  readonly timeoutMs?: number;
}

/** The name under which an account's token or key is kept. */
export function tokenKey(accountId: string): string {
  return `account-token:${accountId}`;
}

/** Finds the way to an account's provider: the simulator for Practice, the network and the stored key for the others. */
export function createConnections(ports: ConnectionPorts): (account: StoredAccount) => Promise<Connection> {
  const { store, secrets, http, clock } = ports;
  const simulators = new Map<string, HttpFetch>();

  function simulator({ id, provider, hasBadConnection }: StoredAccount): HttpFetch {
    const made = simulators.get(id) ?? simulate(provider, practiceStoreOf(store, id), ports);
    simulators.set(id, made);
    return hasBadConnection ? createBadConnection(made, ports) : made;
  }

  function connected(provider: AccountProvider, fetch: HttpFetch, baseUrl: string, key: string): Connection {
    const journal = keepJournal(fetch, key, clock);
    const { timeoutMs } = ports;
    const patience = timeoutMs === undefined ? {} : { timeoutMs, uploadTimeoutMs: timeoutMs };
    const adapter = createAdapter(provider, { fetch: journal.fetch, baseUrl, clock, key, ...patience });
    return { kind: 'connected', adapter, takeRequests: () => journal.take() };
  }

  return async (account) => {
    const { provider, mode, name } = account;
    if (mode === 'practice') {
      return connected(provider, simulator(account), baseUrls[provider], practiceKeys[provider]);
    }
    const key = await secrets.get(tokenKey(account.id));
    if (key.kind === 'absent') {
      return impossible(
        `The ${secretNames[provider]} of "${name}" is not on this computer. Enter it again in Settings.`,
      );
    }
    if (key.kind === 'unreadable') {
      return impossible(
        `The keychain of this computer cannot read the ${secretNames[provider]} of "${name}". Enter it again in Settings.`,
      );
    }
    const mismatch = keyMismatch(account, key.value);
    if (mismatch !== undefined) return impossible(mismatch);
    return connected(provider, http, account.apiUrl ?? baseUrls[provider], key.value);
  };
}

function impossible(reason: string): Connection {
  return { kind: 'impossible', reason };
}

/** Why a key is not one of the account's mode; undefined when it is. Test and live are separate worlds. */
export function keyMismatch(
  { provider, mode }: Pick<StoredAccount, 'provider' | 'mode'>,
  key: string,
): string | undefined {
  if (provider !== 'postgrid' || mode === 'practice' || keyMode(key) === mode) return undefined;
  return mode === 'test'
    ? 'This is not a test key: those of PostGrid begin with test_. Enter a test key, or add a Live account.'
    : 'This is a test key, and the account is Live. Enter a live key, or add a Test account.';
}

function createAdapter(
  provider: AccountProvider,
  { key, ...options }: Omit<PostGridOptions, 'apiKey' | 'baseUrl'> & { readonly baseUrl: string; readonly key: string },
): ProviderAdapter {
  switch (provider) {
    case 'prayerletters':
      return createPrayerLettersAdapter(createPrayerLettersClient({ ...options, token: key }));
    case 'postgrid':
      return createPostGridAdapter(createPostGridClient({ ...options, apiKey: key }));
    default:
      return assertNever(provider, 'provider');
  }
}

function simulate(provider: AccountProvider, store: PracticeStore, { clock, ids }: ConnectionPorts): HttpFetch {
  switch (provider) {
    case 'prayerletters':
      return createPracticePrayerLetters({ store, clock, ids, token: practiceKeys.prayerletters });
    case 'postgrid':
      return createPracticePostGrid({ store, clock, ids, apiKey: practiceKeys.postgrid });
    default:
      return assertNever(provider, 'provider');
  }
}

function practiceStoreOf(store: Store, accountId: string): PracticeStore {
  return {
    get: (kind, id) => store.getPracticeDocument(accountId, kind, id),
    find: (kind, parent) => store.findPracticeDocuments(accountId, kind, parent),
    put: (documents) => store.putPracticeDocuments(accountId, documents),
  };
}
