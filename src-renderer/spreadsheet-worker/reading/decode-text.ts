import { readingNotes } from '../../../src-shared/text/reading-text.ts';
import { toEnd } from '../../../src-shared/to-end.ts';
import { findEncoding } from './detect-encoding.ts';
import { encodings } from './encodings.ts';
import { lineOf, withLineFeeds } from './line-ends.ts';
import { utf8Health } from './utf8-health.ts';

/** So many bytes are decoded at a time. */
const piece = 4 * 1024 * 1024;

const replacement = '\uFFFD';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** What could not be read, as whole sentences. */
  readonly notes: readonly string[];
}

/**
 * Turns bytes into text, with the encoding that was asked for or the one that is found by looking at all of them. A
 * byte-order mark is left out. Bytes that are no character of the encoding become U+FFFD and are counted in a note.
 */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  return toEnd(decodeInSteps(bytes, asked));
}

/** The same in steps, between which something else may be done: yields how many bytes are decoded. */
export function* decodeInSteps(bytes: Uint8Array, asked?: string): Generator<number, DecodedText> {
  // A recipe may name an encoding this version does not offer; the report says which one was used instead.
  const encoding = encodings.find(([label]) => label === asked)?.[0] ?? findEncoding(bytes);
  yield 0;
  const decoder = new TextDecoder(encoding);
  const texts: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += piece) {
    texts.push(decoder.decode(bytes.subarray(at, at + piece), { stream: true }));
    yield Math.min(at + piece, bytes.byteLength);
  }
  const text = texts.join('') + decoder.decode();
  yield bytes.byteLength;
  return { text, encoding, notes: unreadableNotes(text, encoding, bytes) };
}

function unreadableNotes(text: string, encoding: string, bytes: Uint8Array): readonly string[] {
  const first = text.indexOf(replacement);
  if (first < 0) return [];
  let places = 0;
  if (encoding === 'utf-8') {
    // A file may hold the replacement character itself, from damage that is older than this reading.
    const { bad, firstBad } = utf8Health(bytes);
    if (bad === 0) return [];
    return [
      readingNotes.unreadable(
        bad,
        lineOf(withLineFeeds(new TextDecoder().decode(bytes.subarray(0, firstBad))), Number.POSITIVE_INFINITY),
      ),
    ];
  }
  for (let at = first; at >= 0; at = text.indexOf(replacement, at + 1)) places += 1;
  return [readingNotes.unreadable(places, lineOf(withLineFeeds(text.slice(0, first + 1)), first))];
}
