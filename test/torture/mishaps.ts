import { setTimeout as delay } from 'node:timers/promises';
import { assertNever } from '../../src-shared/assert-never.ts';
import type { Host } from './host.ts';
import type { Referee } from './referee.ts';
import type { Mishap } from './round-plan.ts';
import { count, type Tally } from './tally.ts';

export interface Mishaps {
  /** Counts a request, and lets happen whatever was to happen after it. */
  onRequest(): void;
  /** Resolves after so many requests since the beginning, or when the end has come before. */
  after(requests: number): Promise<'requests' | 'end'>;
  /** From now on these mishaps are to come. */
  begin(mishaps: readonly Mishap[]): void;
  /** Nothing more begins; resolves when what has begun is over. */
  end(): Promise<void>;
}

export interface MishapOptions {
  readonly host: Host;
  readonly speed: number;
  readonly tally: Tally;
  readonly referee: () => Referee | undefined;
}

/** What happens to the computer itself: it dies, its clock is set, it loses its network. */
export function createMishaps({ host, speed, tally, referee }: MishapOptions): Mishaps {
  let requests = 0;
  let coming: readonly Mishap[] = [];
  const underWay = new Set<Promise<void>>();
  const waiting = new Set<{ readonly requests: number; readonly resolve: (what: 'requests' | 'end') => void }>();
  let offline = 0;
  /** One at a time, so that a host is never killed before it has started. */
  let restarting = Promise.resolve();

  async function happen({ kind, delayMs, amount }: Mishap): Promise<void> {
    await delay(delayMs);
    switch (kind) {
      case 'kill':
        restarting = restarting.then(async () => {
          tally.kills += 1;
          referee()?.killed();
          await host.killAndRestart();
          // A new process knows nothing of the one before.
          if (offline > 0) host.setOnline(false);
        });
        return restarting;
      case 'set-clock':
        count(tally, 'clock jump');
        referee()?.clockWasSet();
        host.setClock(amount);
        return;
      case 'offline':
        count(tally, 'offline');
        offline += 1;
        host.setOnline(false);
        await delay(amount / speed);
        offline -= 1;
        if (offline === 0) host.setOnline(true);
        return;
      default:
        return assertNever(kind, 'mishap');
    }
  }

  function notify(what: 'requests' | 'end'): void {
    for (const one of waiting) {
      if (what === 'requests' && one.requests > requests) continue;
      waiting.delete(one);
      one.resolve(what);
    }
  }

  return {
    after(count) {
      const { promise, resolve } = Promise.withResolvers<'requests' | 'end'>();
      waiting.add({ requests: count, resolve });
      return promise;
    },
    onRequest() {
      requests += 1;
      notify('requests');
      const due = coming.filter(({ afterRequests }) => afterRequests <= requests);
      coming = coming.filter(({ afterRequests }) => afterRequests > requests);
      for (const mishap of due) {
        const over = happen(mishap).finally(() => underWay.delete(over));
        underWay.add(over);
      }
    },
    begin(mishaps) {
      requests = 0;
      coming = mishaps;
    },
    async end() {
      coming = [];
      notify('end');
      await Promise.all(underWay);
    },
  };
}
