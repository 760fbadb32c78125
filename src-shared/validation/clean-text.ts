const blanks = /[\t\v\f\r\n \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const lineEnds = /\r\n|[\r\n\v\u0085\u2028\u2029]/;
/**
 * Controls, soft hyphen, zero-width space, direction marks and byte order mark. The zero-width joiners are missing on
 * purpose: some scripts cannot be written without them.
 */
const invisible =
  /(?:(?![\t\v\f\r\n\u0085])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])+/gu;

/** One line without blanks around it and with single ordinary blanks inside. */
export function cleanLine(text: string): string {
  return text.replace(blanks, ' ').trim();
}

/** The lines of a text, each cleaned, without empty ones. Old and foreign line ends (FileMaker, U+2028) count. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(lineEnds)
    .map(cleanLine)
    .filter((line) => line !== '');
}

/** The text without characters that nobody can see and no printer prints. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}
