import type { Connection, Performed, RequestRecord } from '../providers/adapter.ts';
import type { ClaimedOperation } from './operation.ts';
import type { Facts } from './settle-harmless.ts';

const defect = 'The request ended in a fault of the app, so it may or may not have arrived.';

export interface Attempted extends Performed {
  readonly requests: readonly RequestRecord[];
}

/**
 * Makes the next request of an operation and decides what its outcome means. Never throws: an adapter that does has a
 * defect, which is reported, and the send stops with what is known.
 */
export async function attemptOperation(
  operation: ClaimedOperation,
  connection: Connection,
  facts: () => Facts,
  signal: AbortSignal,
  reportDefect: (error: unknown) => void,
): Promise<Attempted> {
  if (connection.kind === 'impossible') {
    return { settlement: { kind: 'pause-account', reason: connection.reason }, requests: [] };
  }
  try {
    const performed = await connection.adapter.perform(operation, facts, signal);
    return { ...performed, requests: await connection.takeRequests() };
  } catch (error) {
    reportDefect(error);
    const failure = { code: 'internal', message: defect };
    return { settlement: afterDefect(operation), failure, requests: await connection.takeRequests() };
  }
}

/** Only contacts that were being added must not be added again; everything else stops as it is. */
function afterDefect({ kind }: ClaimedOperation): Performed['settlement'] {
  return kind === 'add-contacts' ? { kind: 'fresh-list', reason: defect } : { kind: 'stop', reason: defect };
}
