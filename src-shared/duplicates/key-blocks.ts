import { keysOfProfile, mostKeys } from './duplicate-keys.ts';
import type { Profile } from './profile.ts';

/** The rows that have a key in common, in their order; `key` is the key's fingerprint. */
export interface Block {
  readonly key: number;
  readonly rows: readonly number[];
}

/**
 * A number of 30 bits for a text (FNV-1a). Two texts may have the same one: rows that only seem to share a key are then
 * compared for nothing, which does no harm.
 */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 2;
}

/**
 * The blocks of two rows and more. Keys are kept as numbers and sorted, since half a million texts in a map would cost
 * more than everything else together.
 */
export function findBlocks(profiles: readonly Profile[]): readonly Block[] {
  const count = profiles.length;
  const entries = new Float64Array(count * mostKeys);
  let filled = 0;
  for (const [row, profile] of profiles.entries()) {
    for (const key of keysOfProfile(profile)) {
      entries[filled] = fingerprint(key) * count + row;
      filled += 1;
    }
  }
  const sorted = entries.subarray(0, filled).sort();
  const blocks: Block[] = [];
  for (let start = 0; start < filled; ) {
    const key = Math.floor((sorted[start] ?? 0) / count);
    let end = start + 1;
    while (end < filled && Math.floor((sorted[end] ?? 0) / count) === key) end += 1;
    if (end > start + 1) blocks.push({ key, rows: Array.from(sorted.subarray(start, end), (entry) => entry % count) });
    start = end;
  }
  return blocks;
}
