import type { Fault } from '../faults.ts';

/** Answers that leave open whether the request has had its effect. */
export const lostAnswers = {
  'reset before its effect': { kind: 'reset-before-effect' },
  'reset after its effect': { kind: 'reset-after-effect' },
  'cut off after its effect': { kind: 'truncate-after-effect' },
  'failed before its effect': { kind: 'error-500-before' },
  'failed after its effect': { kind: 'error-500-after' },
  'answered by somebody else before its effect': { kind: 'html-instead', when: 'before' },
  'answered by somebody else after its effect': { kind: 'html-instead', when: 'after' },
  'turned down by somebody else after its effect': { kind: 'html-instead', when: 'after', status: 403 },
  'sent elsewhere after its effect': { kind: 'html-instead', when: 'after', status: 303 },
} as const satisfies Record<string, Fault>;
