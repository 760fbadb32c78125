import type { Connectivity } from '../../src-main/ports/connectivity.ts';
import type { Logger } from '../../src-main/ports/logger.ts';

/** A network that is there until the test takes it away. */
export function createTestConnectivity(): Connectivity & { setOnline(online: boolean): void } {
  const listeners = new Set<() => void>();
  let online = true;
  return {
    isOnline: () => online,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setOnline(value) {
      online = value;
      for (const listener of listeners) listener();
    },
  };
}

export interface LogEntry {
  readonly level: 'info' | 'error';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A logger that remembers. */
export function createTestLogger(): Logger & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  return {
    entries,
    info: (message, details = {}) => void entries.push({ level: 'info', message, details }),
    error: (message, details = {}) => void entries.push({ level: 'error', message, details }),
  };
}
