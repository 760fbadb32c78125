import { UnreadableFileError } from './table.ts';

/** Limits for what a workbook unpacks to. A part beyond V8's longest string would silently read as no rows at all. */
const maxPartBytes = 500 * 1024 * 1024;
const maxTotalBytes = 2 * 1024 * 1024 * 1024;
const maxEntries = 10_000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const maxCommentLength = 0xffff;

const damaged =
  'The workbook is damaged or was not copied completely. Get a fresh copy of the file, or open it in Excel and save it again.';
const tooLarge =
  'The workbook unpacks to more data than can be read safely. Save the sheet with the contacts as CSV and open that.';

/**
 * Reads the directory of a ZIP file before anything is unpacked and refuses one that would unpack to too much.
 *
 * @throws UnreadableFileError for a ZIP that is cut off or larger than the limits.
 */
export function guardZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw new UnreadableFileError(damaged);
  const entries = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (entries > maxEntries) throw new UnreadableFileError(tooLarge);
  let total = 0;
  for (let index = 0; index < entries; index += 1) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== entrySignature)
      throw new UnreadableFileError(damaged);
    const size = view.getUint32(offset + 24, true);
    total += size;
    // 0xffffffff stands for "see the 64-bit field": no workbook of contacts is that large.
    if (size > maxPartBytes || total > maxTotalBytes) throw new UnreadableFileError(tooLarge);
    offset +=
      46 + view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
}

/** The end record stands at the very end, before a comment of up to 64 kB. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - maxCommentLength);
  for (let offset = view.byteLength - endLength; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  return undefined;
}
