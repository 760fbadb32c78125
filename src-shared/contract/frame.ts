/**
 * How a value with bytes in it travels over HTTP: the length of the JSON (4 bytes, big endian), the JSON with
 * `{"$bytes":[offset,length]}` in place of every byte array, then all the bytes. Over IPC values travel as they are.
 */

const headerLength = 4;

/** The largest frame that a call over HTTP may have, in bytes: a piece of a source, or a step about many rows. */
export const longestFrame = 64 * 1024 * 1024;

interface BytesMark {
  readonly $bytes: readonly [offset: number, length: number];
}

function isBytesMark(value: unknown): value is BytesMark {
  return typeof value === 'object' && value !== null && '$bytes' in value && Array.isArray(value.$bytes);
}

/** Packs a value made of JSON and byte arrays. */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const json = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, item: unknown) {
    // Node's Buffer has turned itself into a list of numbers in `item`; here it still is what it was.
    const given = this[key];
    if (!(given instanceof Uint8Array)) return item;
    const mark: BytesMark = { $bytes: [offset, given.byteLength] };
    parts.push(given);
    offset += given.byteLength;
    return mark;
  });
  // `undefined` has no JSON; the receiver sees null, which no schema takes for an object.
  const text = new TextEncoder().encode(json ?? 'null');
  const frame = new Uint8Array(headerLength + text.byteLength + offset);
  new DataView(frame.buffer).setUint32(0, text.byteLength);
  frame.set(text, headerLength);
  let end = headerLength + text.byteLength;
  for (const part of parts) {
    frame.set(part, end);
    end += part.byteLength;
  }
  return frame;
}

/**
 * Unpacks a frame.
 *
 * @throws Error when the frame is cut off or its marks point outside of it.
 */
export function decodeFrame(frame: Uint8Array): unknown {
  if (frame.byteLength < headerLength) throw new Error('The frame is cut off.');
  const length = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0);
  const start = headerLength + length;
  if (start > frame.byteLength) throw new Error('The frame is cut off.');
  const json = new TextDecoder('utf-8', { fatal: true }).decode(frame.subarray(headerLength, start));
  return JSON.parse(json, (_, item: unknown) => {
    if (!isBytesMark(item)) return item;
    const [offset, size] = item.$bytes;
    if (
      !Number.isInteger(offset) ||
      !Number.isInteger(size) ||
      offset < 0 ||
      size < 0 ||
      start + offset + size > frame.byteLength
    ) {
      throw new Error('The frame points outside of itself.');
    }
    return frame.slice(start + offset, start + offset + size);
  });
}
