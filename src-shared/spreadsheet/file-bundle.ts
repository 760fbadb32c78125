import * as v from 'valibot';

/**
 * Several files that are opened as one import travel, and are stored, as one: a line that says so, a line with the names
 * and lengths of the files, and then their bytes, unchanged and one after the other.
 */
const firstLine = 'Fieldpost: several files, version 1\n';

const headSchema = v.pipe(
  v.array(v.strictObject({ name: v.string(), bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  v.minLength(1),
);

/** The second line is no longer than this, in bytes. */
const longestHead = 1024 * 1024;
const lineFeed = 0x0a;

/** One file of a bundle. */
export interface BundledFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands before the bytes of the files, which follow in this order. */
export function bundleHead(
  files: readonly { readonly name: string; readonly size: number }[],
): Uint8Array<ArrayBuffer> {
  const head = files.map(({ name, size }) => ({ name, bytes: size }));
  return new TextEncoder().encode(`${firstLine}${JSON.stringify(head)}\n`);
}

/** The files of a bundle, each a view on its bytes; undefined for bytes that are an ordinary file. */
export function unbundle(bytes: Uint8Array): readonly BundledFile[] | undefined {
  const mark = new TextEncoder().encode(firstLine);
  if (!mark.every((byte, index) => bytes[index] === byte)) return undefined;
  const end = bytes.subarray(0, mark.length + longestHead).indexOf(lineFeed, mark.length);
  const head = end < 0 ? undefined : parseHead(new TextDecoder().decode(bytes.subarray(mark.length, end)));
  if (head === undefined) return undefined;
  let at = end + 1;
  const files = head.map(({ name, bytes: length }) => {
    at += length;
    return { name, bytes: bytes.subarray(at - length, at) };
  });
  return at === bytes.byteLength ? files : undefined;
}

function parseHead(json: string): v.InferOutput<typeof headSchema> | undefined {
  try {
    const parsed = v.safeParse(headSchema, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
