import { FailureError } from '../../src-shared/contract/failure.ts';
import type { Connection, RequestRecord } from '../providers/adapter.ts';
import type { StoredAccount } from '../store/methods/accounts.ts';
import { type Attempted, attemptOperation } from './attempt.ts';
import type { EnginePorts } from './engine.ts';
import type { ClaimedOperation } from './operation.ts';
import type { Settlement } from './settlement.ts';

/** How long to wait before an outcome that could not be saved is saved again. */
const saveAgainMs = 2_000;

const heldBack = 'Held back before the request went out, so nothing was sent.';

export interface LanePorts
  extends Pick<
    EnginePorts,
    'store' | 'clock' | 'timers' | 'random' | 'events' | 'connectivity' | 'logger' | 'isWorkOffline' | 'connect'
  > {
  /** Fires when the app is closing and does not wait any longer. */
  readonly closing: AbortSignal;
  readonly isStopped: () => boolean;
  /** Brings the waits in the store up to date with a clock that was set. */
  readonly keepTime: () => Promise<void>;
}

/** Nothing will make the store take it: the operation is not running any more, or its account is gone. */
function isPointless(error: unknown): boolean {
  return error instanceof FailureError && (error.failure.code === 'conflict' || error.failure.code === 'not-found');
}

/**
 * True where an outcome changes what other sends of the account wait for: the account or its line rests, or what failed
 * before works again.
 */
function concernsOthers({ failures }: ClaimedOperation, settlement: Settlement): boolean {
  const isLineDown = 'isLineDown' in settlement && settlement.isLineDown === true;
  return failures !== null || isLineDown || settlement.kind === 'rest' || settlement.kind === 'pause-account';
}

/** Takes one claimed operation from its connection to its settlement, which is in the store when the promise resolves. */
export function createLane(ports: LanePorts): (operation: ClaimedOperation) => Promise<void> {
  const { store, clock, timers, random, events, connectivity, logger, closing } = ports;

  async function save(id: string, settlement: Settlement, requests: readonly RequestRecord[]): Promise<void> {
    for (;;) {
      try {
        // First, because a new wait is counted by the clock as it is now and must not be moved along with the old ones.
        await ports.keepTime();
        await store.settleOperation(id, settlement, requests, clock.now());
        return;
      } catch (error) {
        // The outcome is known only here: it must reach the store before anything else of the account is attempted. If
        // the app is closed first, the next start treats the operation as interrupted, which is safe.
        logger.error('An outcome could not be saved', { operation: id, error });
        if (closing.aborted || isPointless(error)) return;
        await pause(saveAgainMs);
      }
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = timers.after(milliseconds, done);
      closing.addEventListener('abort', done, { once: true });
      function done(): void {
        callOff();
        closing.removeEventListener('abort', done);
        resolve();
      }
    });
  }

  /** Nothing was sent yet, so a keychain or a factory that fails only stops the account, and says so. */
  async function connectSafely(account: StoredAccount): Promise<Connection> {
    try {
      return await ports.connect(account);
    } catch (error) {
      logger.error('The way to an account could not be prepared', { account: account.id, error });
      return {
        kind: 'impossible',
        reason: `The access to "${account.name}" could not be prepared. Test it in Settings.`,
      };
    }
  }

  function mustHoldBack({ account }: ClaimedOperation): boolean {
    return ports.isStopped() || ports.isWorkOffline() || (account.mode !== 'practice' && !connectivity.isOnline());
  }

  /** The code and the status only: what the provider says in words may quote a contact. */
  function logAttempt({ id, kind, failures }: ClaimedOperation, { settlement, failure }: Attempted): void {
    logger.info('An operation was attempted', {
      operation: id,
      kind,
      failuresBefore: failures?.count ?? 0,
      settlement: settlement.kind,
      ...(failure === undefined ? {} : { code: failure.code, httpStatus: failure.httpStatus }),
    });
  }

  return async (operation) => {
    const { id, failures } = operation;
    const connection = await connectSafely(operation.account);
    // The keychain may have asked the user something meanwhile, so what held before may not hold any more.
    if (mustHoldBack(operation)) {
      await save(id, { kind: 'wait', notBefore: clock.now(), reason: heldBack, failures }, []);
      events.changedSends(operation.sendId);
      return;
    }
    const facts = () => ({ now: clock.now(), random: random.next() });
    const attempted = await attemptOperation(operation, connection, facts, closing, (error) =>
      logger.error('A request ended in a fault of the app', { operation: id, error }),
    );
    logAttempt(operation, attempted);
    await save(id, attempted.settlement, attempted.requests);
    if (concernsOthers(operation, attempted.settlement)) events.changed('outbox', 'accounts');
    else events.changedSends(operation.sendId);
  };
}
