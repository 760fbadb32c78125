import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { Timers } from '../ports/clock.ts';
import type { Pace } from '../providers/adapter.ts';

/** How much longer a place stays taken than the provider says: its clock and ours need not agree. */
const margin = 1.05;

export interface Gates {
  /** The accounts that must not make a request at the moment. */
  closed(): readonly string[];
  /** Milliseconds until the first of them may; undefined when none is closed. */
  opensIn(): number | undefined;
  /** Takes a place for a request; the function that is returned gives it back when the request is over. */
  pass(account: { readonly id: string; readonly provider: AccountProvider }): () => void;
}

/**
 * A token bucket for every account: as many places as requests are allowed in a stretch of time, each free again so long
 * after its request was answered. Counted from the answer, because when the request arrived is not known here.
 */
export function createGates(
  paces: { readonly [Provider in AccountProvider]: Pace | undefined },
  { monotonic }: Pick<Timers, 'monotonic'>,
): Gates {
  /** Per account, when each taken place is free again, in milliseconds of the monotonic clock. */
  const taken = new Map<string, { readonly pace: Pace; places: readonly number[] }>();

  function closedUntil({ pace, places }: { readonly pace: Pace; readonly places: readonly number[] }): number {
    const now = monotonic();
    const busy = places.filter((freeAt) => freeAt > now).sort((a, b) => a - b);
    return busy.length < pace.requests ? 0 : (busy[busy.length - pace.requests] ?? 0);
  }

  function waits(): readonly (readonly [account: string, until: number])[] {
    return [...taken].map(([id, gate]) => [id, closedUntil(gate)] as const).filter(([, until]) => until > 0);
  }

  return {
    closed: () => waits().map(([id]) => id),
    opensIn() {
      const first = Math.min(...waits().map(([, until]) => until));
      return Number.isFinite(first) ? Math.max(0, first - monotonic()) : undefined;
    },
    pass({ id, provider }) {
      const pace = paces[provider];
      if (pace === undefined) return () => {};
      const gate = taken.get(id) ?? { pace, places: [] };
      const now = monotonic();
      gate.places = [...gate.places.filter((freeAt) => freeAt > now), Number.POSITIVE_INFINITY];
      taken.set(id, gate);
      return () => {
        const index = gate.places.lastIndexOf(Number.POSITIVE_INFINITY);
        if (index >= 0) gate.places = gate.places.with(index, monotonic() + pace.perMs * margin);
      };
    },
  };
}
