import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeychainSecrets, type KeychainSecretsOptions } from '../../../src-main/electron/keychain-secrets.ts';
import { createSecretsFile } from '../../../src-main/electron/secrets-file.ts';

let folder: string;
const path = (): string => join(folder, 'secrets.json');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldpost-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Keychain = KeychainSecretsOptions['safeStorage'];

/** "Encrypts" by reversing and marking, so that the plain text is nowhere in the file. */
function keychain(changes: Partial<Keychain> & { mark?: string; known?: readonly string[] } = {}): Keychain {
  const { mark = 'v11', known = [mark], ...rest } = changes;
  const turn = (text: string): string => [...text].reverse().join('');
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: async (text) => Buffer.from(mark + turn(text)),
    async decryptStringAsync(bytes) {
      const text = bytes.toString();
      const found = known.find((one) => text.startsWith(one));
      if (found === undefined) throw new Error('Error while decrypting the ciphertext.');
      return { result: turn(text.slice(found.length)), shouldReEncrypt: found !== mark };
    },
    ...rest,
  };
}

function open(safeStorage = keychain(), platform: NodeJS.Platform = 'linux', patienceMs = 1000) {
  const file = createSecretsFile(folder, { now: () => 1234 });
  return createKeychainSecrets({ safeStorage, platform, file, patienceMs });
}

describe('keychain secrets', () => {
  it('keeps a secret over restarts, encrypted, for this user only', async () => {
    const secrets = await open();
    expect(secrets.persists).toBe(true);
    expect(await secrets.get('a')).toEqual({ kind: 'absent' });
    await secrets.set('a', 'token-1');
    expect(await (await open()).get('a')).toEqual({ kind: 'found', value: 'token-1', persists: true });
    expect(await readFile(path(), 'utf8')).not.toContain('token-1');
    if (process.platform !== 'win32') expect((await stat(path())).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secrets.json']);
  });

  it('serialises writes, so that none is lost', async () => {
    const secrets = await open();
    const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
    await Promise.all(keys.map((key) => secrets.set(key, `value of ${key}`)));
    await Promise.all([secrets.remove('key-3'), secrets.set('key-4', 'newer')]);
    expect(await secrets.get('key-3')).toEqual({ kind: 'absent' });
    expect(await secrets.get('key-4')).toMatchObject({ value: 'newer' });
    expect(await secrets.get('key-19')).toMatchObject({ value: 'value of key-19' });
  });

  it('tells what cannot be decrypted from what is not there', async () => {
    await (await open(keychain({ mark: 'v12' }))).set('a', 'token-1');
    const secrets = await open(keychain({ mark: 'v11' }));
    expect(await secrets.get('a')).toEqual({ kind: 'unreadable' });
    expect(await secrets.get('b')).toEqual({ kind: 'absent' });
  });

  it('encrypts again when the keychain has a newer key', async () => {
    await (await open(keychain({ mark: 'v11' }))).set('a', 'token-1');
    const before = await readFile(path(), 'utf8');
    const secrets = await open(keychain({ mark: 'v12', known: ['v12', 'v11'] }));
    expect(await secrets.get('a')).toMatchObject({ kind: 'found', value: 'token-1' });
    expect(await readFile(path(), 'utf8')).not.toBe(before);
    expect(await (await open(keychain({ mark: 'v12' }))).get('a')).toMatchObject({ value: 'token-1' });
  });

  it.each(['{"version":1,"secr', '[]', '{"version":1,"secrets":{"a":7}}', ''])(
    'moves a file that makes no sense aside instead of overwriting it: %s',
    async (damaged) => {
      await writeFile(path(), damaged);
      const secrets = await open();
      expect(await secrets.get('a')).toEqual({ kind: 'unreadable' });
      await secrets.remove('a');
      expect(await readFile(path(), 'utf8')).toBe(damaged);
      await secrets.set('a', 'token-2');
      expect(await secrets.get('a')).toMatchObject({ value: 'token-2' });
      expect(await readFile(join(folder, 'secrets-unreadable-1234.json'), 'utf8')).toBe(damaged);
    },
  );

  it('changes nothing when the keychain does not take a secret, and says what to do', async () => {
    await (await open()).set('a', 'token-1');
    const before = await readFile(path(), 'utf8');
    let locked = false;
    const works = keychain();
    const secrets = await open({
      ...works,
      encryptStringAsync: (text) => (locked ? Promise.reject(new Error('locked')) : works.encryptStringAsync(text)),
    });
    locked = true;
    await expect(secrets.set('a', 'token-2')).rejects.toThrow('Unlock the keychain');
    expect(await readFile(path(), 'utf8')).toBe(before);
    expect(await secrets.get('a')).toMatchObject({ value: 'token-1' });
  });

  it('leaves no draft behind when the folder cannot be written, and goes on afterwards', async () => {
    const secrets = await open();
    await rm(folder, { recursive: true });
    await expect(secrets.set('a', 'token-1')).rejects.toThrow('could not be changed');
    folder = await mkdtemp(join(tmpdir(), 'fieldpost-secrets-'));
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('without a real keychain', () => {
  it.each<[string, Keychain, NodeJS.Platform]>([
    ['the backend is a fixed text', keychain({ getSelectedStorageBackend: () => 'basic_text' }), 'linux'],
    ['the backend is not known', keychain({ getSelectedStorageBackend: () => 'unknown' }), 'linux'],
    ['the keyring does not answer and a fixed key stands in', keychain({ mark: 'v10' }), 'linux'],
    ['encryption is not available', keychain({ isAsyncEncryptionAvailable: async () => false }), 'darwin'],
    ['asking fails', keychain({ isAsyncEncryptionAvailable: () => Promise.reject(new Error('no')) }), 'win32'],
  ])('keeps secrets in memory and off the disk when %s', async (_why, safeStorage, platform) => {
    const secrets = await open(safeStorage, platform);
    expect(secrets.persists).toBe(false);
    await secrets.set('a', 'token-1');
    expect(await secrets.get('a')).toEqual({ kind: 'found', value: 'token-1', persists: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes the mark of a fixed key for what it is on Linux only', async () => {
    expect((await open(keychain({ mark: 'v10' }), 'darwin')).persists).toBe(true);
    expect((await open(keychain({ mark: 'v10' }), 'win32')).persists).toBe(true);
  });

  it('does not wait for ever for a keyring that never answers', async () => {
    const silent = keychain({ isAsyncEncryptionAvailable: () => new Promise(() => {}) });
    expect((await open(silent, 'linux', 20)).persists).toBe(false);
  });

  it('calls a secret from better times unreadable, and forgets it when told to', async () => {
    await (await open()).set('a', 'token-1');
    const secrets = await open(keychain({ mark: 'v10' }));
    expect(await secrets.get('a')).toEqual({ kind: 'unreadable' });
    await secrets.remove('a');
    expect(await (await open()).get('a')).toEqual({ kind: 'absent' });
  });
});
