import type { Tally } from './tally.ts';

/** The figures of a run, line by line. */
export function describeTally(provider: string, tally: Tally, seconds: number): readonly string[] {
  const { rounds, sends, requests, kills, freshLists, interventions, delivered, parked, faults, violations } = tally;
  const kinds = [...faults].sort(([, a], [, b]) => b - a);
  const all = kinds.reduce((sum, [, times]) => sum + times, 0);
  const width = Math.max(0, ...kinds.map(([kind]) => kind.length));
  return [
    `${provider}: ${rounds} rounds, ${sends} sends, ${seconds.toFixed(0)} s (${(seconds / rounds).toFixed(1)} s a round)`,
    `  ${requests} requests, ${kills} kills, ${freshLists} lists given up, ${interventions} interventions`,
    `  ${delivered} contacts delivered, ${parked} parked`,
    `  ${all} faults:`,
    ...kinds.map(([kind, times]) => `    ${kind.padEnd(width)}  ${times}`),
    `  ${violations.length} violations${violations.length === 0 ? '' : ':'}`,
    ...violations.map((violation) => `  ! ${violation}`),
  ];
}
