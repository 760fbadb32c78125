import { type BundledFile, bundleHead, unbundle } from '../../../src-shared/spreadsheet/file-bundle.ts';
import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { findStructure, headersOf, type TableStructure } from '../../../src-shared/spreadsheet/table-structure.ts';
import { considerEncodings } from '../reading/detect-encoding.ts';
import { readFile } from '../reading/read-file.ts';
import { repeatedHeader } from '../reading/repeated-header.ts';
import type { Table } from '../reading/table.ts';
import type { FileFit } from '../reading-protocol.ts';
import { type Columns, findColumns } from './find-columns.ts';

/** The file of an import as it is read. */
export interface ReadImport {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly table: Table;
  readonly columns: Columns;
}

/**
 * Whether the rows of a file can come after those of an import without changing anything about them.
 *
 * @throws UnreadableFileError when the file is no spreadsheet.
 */
export async function fileFit(opened: ReadImport, name: string, bytes: Uint8Array): Promise<FileFit> {
  const files = filesOf(opened.bytes);
  if (files.some((file) => isSame(file.bytes, bytes))) return { kind: 'same' };
  const table = await readFile(bytes, opened.reading);
  const obstacle = columnsFit(opened, table) ?? encodingFits(opened, table, bytes);
  if (obstacle !== undefined) return obstacle;
  const joined = await readFile(join([...files, { name, bytes, isAdded: true }]), opened.reading);
  return isSameBefore(opened, joined) ? { kind: 'fits' } : { kind: 'reading' };
}

function filesOf(bytes: Uint8Array): readonly BundledFile[] {
  return unbundle(bytes) ?? [{ name: '', bytes, isAdded: false }];
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.byteLength === other.byteLength && one.every((byte, index) => byte === other[index]);
}

function columnsFit({ table, columns }: ReadImport, other: Table): FileFit | undefined {
  if ((table.format === 'vcard') !== (other.format === 'vcard')) return { kind: 'cards' };
  if (table.format === 'vcard') return undefined;
  if (columns.headerRow < 0) return { kind: 'unnamed' };
  if (columns.headerRows === 1 && repeatedHeader(other.records, table.records.at(columns.headerRow)) >= 0)
    return undefined;
  const [own, theirs] = [namesOf(table, columns), namesOf(other, findStructure(other.records))];
  if (theirs.length === 0) return { kind: 'no-names' };
  const missing = without(own, theirs);
  const extra = without(theirs, own);
  if (missing.length + extra.length > 0) return { kind: 'columns', missing, extra };
  return own.every((each, index) => keyOf(each) === keyOf(theirs[index] ?? '')) ? undefined : { kind: 'order' };
}

/** The names of the columns, without those at the end that the header does not name. */
function namesOf({ records }: Table, structure: TableStructure): readonly string[] {
  if (structure.headerRow < 0) return [];
  const rows = Array.from({ length: structure.headerRows }, (_, index) => records.at(structure.headerRow + index));
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1));
  return headersOf(records, structure, width);
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(keyOf));
  return names.filter((name) => !known.has(keyOf(name)));
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}

/** An encoding that was chosen for an import holds for all of its files, and would garble one that is Unicode for certain. */
function encodingFits({ reading }: ReadImport, other: Table, bytes: Uint8Array): FileFit | undefined {
  if (reading.encoding === undefined || other.encoding === undefined) return undefined;
  const { chosen, candidates } = considerEncodings(bytes);
  const isOther = candidates.length > 0 && chosen.startsWith('utf-') && chosen !== other.encoding;
  return isOther ? { kind: 'encoding', own: other.encoding, found: chosen } : undefined;
}

/** Everything that was done to rows and columns names them by their number. */
function isSameBefore({ table, columns, reading }: ReadImport, joined: Table): boolean {
  const found = findColumns(joined.records, reading);
  if (joined.part !== table.part || joined.firstPart !== table.firstPart) return false;
  if (found.headerRow !== columns.headerRow || found.headerRows !== columns.headerRows) return false;
  if (!columns.names.every((name, index) => found.names[index] === name)) return false;
  for (let row = 0; row < table.records.length; row += 1) {
    const [before, after] = [table.records.at(row), joined.records.at(row)];
    const width = Math.max(before.length, after.length);
    for (let column = 0; column < width; column += 1) {
      // Of vCards, the header grows: its new names belong to columns that no card before had anything in.
      const isNewName = row === columns.headerRow && column >= before.length;
      if (!isNewName && (before[column] ?? '') !== (after[column] ?? '')) return false;
    }
  }
  return true;
}

function join(files: readonly BundledFile[]): Uint8Array {
  const head = bundleHead(files.map((file) => ({ ...file, size: file.bytes.byteLength })));
  const whole = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.byteLength, head.byteLength));
  whole.set(head);
  let at = head.byteLength;
  for (const { bytes } of files) {
    whole.set(bytes, at);
    at += bytes.byteLength;
  }
  return whole;
}
