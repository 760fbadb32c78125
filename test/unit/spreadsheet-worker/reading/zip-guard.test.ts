import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { guardZip } from '../../../../src-renderer/spreadsheet-worker/reading/zip-guard.ts';
import { sheetOf, workbookOf } from './make-workbook.ts';
import { type ZipEntry, zipOf } from './make-zip.ts';

const packed = Uint8Array.of(1, 2, 3);
const small: ZipEntry = { name: 'xl/workbook.xml', packed, size: 10 };
const megabyte = 1024 * 1024;
const damaged = /damaged or was not copied completely.*fresh copy/u;
const tooLarge = /unpacks to more data.*Save the sheet with the contacts as CSV/u;

describe('a ZIP file', () => {
  it('passes unchanged when its sizes are in order', () => {
    const bytes = zipOf([small, { ...small, name: 'b' }]);
    expect(guardZip(bytes)).toBe(bytes);
    const workbook = workbookOf({ S: sheetOf([['a']]) });
    expect(guardZip(workbook)).toEqual(workbook);
  });

  it('passes with a comment at the end, up to the longest there is', () => {
    for (const comment of ['made by hand', 'x'.repeat(0xffff)])
      expect(() => guardZip(zipOf([small], comment))).not.toThrow();
  });

  it('passes when it does not begin where its memory does', () => {
    const bytes = zipOf([small]);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 7);
    expect(() => guardZip(larger.subarray(7))).not.toThrow();
  });

  it('is refused when one part unpacks to too much', () => {
    expect(() => guardZip(zipOf([{ ...small, size: 500 * megabyte }]))).not.toThrow();
    expect(() => guardZip(zipOf([{ ...small, size: 500 * megabyte + 1 }]))).toThrow(tooLarge);
    expect(() => guardZip(zipOf([{ ...small, size: 0xffffffff }]))).toThrow(tooLarge);
  });

  it('is refused when all parts together unpack to too much', () => {
    const parts = (count: number) => Array.from({ length: count }, () => ({ ...small, size: 400 * megabyte }));
    expect(() => guardZip(zipOf(parts(5)))).not.toThrow();
    expect(() => guardZip(zipOf(parts(6)))).toThrow(tooLarge);
  });

  it('is refused when it has too many entries', () => {
    const entries = Array.from({ length: 10_001 }, () => small);
    expect(() => guardZip(zipOf(entries.slice(1)))).not.toThrow();
    expect(() => guardZip(zipOf(entries))).toThrow(tooLarge);
  });

  it('is refused as damaged wherever it is cut off', () => {
    const bytes = zipOf([small, small]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => guardZip(bytes.subarray(0, length))).toThrow(damaged);
    }
    expect(() => guardZip(bytes.subarray(0, 40))).toThrow(UnreadableFileError);
  });

  it('is refused as damaged when its directory lists more than there is', () => {
    expect(() => guardZip(zipOf([small], '', 3))).toThrow(damaged);
  });
});

describe('an entry whose own header differs from the directory', () => {
  it('gets the sizes of the directory when it left them open, in a copy', () => {
    const bytes = zipOf([{ ...small, flags: 8, headerSize: 0 }]);
    const before = bytes.slice();
    const guarded = guardZip(bytes);
    expect(bytes).toEqual(before);
    expect(guarded).toEqual(zipOf([small]));
  });

  it('is refused when it claims another size', () => {
    expect(() => guardZip(zipOf([{ ...small, headerSize: 1_000_000 }]))).toThrow(damaged);
  });

  it('is refused when much data claims to unpack to nothing', () => {
    expect(() => guardZip(zipOf([{ ...small, packed: new Uint8Array(1_000), size: 0 }]))).toThrow(damaged);
    expect(() => guardZip(zipOf([{ ...small, packed: Uint8Array.of(3, 0), size: 0 }]))).not.toThrow();
  });
});
