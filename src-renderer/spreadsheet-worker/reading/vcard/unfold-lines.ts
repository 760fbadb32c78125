const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;
const marks = { oldVersion: 'VERSION:2.1', begin: 'BEGIN:VCARD' } as const;

/**
 * Joins the lines that a program folded, in the bytes: folding counts bytes and may cut a letter in two, so this comes
 * before decoding. Lines end with a line feed afterwards. A fold of version 2.1 stands where a blank was, which stays.
 */
export function unfoldLines(bytes: Uint8Array): Uint8Array {
  const unfolded = new Uint8Array(bytes.length);
  const startsWith = (at: number, mark: string): boolean =>
    String.fromCharCode(...bytes.subarray(at, at + mark.length)).toUpperCase() === mark;
  let length = 0;
  let keepsBlank = false;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte !== lineFeed && byte !== carriageReturn) {
      unfolded[length] = byte;
      length += 1;
      at += 1;
      continue;
    }
    at += byte === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1;
    if (bytes[at] === space || bytes[at] === tab) {
      if (!keepsBlank) at += 1;
      continue;
    }
    if (startsWith(at, marks.oldVersion)) keepsBlank = true;
    else if (startsWith(at, marks.begin)) keepsBlank = false;
    unfolded[length] = lineFeed;
    length += 1;
  }
  return unfolded.subarray(0, length);
}
