import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { errorWithoutData } from '../ports/without-data.ts';

/** When the log is this large, in bytes, it becomes the previous log and a new one starts. */
const maxLogBytes = 5 * 1024 * 1024;

/** A logger that writes one JSON object per line into `logs/` of the data folder. A full disk never stops the app. */
export function createFileLogger(dataFolder: string, clock: Clock): Logger {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'fieldpost.log');

  function write(level: 'info' | 'error', message: string, details: Readonly<Record<string, unknown>> = {}): void {
    const entry = { time: new Date(clock.now()).toISOString(), level, message, ...details };
    const line = JSON.stringify(entry, (_key, value: unknown) =>
      value instanceof Error ? errorWithoutData(value) : value,
    );
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) {
        renameSync(file, join(folder, 'fieldpost-previous.log'));
      }
      appendFileSync(file, `${line}\n`);
    } catch {
      // There is no better place to say that the log cannot be written.
    }
  }

  return {
    info: (message, details) => write('info', message, details),
    error: (message, details) => write('error', message, details),
  };
}
