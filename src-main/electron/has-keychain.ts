import type { SafeStorage } from 'electron';

export type KeychainProbe = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync'
>;

/** How ciphertexts begin on Linux when the key is a constant of Chromium's source instead of one from a keyring. */
const fixedKeyMark = Buffer.from('v10');

/**
 * Whether the system has a real keychain. On Linux the backend's name is only what the desktop suggests: when the keyring
 * does not answer, encryption falls back to a key that everyone knows, and only the ciphertext shows it.
 */
export async function hasKeychain(
  safeStorage: KeychainProbe,
  platform: NodeJS.Platform,
  patienceMs: number,
): Promise<boolean> {
  const asked = ask(safeStorage, platform).catch(() => false);
  let timer: NodeJS.Timeout | undefined;
  // A keyring that never answers must not keep the app from starting.
  const tired = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  try {
    return await Promise.race([asked, tired]);
  } finally {
    clearTimeout(timer);
  }
}

async function ask(safeStorage: KeychainProbe, platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  const probe = await safeStorage.encryptStringAsync('probe');
  return !probe.subarray(0, fixedKeyMark.length).equals(fixedKeyMark);
}
