import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotUnderstoodError } from '../../../../../src-renderer/spreadsheet-worker/reading/xlsx/not-understood.ts';
import { readSharedStrings } from '../../../../../src-renderer/spreadsheet-worker/reading/xlsx/shared-strings.ts';

const head = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** Reads a part that comes in these pieces. */
function readPieces(pieces: Iterable<string>) {
  return readSharedStrings(
    {
      async *pieces() {
        yield* pieces;
      },
    },
    'xl/sharedStrings.xml',
  );
}

function* repeated(first: string, piece: string, times: number): Generator<string> {
  yield first;
  for (let left = times; left > 0; left -= 1) yield piece;
}

describe('the texts that cells share', () => {
  it('are the same wherever the part is cut into pieces', async () => {
    const item = fc.constantFrom(
      ['<si><t>Anna</t></si>', 'Anna'],
      ['<si><t xml:space="preserve"> b </t></si>\n', ' b '],
      ['<si/>', ''],
      ['<si><r><t>one</t></r><r><t>two&#10;&#10;</t></r></si>', 'onetwo'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(item), fc.array(fc.nat(300)), async (items, cuts) => {
        const xml = `${items.map(([written]) => written).join('')}</sst>`;
        const places = [0, ...cuts.filter((cut) => cut < xml.length).toSorted((one, other) => one - other), xml.length];
        const pieces = places.slice(1).map((place, at) => xml.slice(places[at], place));
        expect(await readPieces([head, ...pieces])).toEqual(items.map(([, text]) => text));
      }),
      { numRuns: 300 },
    );
  });

  it('are not searched again and again for the end of one that has none, nor for the end of a tag', async () => {
    const piece = 'a'.repeat(30_000);
    for (const first of ['<si><t>', '<si><t>x</t></si><x y="', '<si><t>x</t></si>'])
      await readPieces(repeated(head + first, piece, 2_000)).catch((error: unknown) =>
        expect(error).toBeInstanceOf(NotUnderstoodError),
      );
  });

  it('are refused where one is longer than memory should be', async () => {
    const piece = 'a'.repeat(1_000_000);
    await expect(readPieces(repeated(`${head}<si><t>`, piece, 70))).rejects.toThrow(NotUnderstoodError);
  });
});
