import type { Slicing } from './model/slices.ts';

/** A list is turned into text so many items at a time. */
const itemsAtOnce = 5000;

/**
 * Turns a value into gzipped JSON. Its long lists go piece by piece, with room for messages in between.
 *
 * @throws the reason of the signal when it was aborted.
 */
export async function packJson(
  value: Readonly<Record<string, unknown>>,
  { signal }: Pick<Slicing, 'signal'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = new CompressionStream('gzip');
  const packed = new Response(gzip.readable).arrayBuffer();
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  try {
    for (const piece of piecesOf(value)) {
      signal.throwIfAborted();
      await writer.write(encoder.encode(piece));
    }
    await writer.close();
  } catch (error) {
    // Nobody waits for the bytes any more.
    packed.catch(() => {});
    await writer.abort(error).catch(() => {});
    throw error;
  }
  return new Uint8Array(await packed);
}

/** Turns gzipped JSON into a value again, which is not trusted yet. */
export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  const json = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(json).json();
}

function* piecesOf(value: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (!Array.isArray(member) || member.length <= itemsAtOnce) {
      yield JSON.stringify(member);
      continue;
    }
    for (let start = 0; start < member.length; start += itemsAtOnce) {
      const items = JSON.stringify(member.slice(start, start + itemsAtOnce)).slice(1, -1);
      yield `${start === 0 ? '[' : ','}${items}`;
    }
    yield ']';
  }
  yield separator === '{' ? '{}' : '}';
}
