/** The two worlds of an account; what exists in one does not exist in the other [doc]. */
export type KeyMode = 'test' | 'live';

/** The mode of an API key by its prefix [doc]. An unknown prefix counts as live, the harsher reading. */
export function keyMode(key: string): KeyMode {
  return key.startsWith('test_') ? 'test' : 'live';
}
