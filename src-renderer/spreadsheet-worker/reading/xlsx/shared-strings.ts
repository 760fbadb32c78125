import { longestWait } from './longest-wait.ts';
import { NotUnderstoodError } from './not-understood.ts';
import { decodeXml, plainLines, prefixOf, refuseHiding } from './xml-text.ts';
import type { ZipParts } from './zip-parts.ts';

const onlyTags = /^(?:<[^<>]+>|\s)*$/u;

/** Longer than any tag that is waited for, in characters. */
const longestTag = 200;

/** Reads the texts that the cells of a workbook share. @throws NotUnderstoodError for a part that is not as usual. */
export async function readSharedStrings(zip: Pick<ZipParts, 'pieces'>, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let prefix: string | undefined;
  let waiting: string[] = [];
  let waitingLength = 0;
  /** What has to come before anything that waits is complete. */
  let awaited = '';
  let seam = '';
  for await (const piece of zip.pieces(path)) {
    waiting.push(piece);
    waitingLength += piece.length;
    if (waitingLength > longestWait) throw new NotUnderstoodError('a very long text');
    // Only the new piece is searched: else a text without an end would be searched again with every one.
    const isComplete = piece.includes(awaited) || (seam + piece.slice(0, awaited.length)).includes(awaited);
    seam = (seam + piece).slice(-longestTag);
    if (!isComplete) continue;
    const xml = waiting.join('');
    refuseHiding(xml);
    prefix ??= prefixOf(xml, 'sst');
    const rest = xml.slice(takeItems(xml, prefix, strings));
    awaited = rest === '' ? '' : rest.startsWith(`<${prefix}si>`) ? `</${prefix}si>` : '>';
    waiting = [rest];
    waitingLength = rest.length;
  }
  const rest = waiting.join('');
  refuseHiding(rest);
  if (prefix === undefined || rest.includes(`<${prefix}si>`)) throw new NotUnderstoodError('a text without an end');
  return strings;
}

/** Adds the texts that are there as a whole; the answer is where the next one begins. */
function takeItems(xml: string, prefix: string, strings: string[]): number {
  const open = `<${prefix}si>`;
  const close = `</${prefix}si>`;
  const empty = `<${prefix}si/>`;
  for (let at = 0; ; ) {
    const start = xml.indexOf('<', at);
    if (start < 0) return xml.length;
    if (xml.startsWith(open, start)) {
      const end = xml.indexOf(close, start);
      if (end < 0) return start;
      const item = xml.slice(start + open.length, end);
      if (item.includes(open)) throw new NotUnderstoodError('a text within a text');
      strings.push(textOfItem(item, prefix));
      at = end + close.length;
    } else if (xml.startsWith(empty, start)) {
      strings.push('');
      at = start + empty.length;
    } else {
      const end = xml.indexOf('>', start);
      if (end < 0) return start;
      // Anything else between the items would move the numbers of the texts behind it.
      if (strings.length > 0 && !xml.startsWith('</', start) && !xml.startsWith(`<${prefix}extLst`, start))
        throw new NotUnderstoodError('something between the texts');
      at = end + 1;
    }
  }
}

/** The text of a string item: all runs of rich text in a row, without the guides to pronunciation. */
export function textOfItem(xml: string, prefix: string): string {
  const close = `</${prefix}t>`;
  const begin = xml.indexOf('>') + 1;
  // Nearly every item is one text and nothing else, and sparing it the expressions makes the reading a tenth faster.
  if (xml.indexOf('<', begin) === xml.length - close.length && xml.endsWith(close) && isText(xml, prefix))
    return plainLines(decodeXml(xml.slice(begin, -close.length)));
  const spoken = xml.includes(`<${prefix}rPh`)
    ? xml.replaceAll(new RegExp(`<${prefix}rPh[\\s>][\\s\\S]*?</${prefix}rPh>`, 'gu'), '')
    : xml;
  const texts: string[] = [];
  const rest = spoken.replaceAll(
    new RegExp(`<${prefix}t(?:\\s[^<>]*)?>([^<]*)</${prefix}t>`, 'gu'),
    (_, text: string) => {
      texts.push(text);
      return '';
    },
  );
  // Text outside of its tags, or a tag that is broken: what it was is not known here, and nothing may be lost.
  if (!onlyTags.test(rest) || rest.includes(`<${prefix}t>`) || rest.includes(`<${prefix}t `))
    throw new NotUnderstoodError('a damaged text');
  return plainLines(decodeXml(texts.join('')));
}

/** True for what begins with a tag of text, with or without attributes. */
function isText(xml: string, prefix: string): boolean {
  const open = `<${prefix}t`;
  const next = xml.charAt(open.length);
  return xml.startsWith(open) && (next === '>' || next.trim() === '');
}
