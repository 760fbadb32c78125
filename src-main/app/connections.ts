import { assertNever } from '../../src-shared/assert-never.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { HttpFetch } from '../ports/http.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Connection } from '../providers/list-provider.ts';
import { createPracticePrayerLetters } from '../providers/practice/practice-prayerletters.ts';
import { createPrayerLettersClient } from '../providers/prayerletters/client.ts';
import type { StoredAccount } from '../store/methods/accounts.ts';
import type { Store } from '../store/store-methods.ts';

export const prayerLettersApiUrl = 'https://www.prayerletters.com/api/v1';

/** A Practice account is asked with a token too, so that the same code is rehearsed; this one is not a secret. */
const practiceToken = 'practice';

export interface ConnectionPorts {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly http: HttpFetch;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The name under which an account's token is kept. */
export function tokenKey(accountId: string): string {
  return `account-token:${accountId}`;
}

/** Finds the way to an account's provider: the simulator for Practice, the network and the stored token for Live. */
export function createConnections(ports: ConnectionPorts): (account: StoredAccount) => Promise<Connection> {
  const { store, secrets, http, clock, ids } = ports;
  const simulators = new Map<string, HttpFetch>();

  function simulator(accountId: string): HttpFetch {
    const known = simulators.get(accountId);
    if (known !== undefined) return known;
    const made = createPracticePrayerLetters({
      store: {
        get: (kind, id) => store.getPracticeDocument(accountId, kind, id),
        find: (kind, parent) => store.findPracticeDocuments(accountId, kind, parent),
        put: (documents) => store.putPracticeDocuments(accountId, documents),
      },
      clock,
      ids,
      token: practiceToken,
    });
    simulators.set(accountId, made);
    return made;
  }

  function connected(fetch: HttpFetch, baseUrl: string, token: string): Connection {
    return { kind: 'connected', provider: createPrayerLettersClient({ fetch, baseUrl, token, clock }) };
  }

  return async (account) => {
    const baseUrl = account.apiUrl ?? prayerLettersApiUrl;
    switch (account.mode) {
      case 'practice':
        return connected(simulator(account.id), prayerLettersApiUrl, practiceToken);
      case 'live': {
        const token = await secrets.get(tokenKey(account.id));
        if (token.kind === 'found') return connected(http, baseUrl, token.value);
        const reason =
          token.kind === 'absent'
            ? `The token of "${account.name}" is not on this computer. Enter it again in Settings.`
            : `The keychain of this computer cannot read the token of "${account.name}". Enter it again in Settings.`;
        return { kind: 'impossible', reason };
      }
      default:
        return assertNever(account.mode, 'mode');
    }
  };
}
