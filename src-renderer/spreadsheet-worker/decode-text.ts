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

/** The encoding that the bytes announce or fit: byte-order mark, NUL pattern, UTF-8 without a single fault, else Western. */
export function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const utf16 = nulPattern(bytes);
  if (utf16 !== undefined) return utf16;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Turns bytes into text, with the encoding that was asked for or the one that is found. A byte-order mark is left out. */
export function decodeText(bytes: Uint8Array, encoding = detectEncoding(bytes)): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** How an encoding is called on the screen. */
export function encodingName(encoding: string): string {
  return encodings.find(([label]) => label === encoding)?.[1] ?? encoding;
}
