import { assertNever } from '../../../src-shared/assert-never.ts';
import { type Account, type AccountProvider, modesOf } from '../../../src-shared/contract/accounts.ts';
import { FailureError } from '../../../src-shared/contract/failure.ts';
import type { StoredAccount } from '../../store/methods/accounts.ts';
import { keyMismatch, tokenKey } from '../connections.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type AccountHandlers = Pick<Handlers, Extract<keyof Handlers, `accounts.${string}`>>;

const testTimeoutMs = 30_000;

const keyNeeded = {
  prayerletters: 'A live account needs the access token from PrayerLetters.com.',
  postgrid: 'This account needs an API key from PostGrid.',
} as const satisfies Record<AccountProvider, string>;

const keyAccepted = {
  prayerletters: 'PrayerLetters.com accepts the token.',
  postgrid: 'PostGrid accepts the key.',
} as const satisfies Record<AccountProvider, string>;

/** Before a key is stored: one of the other world would send there. */
function refuseForeignKey(account: Pick<StoredAccount, 'provider' | 'mode'>, key: string): void {
  const mismatch = keyMismatch(account, key);
  if (mismatch !== undefined) throw new FailureError('invalid-input', mismatch);
}

/** Connections to providers. Tokens go straight to the secrets port and never come back out through here. */
export function accountHandlers(services: Services): AccountHandlers {
  const { store, clock, ids, events, secrets, engine, connect, settings } = services;

  async function tokenState(account: StoredAccount): Promise<Account['token']> {
    if (account.mode === 'practice') return 'not-needed';
    const token = await secrets.get(tokenKey(account.id));
    switch (token.kind) {
      case 'found':
        return token.persists ? 'stored' : 'this-run-only';
      case 'absent':
        return 'missing';
      case 'unreadable':
        return 'unreadable';
      default:
        return assertNever(token, 'secret');
    }
  }

  async function describeAccount(account: StoredAccount): Promise<Account> {
    return { ...account, token: await tokenState(account) };
  }

  return {
    'accounts.all': async () => Promise.all((await store.allAccounts()).map(describeAccount)),
    'accounts.add': async ({ provider, mode, name, apiUrl, token }) => {
      if (!modesOf[provider].some((each) => each === mode)) {
        throw new FailureError('invalid-input', 'PrayerLetters.com has no test mode. Choose Practice or Live.');
      }
      if (mode !== 'practice' && token === undefined) throw new FailureError('secret-missing', keyNeeded[provider]);
      if (token !== undefined) refuseForeignKey({ provider, mode }, token);
      const account: StoredAccount = {
        id: ids.next(),
        provider,
        mode,
        name,
        apiUrl: apiUrl ?? null,
        pausedReason: null,
        hasBadConnection: false,
        createdAt: clock.now(),
      };
      if (mode !== 'practice' && token !== undefined) await secrets.set(tokenKey(account.id), token);
      try {
        await store.addAccount(account);
      } catch (error) {
        await secrets.remove(tokenKey(account.id));
        throw error;
      }
      events.changed('accounts');
      return describeAccount(account);
    },
    'accounts.rename': async ({ accountId, name }) => {
      await store.renameAccount(accountId, name);
      events.changed('accounts', 'outbox');
      return {};
    },
    'accounts.setToken': async ({ accountId, token }) => {
      refuseForeignKey(await store.getAccount(accountId), token);
      await secrets.set(tokenKey(accountId), token);
      await store.pauseAccount(accountId, null);
      events.changed('accounts', 'outbox');
      engine.wake();
      return {};
    },
    'accounts.test': async ({ accountId }, { signal }) => {
      const account = await store.getAccount(accountId);
      if (settings.workOffline && account.mode !== 'practice') {
        throw new FailureError('network', 'Work offline is on. Switch it off to test the connection.');
      }
      const connection = await connect(account);
      if (connection.kind === 'impossible') return { works: false, message: connection.reason };
      const outcome = await connection.adapter.testConnection(
        AbortSignal.any([signal, AbortSignal.timeout(testTimeoutMs)]),
      );
      if (outcome.kind !== 'done') return { works: false, message: outcome.error.message };
      return {
        works: true,
        message: account.mode === 'practice' ? 'The practice provider answers.' : keyAccepted[account.provider],
      };
    },
    'accounts.resume': async ({ accountId }) => {
      await store.pauseAccount(accountId, null);
      events.changed('accounts', 'outbox');
      engine.wake();
      return {};
    },
    'accounts.setBadConnection': async ({ accountId, hasBadConnection }) => {
      await store.setBadConnection(accountId, hasBadConnection);
      events.changed('accounts');
      return {};
    },
    'accounts.resetPractice': async ({ accountId }) => {
      const forgotten = await store.resetPractice(accountId);
      events.changed('accounts', 'outbox', 'contacts');
      return { forgotten };
    },
    'accounts.remove': async ({ accountId }) => {
      await store.removeAccount(accountId, clock.now());
      await secrets.remove(tokenKey(accountId));
      events.changed('accounts');
      return {};
    },
  };
}
