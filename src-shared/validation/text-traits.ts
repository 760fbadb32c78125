import { mayStandForNothing } from '../contact/blank-text.ts';

/**
 * What one pass over a text finds, as bits, so that a check can tell at the price of one comparison that it has nothing
 * to look for. Traits are hints: a set bit means "look closer", a clear bit means "certainly not".
 */
export const trait = {
  /** ASCII letters. */
  lower: 1,
  upper: 2,
  nonAscii: 4,
  strayBlank: 8,
  invisible: 16,
  /** A letter that UTF-8 read as Windows-1252 begins with. */
  lead: 32,
  /** A plus sign behind "e", as in numbers that Excel shortened. */
  exponent: 64,
  /** It begins with a sign that keeps Excel from reading a number, or makes it read a formula. */
  wrapped: 128,
  /** It begins as placeholders and errors of Excel do. */
  nothing: 256,
  /** Letters, all of them capitals or all of them small. */
  oneCase: 512,
} as const;

const letters = trait.lower | trait.upper;

/** The traits of a text, combined with "or". */
export function traitsOf(text: string): number {
  if (text === '') return 0;
  let traits = mayStandForNothing(text) ? trait.nothing : 0;
  let previous = 0x20;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) traits |= trait.lower;
    else if (code === 0x20) traits |= previous === 0x20 ? trait.strayBlank : 0;
    else if (code >= 0x41 && code <= 0x5a) traits |= trait.upper;
    else if (code < 0x20 || code >= 0x7f) traits |= rareTraits(code);
    else if (code === 0x2b && (previous | 0x20) === 0x65) traits |= trait.exponent;
    previous = code;
  }
  if (previous === 0x20) traits |= trait.strayBlank;
  const first = text.charCodeAt(0);
  if (first === 0x3d || first === 0x27) traits |= trait.wrapped;
  const hasOneCase = (traits & letters) !== letters && (traits & (letters | trait.nonAscii)) !== 0;
  return hasOneCase ? traits | trait.oneCase : traits;
}

/** Accented Latin letters are neither blank nor invisible; about every other character the checks must decide. */
function rareTraits(code: number): number {
  if (code < 0x80) return trait.strayBlank | trait.invisible;
  const lead = (code >= 0xc2 && code <= 0xc5) || code === 0xe2 ? trait.lead : 0;
  const odd = code >= 0xc0 && code <= 0x24f ? 0 : trait.strayBlank | trait.invisible;
  return trait.nonAscii | lead | odd;
}
