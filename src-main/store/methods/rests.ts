import type { OperationKind } from '../../outbox/operation.ts';
import { planners } from '../../providers/planners.ts';
import { first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { getAccount } from './accounts.ts';
import type { OperationPlace } from './operation-content.ts';

/** Stands for all kinds of operations. */
const everyKind = '';

export interface Rest {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly reason: string;
}

/**
 * Lets what the provider's limit is about rest until then, a kind of operation or the whole account. Written down beside the
 * operations, so that it holds for those that are queued later, too.
 */
export function rest(db: WriteDb, { accountId, kind }: OperationPlace, { until, reason }: Rest, now: number): void {
  const { limitsWholeAccount } = planners[getAccount(db, accountId).provider];
  const resting = limitsWholeAccount ? everyKind : kind;
  run(
    db,
    sql`INSERT INTO rests (account_id, kind, until, begun_at) VALUES (${accountId}, ${resting}, ${until}, ${now})
              ON CONFLICT (account_id, kind) DO UPDATE SET until = excluded.until, begun_at = excluded.begun_at`,
  );
  run(
    db,
    sql`UPDATE operations SET state = 'waiting', not_before = max(coalesce(not_before, 0), ${until}),
              last_error = ${reason}, updated_at = ${now}
              WHERE (${resting} = ${everyKind} OR kind = ${resting}) AND state IN ('queued', 'waiting')
                AND send_id IN (SELECT id FROM sends WHERE account_id = ${accountId})`,
  );
}

/** Whether operations of this kind must not be begun in the account now. */
export function isResting(db: ReadDb, accountId: string, kind: OperationKind, now: number): boolean {
  const found = sql`SELECT 1 FROM rests
                    WHERE account_id = ${accountId} AND kind IN (${everyKind}, ${kind}) AND until > ${now} LIMIT 1`;
  return first(db, found) !== undefined;
}

/** When the next rest ends after a time; undefined when none does. */
export function nextRestEnd(db: ReadDb, after: number): number | undefined {
  const found = first<{ at: number | null }>(db, sql`SELECT min(until) AS at FROM rests WHERE until > ${after}`);
  return found?.at ?? undefined;
}
