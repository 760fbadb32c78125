/** Bytes that end a cell in every encoding: line ends, tab, quote, comma and semicolon are never half of a character. */
const cellEnds = new Set([0x0a, 0x0d, 0x09, 0x22, 0x2c, 0x3b]);

/**
 * The cells that have bytes of 0x80 and above, each once, with line feeds between them, until they come to so many bytes:
 * only these cells tell anything about the encoding.
 */
export function tellingCells(bytes: Uint8Array, maxBytes: number): readonly Uint8Array[] {
  const cells = new Map<string, Uint8Array>();
  const decoder = new TextDecoder('windows-1252');
  let total = 0;
  let seen = 0;
  for (let at = 0; at < bytes.length && total < maxBytes && seen < maxSeen; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    seen += 1;
    let start = at;
    while (start > 0 && !isCellEnd(bytes[start - 1]) && at - start < longestCell) start -= 1;
    let end = at;
    while (end < bytes.length && !isCellEnd(bytes[end]) && end - at < longestCell) end += 1;
    const cell = bytes.subarray(start, end);
    const key = decoder.decode(cell);
    if (!cells.has(key)) {
      cells.set(key, cell);
      total += cell.length;
    }
    at = end;
  }
  return [...cells.values()];
}

/** Cells joined to one text, a line each. */
export function joinCells(cells: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(cells.reduce((length, cell) => length + cell.length + 1, 0));
  let at = 0;
  for (const cell of cells) {
    joined.set(cell, at);
    joined[at + cell.length] = 0x0a;
    at += cell.length + 1;
  }
  return joined;
}

/** The same few cells over and over tell nothing new. */
const maxSeen = 20_000;

/** A file without line ends must not be one cell. */
const longestCell = 400;

function isCellEnd(byte: number | undefined): boolean {
  return byte !== undefined && cellEnds.has(byte);
}
