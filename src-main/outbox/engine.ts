import type { AppEvents } from '../app/events.ts';
import type { Clock } from '../ports/clock.ts';
import type { Connectivity } from '../ports/connectivity.ts';
import type { Logger } from '../ports/logger.ts';
import type { Random } from '../ports/random.ts';
import type { Connection } from '../providers/list-provider.ts';
import type { StoredAccount } from '../store/methods/accounts.ts';
import type { ClaimedOperation } from '../store/methods/claim.ts';
import type { Store } from '../store/store-methods.ts';
import { type Attempted, attemptOperation } from './attempt.ts';
import type { Settlement } from './settlement.ts';

/** Longer than the longest request, in milliseconds; see `Claim.leaseUntil`. */
const leaseMs = 15 * 60_000;

/** The engine looks for work at least this often, so that no missed signal can leave it asleep. */
const slowTickMs = 15_000;

/** How long to wait before an outcome that could not be saved is saved again. */
const saveAgainMs = 2_000;

const heldBack = 'Held back before the request went out, so nothing was sent.';

/** How long a request in flight may still take when the app is closing. */
const closingGraceMs = 5_000;

export interface EnginePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly events: AppEvents;
  readonly connectivity: Connectivity;
  readonly logger: Logger;
  readonly isWorkOffline: () => boolean;
  readonly connect: (account: StoredAccount) => Promise<Connection>;
}

export interface Engine {
  /** Meets what the last run left behind, then starts to work. */
  start(): Promise<void>;
  /** Something may be ready: called when an operation is queued, the connection is back or a switch was turned. */
  wake(): void;
  /** Resolves when there is nothing that could be done now. */
  idle(): Promise<void>;
  /** Stops after the request in flight, and cuts that off when it takes too long. */
  stop(): Promise<void>;
}

/** Works off the outbox: one operation after the other, each leased, attempted once and settled. */
export function createEngine(ports: EnginePorts): Engine {
  const { store, clock, random, events, connectivity, logger, isWorkOffline, connect } = ports;
  const closing = new AbortController();
  let stopped = false;
  let working: Promise<void> | undefined;
  let again = false;
  /** When the store was asked last for something to do, in milliseconds since 1970. */
  let lookedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe: () => void = () => {};

  async function save(operation: ClaimedOperation, settlement: Settlement): Promise<void> {
    for (;;) {
      try {
        await store.settleOperation(operation.id, settlement, clock.now());
        return;
      } catch (error) {
        // The outcome is known only here: it must reach the store before anything else is attempted. If the app is
        // closed first, the next start treats the operation as unknown, which is safe.
        logger.error('An outcome could not be saved', { operation: operation.id, error });
        if (closing.signal.aborted) return;
        await pause(saveAgainMs);
      }
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = setTimeout(done, milliseconds);
      closing.signal.addEventListener('abort', done, { once: true });
      function done(): void {
        clearTimeout(waiting);
        closing.signal.removeEventListener('abort', done);
        resolve();
      }
    });
  }

  /** Nothing was sent yet, so a keychain or a factory that fails only stops the account, and says so. */
  async function connectSafely(account: StoredAccount): Promise<Connection> {
    try {
      return await connect(account);
    } catch (error) {
      logger.error('The way to an account could not be prepared', { account: account.id, error });
      return {
        kind: 'impossible',
        reason: `The access to "${account.name}" could not be prepared. Test it in Settings.`,
      };
    }
  }

  function mustHoldBack({ account }: ClaimedOperation): boolean {
    return stopped || isWorkOffline() || (account.mode === 'live' && !connectivity.isOnline());
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

  async function workOff(): Promise<void> {
    lookedAt = clock.now();
    while (!stopped && !isWorkOffline()) {
      const now = clock.now();
      lookedAt = now;
      const operation = await store.claimOperation({ now, leaseUntil: now + leaseMs, online: connectivity.isOnline() });
      if (operation === undefined) return;
      events.changed('outbox');
      const connection = await connectSafely(operation.account);
      const facts = () => ({ now: clock.now(), random: random.next() });
      // The keychain may have asked the user something meanwhile, so what held before may not hold any more.
      if (mustHoldBack(operation)) {
        const { failures } = operation;
        await save(operation, { kind: 'wait', notBefore: clock.now(), reason: heldBack, failures });
        events.changed('outbox');
        continue;
      }
      const attempted = await attemptOperation(operation, connection, facts, closing.signal, (error) =>
        logger.error('A request ended in a fault of the app', { operation: operation.id, error }),
      );
      const { settlement } = attempted;
      logAttempt(operation, attempted);
      await save(operation, settlement);
      events.changed('outbox', 'accounts');
    }
  }

  async function rest(): Promise<void> {
    if (stopped) return;
    const wakeAt = await store.nextWakeTime();
    if (stopped) return;
    // What could have run when the engine looked waits for something else than its time, such as the connection.
    const waitsForTime = wakeAt !== undefined && wakeAt > lookedAt;
    const wait = waitsForTime ? Math.min(Math.max(wakeAt - clock.now(), 50), slowTickMs) : slowTickMs;
    clearTimeout(timer);
    timer = setTimeout(wake, wait);
  }

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await workOff();
      } while (again && !stopped);
      await rest();
    } catch (error) {
      logger.error('The outbox paused after a fault', { error });
      if (!stopped) timer = setTimeout(wake, slowTickMs);
    } finally {
      working = undefined;
    }
    if (again && !stopped) wake();
  }

  function wake(): void {
    if (stopped) return;
    if (working !== undefined) {
      again = true;
      return;
    }
    clearTimeout(timer);
    working = run();
  }

  return {
    async start() {
      const recovered = await store.recoverInterrupted(clock.now());
      if (recovered > 0) logger.info('Interrupted operations were recovered', { recovered });
      unsubscribe = connectivity.onChange(wake);
      wake();
    },
    wake,
    async idle() {
      while (working !== undefined) await working;
    },
    async stop() {
      stopped = true;
      unsubscribe();
      clearTimeout(timer);
      const cut = setTimeout(() => closing.abort(), closingGraceMs);
      await working;
      clearTimeout(cut);
      closing.abort();
    },
  };
}
