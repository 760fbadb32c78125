/** The encodings that are offered for a text file, most usual first, with the names people know them by. */
export const encodings = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['utf-16le', 'Unicode text (UTF-16)'],
  ['utf-16be', 'Unicode text (UTF-16, big endian)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['macintosh', 'Western (Mac)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['gb18030', 'Chinese (GB18030)'],
  ['big5', 'Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
] as const;

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** NUL bytes show UTF-16 without a mark: Latin text has one in every other byte. */
function nulPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.byteLength / 8;
  if (odd > enough && odd > even * 4) return 'utf-16le';
  if (even > enough && even > odd * 4) return 'utf-16be';
  return undefined;
}

/** The encoding that the bytes announce: by their byte-order mark, else by the pattern of NUL bytes. */
function announcedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return nulPattern(bytes);
}

/**
 * Turns bytes into text, with the encoding that was asked for or the one that is found: what the bytes announce, else UTF-8
 * when the whole file is free of faults, else Western. A byte-order mark is left out.
 */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  // A recipe may name an encoding this version does not offer; the report says which one was used instead.
  const encoding = encodings.find(([label]) => label === asked)?.[0] ?? announcedEncoding(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** How an encoding is called on the screen. */
export function encodingName(encoding: string): string {
  return encodings.find(([label]) => label === encoding)?.[1] ?? encoding;
}
