import type { PracticePostGridSettings } from '../../src-main/providers/practice/practice-postgrid.ts';
import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { SendWay } from '../../src-shared/contract/plan.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { Crowd } from './people.ts';

/** Something that happens to the computer while it sends. */
export interface Mishap {
  readonly kind: 'kill' | 'set-clock' | 'offline';
  /** After so many requests of the send, and then so many real milliseconds. */
  readonly afterRequests: number;
  readonly delayMs: number;
  /** The clock's error, or how long there is no network; in milliseconds of the fast time. */
  readonly amount: number;
}

export interface SendPlan {
  readonly way: SendWay;
  readonly mishaps: readonly Mishap[];
  /** How many contacts are edited, leave and join before it. */
  readonly edits: number;
  readonly leavers: number;
  readonly joiners: number;
  readonly isRenamed: boolean;
  /** After so many requests the list of the newcomers is sent as well, through the same account; null for not at all. */
  readonly besides: number | null;
}

/** Everything about a round that is drawn. */
export interface RoundPlan {
  readonly provider: AccountProvider;
  readonly seed: number;
  readonly speed: number;
  readonly wildness: number;
  readonly jobTrouble: number;
  readonly crowd: Crowd;
  readonly atomicBatches: boolean;
  readonly postGrid: Partial<PracticePostGridSettings>;
  readonly sends: readonly SendPlan[];
}

const dayMs = 24 * 60 * 60_000;

/** About so much JSON for everybody, so that 300 contacts make ten requests. */
const bulk = 23_000;

/** Real pace: so slow that five requests a second could be exceeded, and are not. */
const pacedSpeed = 12;

export function drawRound(provider: AccountProvider, seed: number, contacts: number): RoundPlan {
  const random = seededRandom(seed);
  const chance = (probability: number): boolean => random() < probability;
  const isPaced = provider === 'postgrid' && seed % 8 === 0;
  // From mild to wild, mild being more usual.
  const wildness = isPaced ? 0.03 : 0.03 + 0.45 * random() ** 1.4;
  const firstWay = provider === 'prayerletters' ? 'fresh-list' : seed % 2 === 0 ? 'contact-by-contact' : 'import-file';
  const isRefusing = chance(0.6);
  const first = drawSend(firstWay, contacts, random, isPaced);
  const more = chance(0.6) ? [drawChanges(provider, firstWay, contacts, random, isPaced)] : [];
  return {
    provider,
    seed,
    speed: isPaced ? pacedSpeed : 800,
    wildness,
    jobTrouble: random() * 1.5,
    crowd: {
      count: isPaced ? Math.ceil(contacts / 4) : contacts,
      bulk: provider === 'prayerletters' ? bulk : 40,
      countries: 1 + Math.floor(random() * 4),
      refused: isRefusing ? 0.012 : 0,
      refusedByJobs: isRefusing && provider === 'postgrid' ? 0.008 : 0,
      blocked: chance(0.4) ? 0.01 : 0,
    },
    atomicBatches: chance(0.5),
    postGrid: {
      busyStatus: chance(0.5) ? 409 : 422,
      keepsOldErrors: chance(0.5),
      metadataIdentifies: chance(0.5),
      mostJobIds: chance(0.3) ? 100 : 500,
      pace: chance(0.6)
        ? { kind: 'polls', perStage: 1 + Math.floor(random() * 3) }
        : { kind: 'time', perStageMs: Math.ceil(random() * 20_000) },
    },
    // Once is enough: the list of the newcomers does not change.
    sends: [first, ...more.map((send) => (first.besides === null ? send : { ...send, besides: null }))],
  };
}

function drawSend(way: SendWay, contacts: number, random: () => number, isPaced: boolean): SendPlan {
  const requests = way === 'contact-by-contact' ? contacts : 18;
  const draw = (kind: Mishap['kind'], most: number, amount: () => number): readonly Mishap[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => ({
      kind,
      afterRequests: 1 + Math.floor(random() * requests),
      delayMs: random() * 25,
      amount: Math.round(amount()),
    }));
  return {
    way,
    mishaps: isPaced
      ? []
      : [
          ...draw('kill', 4, () => 0),
          ...draw('set-clock', 2, () => (random() * 2 - 1) * dayMs),
          ...draw('offline', 2, () => 5_000 + random() * 120_000),
        ],
    edits: 0,
    leavers: 0,
    joiners: 0,
    isRenamed: false,
    besides: random() < 0.35 ? 1 + Math.floor(random() * requests) : null,
  };
}

/** A second send: the list has changed since. A temporary list of PrayerLetters.com takes only more. */
function drawChanges(
  provider: AccountProvider,
  earlier: SendWay,
  contacts: number,
  random: () => number,
  isPaced: boolean,
): SendPlan {
  const some = (share: number): number => 1 + Math.floor(random() * contacts * share);
  const other = earlier === 'import-file' ? 'contact-by-contact' : 'import-file';
  const isTemporary = provider === 'prayerletters';
  const way = isTemporary ? (random() < 0.75 ? 'same-list' : 'fresh-list') : random() < 0.8 ? earlier : other;
  return {
    ...drawSend(way, contacts, random, isPaced),
    edits: some(isTemporary ? 0.04 : 0.1),
    leavers: way === 'same-list' ? 0 : some(0.1),
    joiners: some(0.1),
    isRenamed: random() < 0.3,
  };
}
