/** One entry of a ZIP made by hand: true or false about its sizes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** The unpacked size that the directory claims. */
  readonly size: number;
  /** The unpacked size in the entry's own header; the same when absent. */
  readonly headerSize?: number;
  /** 8 when the sizes follow the data. */
  readonly flags?: number;
}

/** A ZIP file with these entries, whose data is taken as deflated whatever it is. */
export function zipOf(entries: readonly ZipEntry[], comment = '', count = entries.length): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, packed, size, headerSize = size, flags = 0 } of entries) {
    const text = new TextEncoder().encode(name);
    const header = bytesOf(30, [
      [0, 0x04034b50, 4],
      [4, 20],
      [6, flags],
      [8, 8],
      [22, headerSize, 4],
      [26, text.length],
    ]);
    new DataView(header.buffer).setUint32(18, flags === 0 ? packed.length : 0, true);
    directory.push(
      bytesOf(46, [
        [0, 0x02014b50, 4],
        [10, 8],
        [20, packed.length, 4],
        [24, size, 4],
        [28, text.length],
        [42, offset, 4],
      ]),
      text,
    );
    parts.push(header, text, packed);
    offset += header.length + text.length + packed.length;
  }
  const end = bytesOf(22, [
    [0, 0x06054b50, 4],
    [8, count],
    [10, count],
    [16, offset, 4],
    [20, comment.length],
  ]);
  return concat([...parts, ...directory, end, new TextEncoder().encode(comment)]);
}

type Value = readonly [at: number, value: number, width?: 4];

function bytesOf(length: number, values: readonly Value[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, value, width] of values) {
    if (width === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
  }
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
