/**
 * What one pass over a text finds, as bits, so that a check can tell at the price of one comparison that it has nothing
 * to look for. Traits are hints: a set bit means "look closer", a clear bit means "certainly not".
 */
export const trait = { lower: 1, upper: 2, nonAscii: 4, strayBlank: 8, invisible: 16, digit: 32 } as const;

/** The traits of a text, combined with "or". */
export function traitsOf(text: string): number {
  let traits = 0;
  let afterBlank = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (afterBlank) traits |= trait.strayBlank;
      afterBlank = true;
      continue;
    }
    afterBlank = false;
    if (code >= 0x61 && code <= 0x7a) traits |= trait.lower;
    else if (code >= 0x41 && code <= 0x5a) traits |= trait.upper;
    else if (code >= 0x30 && code <= 0x39) traits |= trait.digit;
    else if (code < 0x20 || code === 0x7f) traits |= trait.strayBlank | trait.invisible;
    else if (code >= 0x80) traits |= trait.nonAscii | trait.strayBlank | trait.invisible;
  }
  return afterBlank && text !== '' ? traits | trait.strayBlank : traits;
}
