import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { Fault } from '../providers/faults.ts';

/** How bad the line to the provider is at the moment. */
export interface Weather {
  /** The chance of a request to go wrong, from 0 to 1. */
  wildness: number;
}

export interface DrawnFault {
  /** For the report. */
  readonly name: string;
  readonly fault: Fault;
}

export interface WeatherOptions {
  readonly provider: AccountProvider;
  readonly weather: Weather;
  readonly random: () => number;
  /** How long the client waits for an answer, in real milliseconds. */
  readonly timeoutMs: number;
}

type Draw = (number: number, options: WeatherOptions, isJob: boolean) => DrawnFault;

/** So often, compared to each other; `number` is drawn from 0 to 1. */
const odds: readonly { readonly weight: number; readonly draw: Draw }[] = [
  { weight: 12, draw: () => named({ kind: 'reset-before-effect' }) },
  { weight: 12, draw: () => named({ kind: 'reset-after-effect' }) },
  { weight: 3, draw: () => named({ kind: 'timeout-after-effect' }) },
  { weight: 10, draw: () => named({ kind: 'truncate-after-effect' }) },
  { weight: 10, draw: () => named({ kind: 'error-500-before' }) },
  { weight: 10, draw: () => named({ kind: 'error-500-after' }) },
  { weight: 12, draw: busy },
  { weight: 14, draw: rateLimited },
  { weight: 12, draw: page },
  { weight: 10, draw: (number) => named({ kind: 'slow', ms: Math.round(5 + number * 60) }) },
  { weight: 2, draw: late },
  { weight: 1, draw: () => named({ kind: 'unauthorized-401' }) },
];

const allWeights = odds.reduce((sum, { weight }) => sum + weight, 0);

/** What goes wrong with the next request; undefined when nothing does. Always draws as often, so that runs are alike. */
export function drawFault(options: WeatherOptions, method: string, path: string): DrawnFault | undefined {
  const [whether, which, detail] = [options.random(), options.random(), options.random()];
  if (whether >= options.weather.wildness) return undefined;
  const isJob = method === 'POST' && path.endsWith('/jobs');
  let left = which * allWeights;
  for (const { weight, draw } of odds) {
    left -= weight;
    if (left < 0) return draw(detail, options, isJob);
  }
  return undefined;
}

function named(fault: Fault): DrawnFault {
  return { name: fault.kind, fault };
}

/** PrayerLetters.com has a word for a list that is busy; PostGrid answers a job so, with either of two statuses. */
function busy(number: number, { provider }: WeatherOptions, isJob: boolean): DrawnFault {
  if (provider === 'prayerletters') return named({ kind: 'locked-423' });
  if (!isJob) return named({ kind: 'error-500-before' });
  const status = number < 0.5 ? 409 : 422;
  const error = { type: 'action_not_possible_error', message: 'The mailing list is busy.' };
  return {
    name: `busy ${status}`,
    fault: { kind: 'answer', status, body: JSON.stringify({ object: 'error', error }) },
  };
}

function rateLimited(number: number): DrawnFault {
  if (number < 0.4) return { name: '429 without Retry-After', fault: { kind: 'rate-limited-429' } };
  // A long one now and then, to last over a restart.
  const seconds = number > 0.97 ? 900 : Math.ceil(number * 60);
  return { name: '429 with Retry-After', fault: { kind: 'rate-limited-429', retryAfterSeconds: seconds } };
}

const statuses = [200, 200, 200, 502, 503, 403] as const;

function page(number: number): DrawnFault {
  const when = number < 0.5 ? 'before' : 'after';
  const status = statuses[Math.floor(number * 2 * statuses.length) % statuses.length] ?? 200;
  return { name: `html-${when} ${status}`, fault: { kind: 'html-instead', when, status } };
}

/** The request has its effect when nobody waits for the answer any more. */
function late(number: number, { timeoutMs }: WeatherOptions): DrawnFault {
  return {
    name: 'timeout before a late effect',
    fault: { kind: 'slow', ms: Math.round(timeoutMs * (1.05 + number / 5)) },
  };
}
