import type { SafeStorage } from 'electron';
import { FailureError } from '../../src-shared/contract/failure.ts';
import { createMemorySecrets } from '../app/memory-secrets.ts';
import type { SecretAnswer, Secrets } from '../ports/secrets.ts';
import { hasKeychain, type KeychainProbe } from './has-keychain.ts';
import type { SecretsFile } from './secrets-file.ts';

export interface KeychainSecretsOptions {
  readonly safeStorage: Pick<SafeStorage, 'decryptStringAsync'> & KeychainProbe;
  readonly platform: NodeJS.Platform;
  readonly file: SecretsFile;
  /** How long the keychain may take to answer at the start. */
  readonly patienceMs?: number;
}

/** What is known of a key without decrypting it. A file that cannot be read may hold any key. */
async function find(file: SecretsFile, key: string): Promise<string | 'absent' | 'unreadable'> {
  const content = await file.read().catch(() => 'damaged' as const);
  return content === 'damaged' ? 'unreadable' : (content.get(key) ?? 'absent');
}

/**
 * Secrets encrypted by the system's keychain, their ciphertexts in the secrets file. Where there is no keychain that
 * deserves the name, secrets stay in memory for this run and nothing is written.
 */
export async function createKeychainSecrets(options: KeychainSecretsOptions): Promise<Secrets> {
  const { safeStorage, platform, file, patienceMs = 20_000 } = options;
  if (!(await hasKeychain(safeStorage, platform, patienceMs))) return withoutKeychain(file);

  async function encrypt(value: string): Promise<string> {
    try {
      return (await safeStorage.encryptStringAsync(value)).toString('base64');
    } catch {
      throw new FailureError(
        'storage-failed',
        'The keychain of this computer did not take the token, so it was not saved. Unlock the keychain and enter the token again.',
      );
    }
  }

  async function renew(key: string, old: string, value: string): Promise<void> {
    await file.update(async (entries) => {
      // Someone may have set another value since it was read: the newer one stays.
      if (entries.get(key) !== old) return false;
      entries.set(key, await encrypt(value));
      return true;
    });
  }

  return {
    persists: true,
    async get(key): Promise<SecretAnswer> {
      const found = await find(file, key);
      if (found === 'absent' || found === 'unreadable') return { kind: found };
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(found, 'base64'));
        // The old ciphertext still works, so failing to renew it is no reason to withhold the secret.
        if (shouldReEncrypt) await renew(key, found, result).catch(() => undefined);
        return { kind: 'found', value: result, persists: true };
      } catch {
        return { kind: 'unreadable' };
      }
    },
    async set(key, value) {
      await file.update(async (entries) => {
        entries.set(key, await encrypt(value));
        return true;
      });
    },
    async remove(key) {
      await file.update((entries) => entries.delete(key));
    },
  };
}

/** Memory for this run. A secret kept in a better time is still on the disk, only out of reach: it is not `absent`. */
function withoutKeychain(file: SecretsFile): Secrets {
  const memory = createMemorySecrets();
  return {
    persists: false,
    async get(key) {
      const answer = await memory.get(key);
      if (answer.kind !== 'absent') return answer;
      return (await find(file, key)) === 'absent' ? answer : { kind: 'unreadable' };
    },
    set: (key, value) => memory.set(key, value),
    async remove(key) {
      await memory.remove(key);
      await file.update((entries) => entries.delete(key));
    },
  };
}
