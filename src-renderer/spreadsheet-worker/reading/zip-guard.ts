import { damagedWorkbook, UnreadableFileError } from './table.ts';

/** Limits for what a workbook unpacks to. A part beyond V8's longest string would silently read as no rows at all. */
const maxPartBytes = 500 * 1024 * 1024;
const maxTotalBytes = 2 * 1024 * 1024 * 1024;
const maxEntries = 10_000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const headerLength = 30;
/** The flag of an entry whose sizes follow its data. */
const sizesFollow = 8;
const longestEmpty = 16;
const maxCommentLength = 0xffff;

const tooLarge =
  'The workbook unpacks to more data than can be read safely. Save the sheet with the contacts as CSV and open that.';

/**
 * Reads the directory of a ZIP file before anything is unpacked and refuses one that would unpack to too much. The unpacker
 * believes the header of each entry rather than the directory, so the answer is the file with headers that agree with it.
 *
 * @throws UnreadableFileError for a ZIP that is cut off or larger than the limits.
 */
export function guardZip(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new UnreadableFileError(damagedWorkbook);
  const entries = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (entries > maxEntries) throw new UnreadableFileError(tooLarge);
  let total = 0;
  const streamed: number[] = [];
  for (let index = 0; index < entries; index += 1) {
    if (offset + entryLength > view.byteLength || view.getUint32(offset, true) !== entrySignature)
      throw new UnreadableFileError(damagedWorkbook);
    const size = view.getUint32(offset + 24, true);
    total += size;
    // 0xffffffff stands for "see the 64-bit field": no workbook of contacts is that large.
    if (size > maxPartBytes || total > maxTotalBytes) throw new UnreadableFileError(tooLarge);
    if (!headerAgrees(view, offset)) streamed.push(offset);
    offset +=
      entryLength +
      view.getUint16(offset + 28, true) +
      view.getUint16(offset + 30, true) +
      view.getUint16(offset + 32, true);
  }
  return streamed.length === 0 ? bytes : withSizes(bytes, streamed);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * True when an entry's own header has the sizes of the directory; false when it leaves them open, as programs do that
 * write without knowing the size beforehand. The unpacker would then unpack without any limit.
 */
function headerAgrees(view: DataView, entry: number): boolean {
  const header = view.getUint32(entry + 42, true);
  if (header + headerLength > view.byteLength || view.getUint32(header, true) !== headerSignature)
    throw new UnreadableFileError(damagedWorkbook);
  const packed = view.getUint32(entry + 20, true);
  const size = view.getUint32(entry + 24, true);
  // Nothing packs to a few bytes; a claim of nothing for more of them hides the true size.
  if (size === 0 && packed > longestEmpty) throw new UnreadableFileError(damagedWorkbook);
  if (view.getUint32(header + 22, true) === size) return true;
  if ((view.getUint16(header + 6, true) & sizesFollow) === 0) throw new UnreadableFileError(damagedWorkbook);
  return false;
}

function withSizes(bytes: Uint8Array, entries: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const view = viewOf(copy);
  for (const entry of entries) {
    const header = view.getUint32(entry + 42, true);
    view.setUint16(header + 6, view.getUint16(header + 6, true) & ~sizesFollow, true);
    copy.copyWithin(header + 14, entry + 16, entry + 28);
  }
  return copy;
}

/** The end record stands at the very end, before a comment of up to 64 kB. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let offset = view.byteLength - endLength; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  return undefined;
}
