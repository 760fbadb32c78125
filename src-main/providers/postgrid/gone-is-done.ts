import type { Outcome } from '../outcome.ts';

/** What was to be deleted and is not there has been deleted [doc], perhaps by a request whose answer was lost. */
export function goneIsDone(outcome: Outcome<'deleted'>): Outcome<'deleted'> {
  return outcome.kind === 'gone' ? { kind: 'done', value: 'deleted' } : outcome;
}
