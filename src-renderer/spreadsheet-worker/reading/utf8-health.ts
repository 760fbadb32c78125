/** How well bytes read as UTF-8. */
export interface Utf8Health {
  /** Characters of several bytes that are in order. */
  readonly valid: number;
  /** Bytes that belong to no character, and the index of the first one; -1 when there is none. */
  readonly bad: number;
  readonly firstBad: number;
}

/** How many bytes are checked at once: a whole file as text would double the memory. */
const pieceLength = 4 * 1024 * 1024;

/** True when every byte belongs to a character of UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Counts what is in order and what is not. Bytes below 0x80 are the same in all encodings and say nothing. */
export function utf8Health(bytes: Uint8Array): Utf8Health {
  let valid = 0;
  let bad = 0;
  let firstBad = -1;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      valid += 1;
      at += length;
    } else {
      if (bad === 0) firstBad = at;
      bad += 1;
      at += 1;
    }
  }
  return { valid, bad, firstBad };
}

/** True when bytes that are not in order are so few that they are damage in a text in UTF-8. */
export function isNearlyUtf8({ valid, bad }: Utf8Health): boolean {
  return valid >= bad * 4;
}

/** The length of the character of several bytes that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOutside =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return isOutside ? 0 : length;
}
