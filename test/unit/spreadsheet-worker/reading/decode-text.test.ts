import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src-renderer/spreadsheet-worker/reading/decode-text.ts';
import { encodingName, encodings } from '../../../../src-renderer/spreadsheet-worker/reading/encodings.ts';
import { joined, utf8, utf16 } from './text-bytes.ts';

const text = 'Name,City\nJürgen,Köln\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], utf8(text)), 'utf-8'],
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-16 little endian with a mark', joined([0xff, 0xfe], utf16(text)), 'utf-16le'],
    ['UTF-16 big endian with a mark', joined([0xfe, 0xff], utf16(text, false)), 'utf-16be'],
    ['UTF-16 little endian', utf16(text), 'utf-16le'],
    ['UTF-16 big endian', utf16(text, false), 'utf-16be'],
    ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0)), 'windows-1252'],
  ])('reads %s, without the mark', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, notes: [] });
  });

  it('believes the mark also where no NUL byte shows the encoding', () => {
    expect(decodeText(joined([0xff, 0xfe], utf16('名前')))).toEqual({ text: '名前', encoding: 'utf-16le', notes: [] });
    expect(decodeText(joined([0xfe, 0xff], utf16('名前', false)))).toEqual({
      text: '名前',
      encoding: 'utf-16be',
      notes: [],
    });
  });

  it('reads the letters that Windows-1252 has and Latin-1 lacks', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x92, 0x9e, 0x41)).text).toBe('€’žA');
  });

  it('looks at the whole file: the first accent comes after 64 kB', () => {
    const plain = 'x'.repeat(70_000);
    expect(decodeText(utf8(`${plain}é`))).toEqual({ text: `${plain}é`, encoding: 'utf-8', notes: [] });
    expect(decodeText(joined(utf8(plain), [0xe9]))).toEqual({ text: `${plain}é`, encoding: 'windows-1252', notes: [] });
  });

  it('does not take a few NUL bytes for UTF-16', () => {
    expect(decodeText(utf8('Name,City\0\0\nAnna,Köln and some more text to read\n')).encoding).toBe('utf-8');
  });

  it('reads an empty file as empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', notes: [] });
  });

  it('obeys the encoding that was asked for', () => {
    expect(decodeText(Uint8Array.of(0xcc, 0xe8, 0xf0), 'windows-1251')).toEqual({
      text: 'Мир',
      encoding: 'windows-1251',
      notes: [],
    });
    expect(decodeText(Uint8Array.of(0x4d, 0x9f, 0x6c), 'macintosh').text).toBe('Mül');
    expect(decodeText(Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), 'shift_jis').text).toBe('日本');
  });

  it('counts what could not be read in the encoding that was asked for, and names the line', () => {
    expect(decodeText(joined(utf8('Name\r\n'), [0xfd, 0x2c, 0xfe]), 'shift_jis').notes).toEqual([
      '2 characters could not be read, first in line 2, and are shown as �. Correct them under Fix, or choose another encoding.',
    ]);
    expect(decodeText(joined([0xef, 0xbb, 0xbf], utf8('é\r'), [0xff])).notes[0]).toContain('in line 2');
  });

  it('does not count the replacement characters that a file holds itself', () => {
    expect(decodeText(utf8('J\uFFFDrgen')).notes).toEqual([]);
  });

  it('finds the encoding itself when the one that was asked for is not known', () => {
    expect(decodeText(utf8(text), 'utf-7')).toEqual({ text, encoding: 'utf-8', notes: [] });
  });

  it('can decode every encoding it offers, and names each differently', () => {
    for (const [label] of encodings) expect(decodeText(Uint8Array.of(0x41, 0x00), label).encoding).toBe(label);
    expect(new Set(encodings.map(([label]) => encodingName(label))).size).toBe(encodings.length);
    expect(encodingName('utf-8')).toBe('Unicode (UTF-8)');
    expect(encodingName('x-unknown')).toBe('x-unknown');
  });
});
