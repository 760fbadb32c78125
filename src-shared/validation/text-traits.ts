import { edgesMayStandForNothing } from '../contact/blank-text.ts';

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
  plus: 64,
  /** It begins with a sign that keeps Excel from reading a number, or makes it read a formula. */
  wrapped: 128,
  /** It begins and ends as placeholders and errors of Excel do. */
  nothing: 256,
  /** Letters, all of them capitals or all of them small. */
  oneCase: 512,
  /** It ends in ".0". */
  decimalZero: 1_024,
  lineBreak: 4_096,
} as const;

const letters = trait.lower | trait.upper;
/** Two of them in a row, or one at an edge, are stray. */
const blank = 2_048;
/** The traits of every UTF-16 unit. One look-up costs less than the comparisons that a mixed text makes unpredictable. */
const traitsByCode = Uint16Array.from({ length: 0x1_0000 }, (_, code) => traitsOfCode(code));

function traitsOfCode(code: number): number {
  if (code === 0x20) return blank;
  if (code === 0x0a) return blank | trait.lineBreak;
  if (code >= 0x61 && code <= 0x7a) return trait.lower;
  if (code >= 0x41 && code <= 0x5a) return trait.upper;
  if (code === 0x2b) return trait.plus;
  if (code < 0x20 || code === 0x7f) return trait.strayBlank | trait.invisible;
  if (code < 0x80) return 0;
  const lead = (code >= 0xc2 && code <= 0xc5) || code === 0xe2 ? trait.lead : 0;
  // Accented Latin letters are neither blank nor invisible; about every other character the checks must decide.
  const odd = code >= 0xc0 && code <= 0x24f ? 0 : trait.strayBlank | trait.invisible;
  return trait.nonAscii | lead | odd;
}

/** The traits of a text, combined with "or". */
export function traitsOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  let traits = 0;
  let doubled = 0;
  let previous = blank;
  let code = 0;
  for (let index = 0; index < length; index += 1) {
    code = text.charCodeAt(index);
    const next = traitsByCode[code] ?? 0;
    traits |= next;
    doubled |= next & previous;
    previous = next;
  }
  if (((doubled | previous) & blank) !== 0) traits |= trait.strayBlank;
  const first = text.charCodeAt(0);
  if (edgesMayStandForNothing(first, code)) traits |= trait.nothing;
  if (first === 0x3d || first === 0x27) traits |= trait.wrapped;
  // Asking the text for its end, with every method made for it, costs more than all the rest.
  if (code === 0x30 && length > 1 && text.charCodeAt(length - 2) === 0x2e) traits |= trait.decimalZero;
  const hasOneCase = (traits & letters) !== letters && (traits & (letters | trait.nonAscii)) !== 0;
  return hasOneCase ? traits | trait.oneCase : traits;
}
