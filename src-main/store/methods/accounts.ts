import type { AccountMode, AccountProvider } from '../../../src-shared/contract/accounts.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';

/** An account as the store knows it: without its token, which only the secrets port has. */
export interface StoredAccount {
  readonly id: string;
  readonly provider: AccountProvider;
  readonly mode: AccountMode;
  readonly name: string;
  readonly apiUrl: string | null;
  readonly pausedReason: string | null;
  /** Whether the line to the simulated provider of a Practice account fails on purpose. */
  readonly hasBadConnection: boolean;
  readonly createdAt: number;
}

const gone = 'This account was removed.';

type AccountRow = Omit<StoredAccount, 'hasBadConnection'> & { readonly badConnection: number };

function toAccount({ badConnection, ...account }: AccountRow): StoredAccount {
  return { ...account, hasBadConnection: badConnection === 1 };
}

export function allAccounts(db: ReadDb): readonly StoredAccount[] {
  return all<AccountRow>(
    db,
    sql`SELECT id, provider, mode, name, api_url AS apiUrl, paused_reason AS pausedReason, bad_connection AS badConnection,
               created_at AS createdAt FROM accounts WHERE removed_at IS NULL ORDER BY created_at, id`,
  ).map(toAccount);
}

export function getAccount(db: ReadDb, accountId: string): StoredAccount {
  const found = first<AccountRow>(
    db,
    sql`SELECT id, provider, mode, name, api_url AS apiUrl, paused_reason AS pausedReason, bad_connection AS badConnection,
               created_at AS createdAt FROM accounts WHERE id = ${accountId} AND removed_at IS NULL`,
  );
  if (found === undefined) throw new StoreError('not-found', gone);
  return toAccount(found);
}

export function addAccount(db: WriteDb, account: StoredAccount): void {
  run(
    db,
    sql`INSERT INTO accounts (id, provider, mode, name, api_url, created_at)
              VALUES (${account.id}, ${account.provider}, ${account.mode}, ${account.name}, ${account.apiUrl},
                      ${account.createdAt})`,
  );
}

export function renameAccount(db: WriteDb, accountId: string, name: string): void {
  if (run(db, sql`UPDATE accounts SET name = ${name} WHERE id = ${accountId} AND removed_at IS NULL`) === 0) {
    throw new StoreError('not-found', gone);
  }
}

/** Stops everything of this account with the reason, or lets it go on (null). */
export function pauseAccount(db: WriteDb, accountId: string, reason: string | null): void {
  run(db, sql`UPDATE accounts SET paused_reason = ${reason} WHERE id = ${accountId}`);
}

/** Takes the account off the screens; what was sent through it keeps its name. Refused while something is on its way. */
export function removeAccount(db: WriteDb, accountId: string, now: number): void {
  const open = first(
    db,
    sql`SELECT deliveries.contact_id FROM sends JOIN deliveries ON deliveries.send_id = sends.id
        WHERE sends.account_id = ${accountId} AND deliveries.state IN ('queued', 'sending', 'unknown')
        UNION ALL
        SELECT operations.id FROM sends JOIN operations ON operations.send_id = sends.id
        WHERE sends.account_id = ${accountId} AND operations.state IN ('queued', 'waiting', 'running') LIMIT 1`,
  );
  if (open !== undefined) {
    throw new StoreError(
      'conflict',
      'A send of this account is not finished. Finish or cancel it in the outbox first.',
    );
  }
  if (run(db, sql`UPDATE accounts SET removed_at = ${now} WHERE id = ${accountId} AND removed_at IS NULL`) === 0) {
    throw new StoreError('not-found', gone);
  }
}
