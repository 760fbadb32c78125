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
  if (isPlainLine(text)) return [text];
  return text
    .split(lineEnds)
    .map(cleanLine)
    .filter((line) => line !== '');
}

/** True for one line of printable ASCII characters with a letter, digit or mark at each end and single blanks inside. */
function isPlainLine(text: string): boolean {
  let previous = 0x20;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code >= 0x7f || (code === 0x20 && previous === 0x20)) return false;
    previous = code;
  }
  return previous !== 0x20;
}

/** The text without characters that nobody can see and no printer prints. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}
