/** What became of a secret that was asked for. Absent and undecryptable need different remedies, so they differ. */
export type SecretAnswer =
  | { readonly kind: 'found'; readonly value: string; readonly persists: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

/** Keeps tokens outside the database, logs, exports and the renderer. */
export interface Secrets {
  /** False where no keychain is available: secrets then live in memory until the app is closed. */
  readonly persists: boolean;
  get(key: string): Promise<SecretAnswer>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}
