import type { Clock } from '../../../ports/clock.ts';
import type { Refusal } from './refusal.ts';

const windowMs = 1000;

/** Lets so many requests of a key through in any second, and refuses the others with Retry-After in whole seconds [doc]. */
export function createRequestRate(perSecond: number, clock: Clock): (key: string) => Refusal | undefined {
  const passed = new Map<string, readonly number[]>();
  return (key) => {
    const now = clock.now();
    // A clock that was set back must not block for longer than the window.
    const recent = (passed.get(key) ?? []).filter((time) => Math.abs(now - time) < windowMs);
    if (recent.length >= perSecond) {
      passed.set(key, recent);
      return {
        status: 429,
        type: 'rate_limit_exceeded_error',
        message: `Only ${perSecond} requests per second are allowed.`,
        retryAfterSeconds: 1,
      };
    }
    passed.set(key, [...recent, now]);
    return undefined;
  };
}
