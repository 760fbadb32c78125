/** The characters that Windows-1252 has for the bytes 0x80 to 0x9F; undefined bytes stay what they are. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const byteOf: ReadonlyMap<number, number> = new Map(
  Array.from(windows1252, (character, index) => [character.charCodeAt(0), 0x80 + index] as const),
);
/** UTF-8 lead bytes read as letters: "Â" to "Å" begin two-byte letters of European languages, "â" three-byte punctuation. */
const lead = /[\u00c2-\u00c5\u00e2]/;

/** Closing quotes follow a word, and the word may end in a capital "Ä" or "Å" ("MÄKELÄ’S"). */
const afterWord: ReadonlySet<number> = new Set([0x2019, 0x201d]);

/**
 * Repairs text whose UTF-8 bytes were once read as Windows-1252 ("MÃ¼ller" to "Müller", "Oâ€™Brien" to "O’Brien"),
 * repeatedly for text that went through it more than once. Only letters with Latin accents and common punctuation are
 * restored; everything else comes back unchanged.
 */
export function repairDoubleEncoding(text: string): string {
  let current = text;
  while (lead.test(current)) {
    const next = decodeOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function decodeOnce(text: string): string {
  let result = '';
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const decoded = code === 0xe2 ? decodePunctuation(text, index) : decodeLatin(text, index, code);
    result += decoded === undefined ? text.charAt(index) : String.fromCharCode(decoded);
    index += decoded === undefined ? 1 : code === 0xe2 ? 3 : 2;
  }
  return result;
}

function decodeLatin(text: string, index: number, code: number): number | undefined {
  if (code < 0xc2 || code > 0xc5) return undefined;
  const next = text.charCodeAt(index + 1);
  if (code >= 0xc4 && afterWord.has(next)) return undefined;
  const low = continuation(next);
  return low === undefined || endsCapitals(text, index, next) ? undefined : ((code & 0x1f) << 6) | low;
}

/** A no-break space and a closing quote follow a word; the letters they could stand for are small ones. */
const afterCapitals: ReadonlySet<number> = new Set([0xa0, 0xbb]);
const twoCapitals = /^\p{Lu}{2}$/u;

/** "IRMÃ MARIA" and "«AMANHû" have a word in capitals that ends in one. */
function endsCapitals(text: string, index: number, next: number): boolean {
  return index >= 2 && afterCapitals.has(next) && twoCapitals.test(text.slice(index - 2, index));
}

function decodePunctuation(text: string, index: number): number | undefined {
  const middle = continuation(text.charCodeAt(index + 1));
  const low = continuation(text.charCodeAt(index + 2));
  if (middle === undefined || low === undefined) return undefined;
  const code = 0x2000 | (middle << 6) | low;
  const common = (code >= 0x2010 && code <= 0x203a) || code === 0x20ac || code === 0x2122;
  return common ? code : undefined;
}

/** The six payload bits of a UTF-8 continuation byte that was read as this character. */
function continuation(code: number): number | undefined {
  const byte = byteOf.get(code) ?? code;
  return byte >= 0x80 && byte <= 0xbf ? byte & 0x3f : undefined;
}
