import { withoutEndLines } from '../line-ends.ts';
import { NotUnderstoodError } from './not-understood.ts';

const namedCharacters: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const reference = /&(?:#x([\da-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/giu;

/** How Excel writes characters that XML cannot hold; a carriage return is the one that people have. */
const excelEscape = /_x([\da-f]{4})_/giu;
const highestCodePoint = 0x10ffff;

/** The text that XML stands for, with the escapes of Excel. A reference to nothing stays as it is written. */
export function decodeXml(xml: string): string {
  const text = xml.includes('&') ? xml.replaceAll(reference, referred) : xml;
  if (!text.includes('_')) return text;
  return text.replaceAll(excelEscape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function referred(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return namedCharacters.get(name.toLowerCase()) ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > highestCodePoint ? whole : String.fromCodePoint(code);
}

/** Line ends as in the rest of the app, and none at the end, where Excel shows none. */
export function plainLines(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
  return withoutEndLines(lines);
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The attributes of a tag, by their names as written. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', inDouble, inSingle] of tag.matchAll(attribute))
    found.set(name, decodeXml(inDouble ?? inSingle ?? ''));
  return found;
}

/** All tags of this name, whatever their prefix. */
export function tagsOf(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  const tag = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>`, 'gu');
  return [...xml.matchAll(tag)].map(([found]) => attributesOf(found));
}

/** The truth of an attribute: 1 and true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The prefix of a part's own tags: '' or such as 'x:'.
 *
 * @throws NotUnderstoodError when the root element is another one, or its namespace is not the usual one or has two names.
 */
export function prefixOf(xml: string, root: string): string {
  const [, prefix = '', attributes = ''] =
    new RegExp(`^\\uFEFF?\\s*(?:<\\?xml[^>]*\\?>\\s*)?<((?:\\w+:)?)${root}(\\s[^>]*)>`, 'u').exec(xml) ?? [];
  const names = [...attributesOf(attributes)].filter(([, value]) => value === mainNamespace).map(([name]) => name);
  if (names.length !== 1 || names[0] !== (prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`))
    throw new NotUnderstoodError(`the namespace of ${root}`);
  return prefix;
}

/** Refuses what may hide tags, or show some that do not count. @throws NotUnderstoodError when the XML has any of it. */
export function refuseHiding(xml: string): void {
  // An exclamation mark is rarer than the beginning of a tag, so this is the faster way to look for both.
  for (let at = xml.indexOf('!'); at >= 0; at = xml.indexOf('!', at + 1))
    if (xml.charAt(at - 1) === '<') throw new NotUnderstoodError('comments or raw text');
  if (xml.includes('AlternateContent')) throw new NotUnderstoodError('alternatives');
}
