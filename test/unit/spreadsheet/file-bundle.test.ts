import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleHead, unbundle } from '../../../src-shared/spreadsheet/file-bundle.ts';

function bundleOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const head = bundleHead(files.map(({ name, bytes }) => ({ name, size: bytes.length })));
  return Uint8Array.from([...head, ...files.flatMap(({ bytes }) => [...bytes])]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a bundle', () => {
  it('gives back the names and the bytes of its files, whatever they are', () => {
    const file = fc.record({ name: fc.string({ unit: 'binary' }), bytes: fc.uint8Array({ maxLength: 50 }) });
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (files) => {
        const found = unbundle(bundleOf(files));
        expect(found?.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          files.map(({ name, bytes }) => [name.toWellFormed(), [...bytes]]),
        );
      }),
    );
  });

  it.each([
    ['an ordinary file', utf8('Name,City\nAnn,Keene\n')],
    ['an empty file', new Uint8Array()],
    ['a bundle that was cut off', bundleOf([{ name: 'a.csv', bytes: utf8('Name\n') }]).subarray(0, -1)],
    ['a bundle with more behind it', Uint8Array.from([...bundleOf([{ name: 'a.csv', bytes: utf8('a') }]), 0])],
    ['a first line alone', utf8('Fieldpost: several files, version 1\n')],
    ['a second line that is no list', utf8('Fieldpost: several files, version 1\n{"__proto__":1}\n')],
    ['a length that is no number', utf8('Fieldpost: several files, version 1\n[{"name":"a","bytes":-1}]\n')],
  ])('is not seen in %s', (_what, bytes) => {
    expect(unbundle(bytes)).toBeUndefined();
  });
});
