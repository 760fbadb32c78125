import * as v from 'valibot';

/**
 * Several files that are opened as one import travel, and are stored, as one: a line that says so, a line with the names
 * and lengths of the files, and then their bytes, unchanged and one after the other.
 */
const firstLine = 'Fieldpost: several files, version 1\n';

const headSchema = v.pipe(
  v.array(
    v.strictObject({
      name: v.string(),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
      added: v.exactOptional(v.literal(true)),
    }),
  ),
  v.minLength(1),
);

/** The second line is no longer than this, in bytes. */
const longestHead = 1024 * 1024;
const lineFeed = 0x0a;

/** So many bytes at the beginning of a bundle name all of its files. */
export const bundleBeginning = firstLine.length + longestHead;

/** The first line of a bundle ends here, in bytes. */
export const bundleMark = firstLine.length;

/** One file of a bundle. */
export interface BundledFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It was added to an import that was there already, whose rows keep their numbers. */
  readonly isAdded: boolean;
}

/** Where a file stands in its bundle, in bytes. */
export interface FilePlace {
  readonly name: string;
  readonly start: number;
  readonly byteLength: number;
  /** See `BundledFile`. */
  readonly isAdded: boolean;
}

/** What stands before the bytes of the files, which follow in this order. */
export function bundleHead(
  files: readonly { readonly name: string; readonly size: number; readonly isAdded?: boolean }[],
): Uint8Array<ArrayBuffer> {
  const head = files.map(({ name, size, isAdded = false }) => ({
    name,
    bytes: size,
    ...(isAdded ? { added: true } : {}),
  }));
  return new TextEncoder().encode(`${firstLine}${JSON.stringify(head)}\n`);
}

/** Whether bytes begin as a bundle does, as far as they go: up to `bundleMark` bytes are looked at. */
export function mayBeBundle(beginning: Uint8Array): boolean {
  const mark = new TextEncoder().encode(firstLine);
  return beginning.subarray(0, bundleMark).every((byte, index) => byte === mark[index]);
}

/**
 * Where the files of a bundle stand, by its first `bundleBeginning` bytes and its length in bytes; undefined for an ordinary
 * file.
 */
export function bundlePlaces(beginning: Uint8Array, byteLength: number): readonly FilePlace[] | undefined {
  if (beginning.length < bundleMark || !mayBeBundle(beginning)) return undefined;
  const end = beginning.subarray(0, bundleBeginning).indexOf(lineFeed, bundleMark);
  const head = end < 0 ? undefined : parseHead(new TextDecoder().decode(beginning.subarray(bundleMark, end)));
  if (head === undefined) return undefined;
  let at = end + 1;
  const places = head.map(({ name, bytes: length, added = false }) => {
    at += length;
    return { name, start: at - length, byteLength: length, isAdded: added };
  });
  return at === byteLength ? places : undefined;
}

/** The files of a bundle, each a view on its bytes; undefined for bytes that are an ordinary file. */
export function unbundle(bytes: Uint8Array): readonly BundledFile[] | undefined {
  return bundlePlaces(bytes, bytes.byteLength)?.map(({ name, start, byteLength, isAdded }) => ({
    name,
    bytes: bytes.subarray(start, start + byteLength),
    isAdded,
  }));
}

function parseHead(json: string): v.InferOutput<typeof headSchema> | undefined {
  try {
    const parsed = v.safeParse(headSchema, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
