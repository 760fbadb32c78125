import { createHash } from 'node:crypto';
import type { Ids } from '../../../ports/clock.ts';

/** An identifier shaped like the provider's (`l-0jr-f5eh`, `a-22m-zqfb`) [seed], drawn from the app's identities. */
export function shortId(prefix: 'l' | 'a', ids: Ids): string {
  const number = createHash('sha256').update(ids.next()).digest().readBigUInt64BE() % 36n ** 7n;
  const letters = number.toString(36).padStart(7, '0');
  return `${prefix}-${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** Draws until `isTaken` says no: seven letters are too few to trust that a large list never meets the same twice. */
export async function freshShortId(
  prefix: 'l' | 'a',
  ids: Ids,
  isTaken: (id: string) => Promise<boolean>,
): Promise<string> {
  for (;;) {
    const id = shortId(prefix, ids);
    if (!(await isTaken(id))) return id;
  }
}
