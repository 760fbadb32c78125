import { frequentLetters, languages } from './language-letters.ts';

const word = /[\p{Lu}\p{Ll}\p{M}]+/gu;
const letter = /[\p{Lu}\p{Ll}]/u;
const nonAscii = /[^\0-\x7f]/gu;
const latin = /\p{Script=Latin}/u;
const vowels = new Set('aeiouyæøœı');
const usualMarks = new Set('“”„‘’‚–—…€£°§«»ºª¿¡©®™•½¼¾№\u00a0');
const marksInWords = new Set('’‘·');

/**
 * How well a text reads that was decoded with an encoding of one byte per character: about 1 when its letters are those of
 * one language in places where words have them, below 0 when signs and capitals stand inside of words. 0 without any
 * character beyond ASCII.
 */
export function scoreLetters(text: string, encoding: string): number {
  const characters = text.match(nonAscii) ?? [];
  if (characters.length === 0) return 0;
  const weights = letterWeights(characters, encoding);
  let score = 0;
  for (const { 0: found } of text.matchAll(word)) score += scoreWord(found, weights);
  for (const match of text.matchAll(nonAscii)) {
    if (!letter.test(match[0]))
      score += scoreMark(match[0], text.charAt(match.index - 1), text.charAt(match.index + 1));
  }
  return score / characters.length;
}

/** A letter weighs as much as the language that explains most of the text and has it. */
function letterWeights(characters: readonly string[], encoding: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const character of characters) {
    if (!letter.test(character)) continue;
    const lower = character.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
    total += 1;
  }
  const weights = new Map<string, number>();
  for (const { letters, weight } of languages[encoding] ?? []) {
    let explained = 0;
    for (const [each, count] of counts) if (letters.has(each)) explained += count;
    for (const each of counts.keys()) {
      if (!letters.has(each)) continue;
      const rarity = latin.test(each) || frequentLetters.has(each) ? 1 : 0.5;
      weights.set(each, Math.max(weights.get(each) ?? 0, (explained / total) * rarity * weight));
    }
  }
  return weights;
}

function scoreWord(found: string, weights: ReadonlyMap<string, number>): number {
  const letters = [...found];
  const isMixedCase = letters.some((each) => each !== 'ß' && each !== each.toUpperCase());
  let run = 0;
  let score = 0;
  for (const [index, each] of letters.entries()) {
    if (each <= '\x7f') {
      run = 0;
      continue;
    }
    run += 1;
    score += weights.get(each.toLowerCase()) ?? -0.5;
    if (index > 0 && isMixedCase && each !== each.toLowerCase()) score -= 1.5;
    if (latin.test(each)) {
      if (run > 2) score -= 1.5;
      score -= soundPenalty(each, letters[index - 1], letters[index + 1]);
    } else if (letters.length === 1) score -= 0.5;
    else if (isAsciiLetter(letters[index - 1]) || isAsciiLetter(letters[index + 1])) score -= 1;
  }
  return score;
}

/** Vowels stand among consonants, and consonants beside a vowel. */
function soundPenalty(each: string, before: string | undefined, after: string | undefined): number {
  const neighbours = [before, after].filter((neighbour) => neighbour !== undefined);
  if (neighbours.length === 0) return 0;
  const vowelNeighbours = neighbours.filter(isVowel).length;
  if (isVowel(each)) return vowelNeighbours === 2 ? 0.2 : 0;
  return vowelNeighbours === 0 ? 0.5 : 0;
}

function isVowel(each: string): boolean {
  return vowels.has(each.normalize('NFD').charAt(0).toLowerCase());
}

function isAsciiLetter(each: string | undefined): boolean {
  return each !== undefined && /[a-z]/iu.test(each);
}

function scoreMark(mark: string, before: string, after: string): number {
  if (mark === '\uFFFD' || mark <= '\x9f') return -3;
  const isInWord = letter.test(before) && letter.test(after);
  if (isInWord) return marksInWords.has(mark) ? 0.8 : -1.5;
  return usualMarks.has(mark) ? 0.3 : -0.7;
}
