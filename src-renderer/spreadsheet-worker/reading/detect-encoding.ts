import { scoreLetters } from './score-letters.ts';
import { scorePairs } from './score-pairs.ts';
import { joinCells, tellingCells } from './telling-bytes.ts';
import { isNearlyUtf8, isUtf8, utf8Health } from './utf8-health.ts';
import { utf16Pattern } from './utf16-pattern.ts';

/** The encodings of one byte per character; of those that read a text alike, the first is taken. */
const letterEncodings = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'windows-1253',
] as const;

/** A reading that makes this much less sense than the best one is not worth a look; scores are about 1 for a good one. */
const plausibleGap = 0.35;
/** A text that reads well in Latin letters is in no other script: its names have Latin letters around the accents. */
const latinEncodings: ReadonlySet<string> = new Set(['windows-1252', 'macintosh', 'windows-1250', 'windows-1254']);

/** How many bytes of telling cells are weighed, and how many cells are shown. */
const weighedBytes = 64 * 1024;
const shownCells = 3;

/** An encoding with cells of the file as they would read in it. */
export interface EncodingCandidate {
  readonly encoding: string;
  readonly sample: readonly string[];
}

/** The encoding that is used when none is asked for, and the readings to choose from. */
export interface EncodingChoice {
  readonly chosen: string;
  /** Best first, each different from those before it; none for a text without any character beyond ASCII. */
  readonly candidates: readonly EncodingCandidate[];
}

/**
 * The encoding of a file: what its byte-order mark or its NUL bytes say; else UTF-8 when all bytes are in order, or nearly
 * all; else the encoding that makes most sense of the cells with accents.
 */
export function findEncoding(bytes: Uint8Array): string {
  return announcedEncoding(bytes) ?? unicodeOf(bytes) ?? rankedEncodings(bytes)[0]?.encoding ?? 'windows-1252';
}

/**
 * The encodings that a file may well have, with up to three of its cells with accents as each would show them. The one that is
 * in force is among them, however little sense it makes.
 */
export function considerEncodings(bytes: Uint8Array, inForce?: string): EncodingChoice {
  const announced = announcedEncoding(bytes);
  if (announced?.startsWith('utf-16') === true) {
    const sample = accentedCells(new TextDecoder(announced).decode(bytes.subarray(0, weighedBytes)));
    return { chosen: announced, candidates: sample.length === 0 ? [] : [{ encoding: announced, sample }] };
  }
  const unicode = announced ?? unicodeOf(bytes);
  const plausible = unicode === undefined ? plausibleEncodings(bytes) : [unicode, ...insteadOf(bytes)];
  const cells = tellingCells(withoutMark(bytes), weighedBytes).slice(0, shownCells);
  const considered = inForce === undefined ? plausible : [...plausible, inForce];
  return {
    chosen: plausible[0] ?? 'utf-8',
    candidates: cells.length === 0 ? [] : distinctReadings(considered, cells, inForce),
  };
}

/** The encoding that the bytes announce: by their byte-order mark, else by the pattern of NUL bytes. */
function announcedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (hasUtf8Mark(bytes)) return 'utf-8';
  return utf16Pattern(bytes);
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes;
}

function unicodeOf(bytes: Uint8Array): 'utf-8' | undefined {
  return isUtf8(bytes) || isNearlyUtf8(utf8Health(bytes)) ? 'utf-8' : undefined;
}

/** Where some bytes of a file in UTF-8 are out of order, the next best reading is worth a look. */
function insteadOf(bytes: Uint8Array): readonly string[] {
  return isUtf8(bytes) ? [] : plausibleEncodings(bytes).slice(0, 1);
}

interface RankedEncoding {
  readonly encoding: string;
  /** See `scoreLetters` and `scorePairs`. */
  readonly score: number;
}

/** All encodings that are not Unicode, best first. */
function rankedEncodings(bytes: Uint8Array): readonly RankedEncoding[] {
  const telling = joinCells(tellingCells(bytes, weighedBytes));
  const scores = [
    ...letterEncodings.map((encoding) => ({
      encoding,
      score: scoreLetters(new TextDecoder(encoding).decode(telling), encoding),
    })),
    ...scorePairs(telling),
  ];
  return scores.sort((one, other) => other.score - one.score);
}

/** The encodings that are not Unicode and make about as much sense as the best of them. */
function plausibleEncodings(bytes: Uint8Array): readonly string[] {
  const ranked = rankedEncodings(bytes);
  const [best] = ranked;
  if (best === undefined) return [];
  const isLatin = latinEncodings.has(best.encoding);
  return ranked
    .filter(({ encoding, score }) => score >= best.score - plausibleGap && (!isLatin || latinEncodings.has(encoding)))
    .map(({ encoding }) => encoding);
}

/** The readings without those that are the same as one before them; of the same ones, that in force is named. */
function distinctReadings(
  encodings: readonly string[],
  cells: readonly Uint8Array[],
  inForce: string | undefined,
): readonly EncodingCandidate[] {
  const readings = new Map<string, EncodingCandidate>();
  for (const encoding of encodings) {
    const sample = cells.map((cell) => new TextDecoder(encoding).decode(cell).trim());
    const key = JSON.stringify(sample);
    if (!readings.has(key) || encoding === inForce) readings.set(key, { encoding, sample });
  }
  return [...readings.values()];
}

function accentedCells(text: string): readonly string[] {
  const cells = text.split(/[\t\r\n",;]/u).filter((cell) => /[^\0-\x7f]/u.test(cell));
  return [...new Set(cells.map((cell) => cell.trim()))].slice(0, shownCells);
}
