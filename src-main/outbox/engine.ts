import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { AppEvents } from '../app/events.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { Connectivity } from '../ports/connectivity.ts';
import type { Logger } from '../ports/logger.ts';
import type { Random } from '../ports/random.ts';
import type { Connection, Pace } from '../providers/adapter.ts';
import type { StoredAccount } from '../store/methods/accounts.ts';
import type { Store } from '../store/store-methods.ts';
import { watchClock } from './clock-watch.ts';
import { createGates } from './gates.ts';
import { createLane } from './lane.ts';
import type { ClaimedOperation } from './operation.ts';

/** Longer than the longest request, in milliseconds; see `Claim.leaseUntil`. */
const leaseMs = 15 * 60_000;

/** The engine looks for work at least this often, so that no missed signal can leave it asleep. */
const slowTickMs = 15_000;

/** How long a request in flight may still take when the app is closing. */
const closingGraceMs = 5_000;

export interface EnginePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly events: AppEvents;
  readonly connectivity: Connectivity;
  readonly logger: Logger;
  readonly isWorkOffline: () => boolean;
  readonly connect: (account: StoredAccount) => Promise<Connection>;
  /** How fast requests may follow each other; undefined for one after the other. */
  readonly paces: { readonly [Provider in AccountProvider]: Pace | undefined };
}

export interface Engine {
  /** Meets what the last run left behind, then starts to work. */
  start(): Promise<void>;
  /** Something may be ready: called when an operation is queued, the connection is back or a switch was turned. */
  wake(): void;
  /** Resolves when there is nothing that could be done now. */
  idle(): Promise<void>;
  /** Stops after the requests in flight, and cuts them off when they take too long. */
  stop(): Promise<void>;
}

/**
 * Works off the outbox: every account has one operation under way at a time, and the accounts work side by side. An
 * operation is leased, attempted once and settled.
 */
export function createEngine(ports: EnginePorts): Engine {
  const { store, clock, timers, events, connectivity, logger, isWorkOffline } = ports;
  const closing = new AbortController();
  const gates = createGates(ports.paces, timers);
  const clockMoved = watchClock(clock, timers);
  /** What is under way. */
  const running = new Set<Promise<void>>();
  let stopped = false;
  let looking: Promise<void> | undefined;
  let again = false;
  /** When the store was asked last for something to do, in milliseconds since 1970. */
  let lookedAt = 0;
  /** Whether an account was left out then because it had to rest for a moment. */
  let leftOut = false;
  let callOff: () => void = () => {};
  let unsubscribe: () => void = () => {};
  const runLane = createLane({ ...ports, closing: closing.signal, isStopped: () => stopped, keepTime });

  async function begin(): Promise<void> {
    lookedAt = clock.now();
    leftOut = false;
    for (;;) {
      await keepTime();
      if (stopped || isWorkOffline()) return;
      const now = clock.now();
      lookedAt = now;
      const except = gates.closed();
      leftOut = except.length > 0;
      const claim = { now, leaseUntil: now + leaseMs, online: connectivity.isOnline(), except };
      const operation = await store.claimOperation(claim);
      if (operation === undefined) return;
      events.changedSends(operation.sendId);
      const lane = follow(operation);
      running.add(lane);
      void lane.then(() => {
        running.delete(lane);
        wake();
      });
    }
  }

  async function follow(operation: ClaimedOperation): Promise<void> {
    const leave = gates.pass(operation.account);
    try {
      await runLane(operation);
    } catch (error) {
      logger.error('An operation ended in a fault', { operation: operation.id, error });
    } finally {
      leave();
    }
  }

  /** A wait lasts as long as it was meant to, whatever becomes of the computer's clock meanwhile. */
  async function keepTime(): Promise<void> {
    const moved = clockMoved();
    if (moved === 0) return;
    logger.info('The clock was set, or the computer slept', { moved });
    await store.shiftWaits(moved);
  }

  async function rest(): Promise<void> {
    if (stopped) return;
    const wakeAt = await store.nextWakeTime(lookedAt);
    if (stopped) return;
    // What could have run when the engine looked waits for something else than its time, such as the connection.
    const waitsForTime = wakeAt !== undefined && wakeAt > lookedAt;
    const wait = waitsForTime ? Math.min(Math.max(wakeAt - clock.now(), 50), slowTickMs) : slowTickMs;
    callOff();
    // A gate that was closed when the engine looked may have opened since.
    callOff = timers.after(leftOut ? Math.min(wait, gates.opensIn() ?? 0) : wait, wake);
  }

  async function look(): Promise<void> {
    try {
      do {
        again = false;
        await begin();
      } while (again && !stopped);
      await rest();
    } catch (error) {
      logger.error('The outbox paused after a fault', { error });
      if (!stopped) callOff = timers.after(slowTickMs, wake);
    } finally {
      looking = undefined;
    }
    if (again && !stopped) wake();
  }

  function wake(): void {
    if (stopped) return;
    if (looking !== undefined) {
      again = true;
      return;
    }
    callOff();
    looking = look();
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
      while (looking !== undefined || running.size > 0) await Promise.all([looking, ...running]);
    },
    async stop() {
      stopped = true;
      unsubscribe();
      callOff();
      const stopWaiting = timers.after(closingGraceMs, () => closing.abort());
      // A claim that was on its way may begin something still.
      while (looking !== undefined || running.size > 0) await Promise.all([looking, ...running]);
      stopWaiting();
      closing.abort();
    },
  };
}
