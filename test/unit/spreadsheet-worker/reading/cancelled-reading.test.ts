import { mkdtemp, readFile as readBytes, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFile } from '../../../../src-renderer/spreadsheet-worker/reading/read-file.ts';
import { bundleHead } from '../../../../src-shared/spreadsheet/file-bundle.ts';
import { makeXlsx } from '../../../bench/import/make-xlsx.ts';
import { readPlain, utf8 } from './text-bytes.ts';

const csv = utf8(`Name,City\n${'Anna,"Keene\n"\n'.repeat(2000)}`);

async function xlsx(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldpost-test-'));
  try {
    const path = join(folder, 'people.xlsx');
    await makeXlsx(path, 3000);
    return new Uint8Array(await readBytes(path));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function bundle(): Uint8Array {
  const files = ['one.csv', 'two.csv'].map((name) => new File([new Uint8Array(csv)], name));
  return Uint8Array.from([...bundleHead(files), ...csv, ...csv]);
}

describe('reading a file', () => {
  let clock = 0;
  beforeEach(() => {
    // A second goes by between two looks at the clock: every step is a slice of its own.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1000;
      return clock;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a text', () => csv],
    ['a workbook', xlsx],
    ['several files', bundle],
  ])('says how far it is, never going back, and comes to the same: %s', async (_name, make) => {
    const bytes = await make();
    const heard: number[] = [];
    const onProgress = (done: number, total: number): void => {
      expect(total).toBe(bytes.byteLength);
      heard.push(done);
    };
    const table = await readFile(bytes, {}, { signal: new AbortController().signal, onProgress });
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    expect(heard.at(-1)).toBeLessThanOrEqual(bytes.byteLength);
    vi.restoreAllMocks();
    expect(Array.from({ length: table.records.length }, (_, index) => table.records.at(index))).toEqual(
      (await readPlain(bytes)).records,
    );
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a text', () => csv],
    ['a workbook', xlsx],
    ['several files', bundle],
  ])('is given up as soon as nobody wants it: %s', async (_name, make) => {
    const bytes = await make();
    const aborter = new AbortController();
    let told = 0;
    const onProgress = (): void => {
      told += 1;
      aborter.abort(new Error('Enough.'));
    };
    await expect(readFile(bytes, {}, { signal: aborter.signal, onProgress })).rejects.toThrow('Enough.');
    expect(told).toBe(1);
  });
});
