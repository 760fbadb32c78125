import type { Clock, Ids } from '../../ports/clock.ts';
import type { HttpFetch } from '../../ports/http.ts';
import type { World } from './postgrid/desk.ts';
import { internalError, isRefusal, notFound, type Refusal, refuse, unauthorized } from './postgrid/refusal.ts';
import { createRequestRate } from './postgrid/request-rate.ts';
import { act, findTarget } from './postgrid/routes.ts';
import { defaultSettings, type PracticePostGridSettings } from './postgrid/settings.ts';
import type { PracticeStore } from './practice-store.ts';
import { createTurns } from './prayerletters/turns.ts';

export { type PracticeRecipient, practiceListMembers } from './postgrid/members.ts';
export type { JobTrouble, Pace, PracticePostGridSettings } from './postgrid/settings.ts';

export interface PracticePostGridOptions {
  readonly store: PracticeStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The only key that is accepted; without it any is. A key that begins with `live_` opens the live world. */
  readonly apiKey?: string;
  /** What the documentation leaves open; the harsher reading unless given. */
  readonly settings?: Partial<PracticePostGridSettings>;
}

/**
 * PostGrid's contacts, mailing lists and imports, simulated with every rule of the documentation, for Practice accounts
 * and tests. Takes the place of `fetch`; the store holds what the provider would, background jobs included, so that a
 * restart in the middle of one finds it again. Only the request rate is forgotten.
 */
export function createPracticePostGrid(options: PracticePostGridOptions): HttpFetch {
  const { store, clock, ids, apiKey } = options;
  const settings = { ...defaultSettings, ...options.settings };
  const tooFast = createRequestRate(settings.requestsPerSecond, clock);
  const turn = createTurns();

  const answer = async (request: Request): Promise<Response | Refusal> => {
    const key = request.headers.get('x-api-key') ?? '';
    if (key === '' || (apiKey !== undefined && key !== apiKey)) return unauthorized;
    const limited = tooFast(key);
    if (limited !== undefined) return limited;
    const target = findTarget(request.method, new URL(request.url).pathname);
    if (target === undefined) return notFound('The address');
    const world: World = key.startsWith('live_') ? 'live' : 'test';
    return turn(() => act(target, request, { store, clock, ids, settings, world }));
  };

  return async (request) => {
    request.signal.throwIfAborted();
    try {
      const result = await answer(request);
      return isRefusal(result) ? refuse(result) : result;
    } catch {
      return refuse(internalError);
    }
  };
}
