import { decodeText } from '../decode-text.ts';
import type { ContentLine } from './content-line.ts';

const escaped = /\\([nN;,:\\])/gu;
/** Version 2.1 has no escape for a new line, so that C:\new stays as it is. */
const escapedOld = /\\([;,:\\])/gu;

/** The text of a property that has one value. */
export function textOf(line: ContentLine, version: string): string {
  return plain(line.value, line, version);
}

/** The texts of a property with parts, such as those of an address, cut at semicolons or commas that are not escaped. */
export function partsOf(line: ContentLine, version: string, mark: ';' | ','): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= line.value.length; at += 1) {
    if (line.value.charAt(at) === '\\') at += 1;
    else if (at === line.value.length || line.value.charAt(at) === mark) {
      parts.push(plain(line.value.slice(start, at), line, version));
      start = at + 1;
    }
  }
  if (start <= line.value.length && line.value.endsWith('\\'))
    parts.push(plain(line.value.slice(start), line, version));
  return parts;
}

function plain(value: string, line: ContentLine, version: string): string {
  const isOld = version === '2.1';
  const decoded =
    line.parameters.get('ENCODING') === 'QUOTED-PRINTABLE'
      ? decodeQuoted(value, line.parameters.get('CHARSET'))
      : value;
  return decoded
    .replaceAll(isOld ? escapedOld : escaped, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark))
    .replaceAll(/\r\n?/gu, '\n')
    .trim();
}

/** Text that was written with equals signs and the numbers of its bytes. */
function decodeQuoted(value: string, charset: string | undefined): string {
  // A letter has up to three bytes for each of its units; an encoded byte has three units.
  const bytes = new Uint8Array(value.length * 3);
  const encoder = new TextEncoder();
  let length = 0;
  for (const [piece, hex] of value.matchAll(/=([\dA-Fa-f]{2})|=?[^=]+|=/gu)) {
    if (hex === undefined) length += encoder.encodeInto(piece, bytes.subarray(length)).written;
    else {
      bytes[length] = Number.parseInt(hex, 16);
      length += 1;
    }
  }
  return decodeText(
    bytes.subarray(0, length),
    charset?.toLowerCase() === 'iso-8859-1' ? 'windows-1252' : charset?.toLowerCase(),
  ).text;
}
