import type { Chance } from './chance.ts';

/** A text or bytes after some damage, and what was done to them. */
export interface Mangled<Value> {
  readonly value: Value;
  readonly done: readonly string[];
}

const inserts = [
  ...[
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u000b',
    '\u00a0',
    '\u200b',
  ],
  ...['sep=;\n', '<', '>', '&', '&#0;', '&#x110000;', ']]>', '<![CDATA[', '<c r="XFD1048576"><v>1</v></c>', '</row>'],
  ...[
    '99999999999999999999',
    '-1',
    '1e308',
    'NaN',
    '__proto__',
    'BEGIN:VCARD\r\n',
    'END:VCARD\r\n',
    '=\r\n',
    ':',
    '\\',
  ],
  ...['“', '🙂', '\ud800', 'é', '\u0301', 'A'.repeat(2000), '"'.repeat(500), ','.repeat(3000), '\n'.repeat(500)],
] as const;

/** Up to four times something is put in, taken out, repeated, changed or moved. */
export function mangleText(text: string, chance: Chance): Mangled<string> {
  let value = text;
  const done: string[] = [];
  for (let times = chance.below(5); times > 0; times -= 1) {
    const at = chance.below(value.length + 1);
    const length = Math.min(value.length - at, 1 + chance.below(chance.oneIn(4) ? 400 : 20));
    const piece = value.slice(at, at + length);
    switch (chance.below(5)) {
      case 0:
        value = value.slice(0, at) + value.slice(at + length);
        done.push(`${length} characters cut at ${at}`);
        break;
      case 1: {
        const count = 1 + chance.below(8);
        value = value.slice(0, at) + piece.repeat(count) + value.slice(at);
        done.push(`${length} characters repeated ${count} times at ${at}`);
        break;
      }
      case 2: {
        const to = chance.below(value.length + 1);
        value = value.slice(0, to) + piece + value.slice(to);
        done.push(`${length} characters of ${at} put in at ${to}`);
        break;
      }
      default: {
        const insert = chance.pick(inserts);
        value = value.slice(0, at) + insert + value.slice(at);
        done.push(`${JSON.stringify(insert.slice(0, 12))} put in at ${at}`);
      }
    }
  }
  return { value, done };
}

/** Up to four times bits are turned, bytes are set, cut out or repeated, or the file ends early. */
export function mangleBytes(bytes: Uint8Array, chance: Chance, from = 0): Mangled<Uint8Array> {
  let value = bytes.slice();
  const done: string[] = [];
  for (let times = chance.below(5); times > 0 && value.length > from; times -= 1) {
    const at = from + chance.below(value.length - from);
    const length = Math.min(value.length - at, 1 + chance.below(12));
    switch (chance.below(6)) {
      case 0:
        value = spliced(value, at, length, []);
        done.push(`${length} bytes cut at ${at}`);
        break;
      case 1:
        value = spliced(value, at, 0, value.subarray(at, at + length));
        done.push(`${length} bytes repeated at ${at}`);
        break;
      case 2:
        value = value.slice(0, at);
        done.push(`ended at ${at}`);
        break;
      case 3:
        value.fill(chance.pick([0, 0xff, 0x22, 0x80]), at, at + length);
        done.push(`${length} bytes set at ${at}`);
        break;
      default:
        value[at] = (value[at] ?? 0) ^ (1 << chance.below(8));
        done.push(`a bit turned at ${at}`);
    }
  }
  return { value, done };
}

function spliced(bytes: Uint8Array, at: number, count: number, insert: Iterable<number>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + count)]);
}
