import type { OperationKind } from '../../outbox/operation.ts';
import { planners } from '../../providers/planners.ts';
import { all, first, run, sql, type WriteDb } from '../database.ts';
import { type OperationTries, toFailures, toStep } from './claim.ts';
import { settleOperation } from './settle-operation.ts';

interface InterruptedRow extends OperationTries {
  readonly id: string;
  readonly kind: OperationKind;
  readonly step: string | null;
  readonly account_id: string;
}

/**
 * Meets what the last run left behind. Whatever was running lost its answer; the provider's rule says whether it may be done
 * again. A wait that was begun by a clock that has been set back since is as long as it was meant to be.
 */
export function recoverInterrupted(db: WriteDb, now: number): number {
  const left = all<InterruptedRow>(
    db,
    sql`SELECT operations.id, kind, attempts, failed_for, step, account_id
        FROM operations JOIN sends ON sends.id = operations.send_id WHERE operations.state = 'running' ORDER BY operations.id`,
  );
  for (const row of left) {
    const provider = first<{ provider: keyof typeof planners }>(
      db,
      sql`SELECT provider FROM accounts WHERE id = ${row.account_id}`,
    );
    if (provider === undefined) continue;
    const { recover } = planners[provider.provider];
    const settlement = recover({ kind: row.kind, step: toStep(row.step), failures: toFailures(row) }, now);
    settleOperation(db, row.id, settlement, [], now);
  }
  run(
    db,
    sql`UPDATE operations SET not_before = ${now} + (not_before - updated_at), updated_at = ${now}
        WHERE state = 'waiting' AND not_before IS NOT NULL AND updated_at > ${now}`,
  );
  run(db, sql`UPDATE rests SET until = ${now} + (until - begun_at), begun_at = ${now} WHERE begun_at > ${now}`);
  return left.length;
}

/** Moves every wait along with a clock that was set by so many milliseconds, its beginning as well as its end. */
export function shiftWaits(db: WriteDb, byMs: number): void {
  run(
    db,
    sql`UPDATE operations SET not_before = not_before + ${byMs}, updated_at = updated_at + ${byMs}
        WHERE state = 'waiting' AND not_before IS NOT NULL`,
  );
  run(db, sql`UPDATE rests SET until = until + ${byMs}, begun_at = begun_at + ${byMs}`);
}
