import type { Secrets } from '../ports/secrets.ts';

/** Secrets for this run only: where there is no keychain, nothing weaker is written to the disk in its place. */
export function createMemorySecrets(): Secrets {
  const secrets = new Map<string, string>();
  return {
    persists: false,
    async get(key) {
      const value = secrets.get(key);
      return value === undefined ? { kind: 'absent' } : { kind: 'found', value, persists: false };
    },
    async set(key, value) {
      secrets.set(key, value);
    },
    async remove(key) {
      secrets.delete(key);
    },
  };
}
