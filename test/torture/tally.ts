/** What happened in some rounds, for the report. */
export interface Tally {
  /** What went wrong on purpose, by kind. */
  readonly faults: Map<string, number>;
  rounds: number;
  sends: number;
  kills: number;
  requests: number;
  freshLists: number;
  interventions: number;
  delivered: number;
  parked: number;
  /** Sentences, each with the round that shows it again. */
  readonly violations: string[];
}

export function newTally(): Tally {
  return {
    faults: new Map(),
    rounds: 0,
    sends: 0,
    kills: 0,
    requests: 0,
    freshLists: 0,
    interventions: 0,
    delivered: 0,
    parked: 0,
    violations: [],
  };
}

export function count({ faults }: Tally, kind: string): void {
  faults.set(kind, (faults.get(kind) ?? 0) + 1);
}

/** Adds up what one more round has seen. */
export function addTally(sum: Tally, one: Tally): void {
  for (const [kind, times] of one.faults) sum.faults.set(kind, (sum.faults.get(kind) ?? 0) + times);
  sum.rounds += one.rounds;
  sum.sends += one.sends;
  sum.kills += one.kills;
  sum.requests += one.requests;
  sum.freshLists += one.freshLists;
  sum.interventions += one.interventions;
  sum.delivered += one.delivered;
  sum.parked += one.parked;
  sum.violations.push(...one.violations);
}
