import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../../src-renderer/spreadsheet-worker/handed-over.ts';
import { unwatched } from '../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { packJson, unpackJson } from '../../../src-renderer/spreadsheet-worker/packed-json.ts';

describe('packed JSON', () => {
  it('is the JSON of the value, whatever the value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        const packed = await packJson(value, unwatched);
        expect(gunzipSync(packed).toString('utf8')).toBe(JSON.stringify(value));
        expect(await unpackJson(packed)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([4999, 5000, 5001, 10_000, 12_345])('is the same with a list of %d items', async (length) => {
    const value = { op: 'skip', rows: Array.from({ length }, (_, row) => row), skip: true };
    expect(await unpackJson(await packJson(value, unwatched))).toEqual(value);
  });

  it('is given up as soon as nobody wants it any more', async () => {
    const aborter = new AbortController();
    aborter.abort(new Error('Enough.'));
    const rows = Array.from({ length: 20_000 }, (_, row) => row);
    await expect(packJson({ rows }, { signal: aborter.signal })).rejects.toThrow('Enough.');
  });

  it('that is cut off is refused', async () => {
    const packed = await packJson({ rows: [1, 2, 3] }, unwatched);
    await expect(unpackJson(packed.subarray(0, packed.length - 9))).rejects.toThrow();
  });
});

describe('the bytes of a message that are handed over', () => {
  it('are those in it and in its members, if they are all of their memory', () => {
    const [bytes, packed] = [new Uint8Array(3), new Uint8Array(4)];
    expect(bytesIn({ bytes, recipe: { packed, position: 3 } })).toEqual([bytes.buffer, packed.buffer]);
    expect(bytesIn({ bytes: new Uint8Array(8).subarray(2) })).toEqual([]);
    expect(bytesIn(null)).toEqual([]);
    expect(bytesIn('text')).toEqual([]);
  });
});
