import type { LoggedRequest } from '../../../src-shared/contract/outbox.ts';
import type { RequestRecord } from '../../providers/adapter.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import type { OperationPlace } from './operation-content.ts';

/** Adds to the log of requests. */
export function recordRequests(
  db: WriteDb,
  { operationId, sendId }: Pick<OperationPlace, 'operationId' | 'sendId'>,
  requests: readonly RequestRecord[],
): void {
  for (const { at, method, path, status, ended, durationMs, requestBytes, answer } of requests) {
    run(
      db,
      sql`INSERT INTO requests (operation_id, send_id, at, method, path, status, ended, duration_ms, request_bytes, answer)
                VALUES (${operationId}, ${sendId}, ${at}, ${method}, ${path}, ${status}, ${ended}, ${durationMs},
                        ${requestBytes}, ${answer})`,
    );
  }
}

export interface RequestSearch {
  readonly sendId: string;
  readonly offset: number;
  readonly limit: number;
}

/** The requests of a send, newest first. */
export function requestsOfSend(
  db: ReadDb,
  { sendId, offset, limit }: RequestSearch,
): { readonly total: number; readonly requests: readonly LoggedRequest[] } {
  const total = first<{ total: number }>(db, sql`SELECT count(*) AS total FROM requests WHERE send_id = ${sendId}`);
  return {
    total: total?.total ?? 0,
    requests: all(
      db,
      sql`SELECT at, method, path, status, ended, duration_ms AS durationMs, request_bytes AS requestBytes, answer
          FROM requests WHERE send_id = ${sendId} ORDER BY number DESC LIMIT ${limit} OFFSET ${offset}`,
    ),
  };
}
