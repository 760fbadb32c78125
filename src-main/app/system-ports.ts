import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Clock, Ids, Timers } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { newId } from '../store/new-id.ts';
import type { SampleFile } from './services.ts';

/** The real clock, identities and chance, which both hosts share. */
export const systemPorts = {
  clock: { now: () => Date.now() } satisfies Clock,
  timers: {
    monotonic: () => performance.now(),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  } satisfies Timers,
  ids: { next: newId } satisfies Ids,
  random: { next: () => Math.random() } satisfies Random,
} as const;

/** The sample spreadsheet that comes with the app, read when it is asked for. */
export function sampleFromFile(path: string): SampleFile {
  return async () => ({ fileName: basename(path), bytes: await readFile(path) });
}
