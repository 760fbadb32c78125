/** Marks that a byte-order mark leaves behind: as the real character, or read as Windows-1252 or MacRoman. */
const byteOrderResidue = /^(?:\uFEFF|\uFFFE|ï»¿|Ôªø)+/u;

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/**
 * The words of a header in lower case without accents and punctuation, digits kept as words of their own:
 * `"E-mail 1 - Value"` -> `email 1 value`, `"firstName:"` -> `first name`, `"P.O. Box"` -> `po box`, `"ZIP/Postal_Code"` ->
 * `zip postal code`. Letters of every script survive, so headers without a single Latin letter still differ from each other.
 * Never throws; a header of marks only gives no words.
 */
export function headerWords(header: string): readonly string[] {
  const spaced = header
    .trim()
    .replace(byteOrderResidue, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/['’`´]/gu, '')
    // "Name(s)" and "Address(es)" leave the number open; the word is the same.
    .replace(/\((?:e?s|n|en)\)/giu, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    // Two small letters are asked for so that the plural "IDs" stays one word.
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[ßæœøłđı]/gu, (letter) => plainLetters.get(letter) ?? letter);
  return joinEmail(spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

/** The words of a header as one string: two headers with the same key mean the same to the matcher. */
export function headerKey(header: string): string {
  return headerWords(header).join(' ');
}

/** "E-mail", "e mail" and "eMail" are the same word as "email", in the plural too. */
function joinEmail(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const isMail = word === 'mail' || word === 'mails' || word === 'mailadresse' || word === 'mailadres';
    if (isMail && joined.at(-1) === 'e') {
      joined.pop();
      joined.push(`e${word}`);
    } else {
      joined.push(word);
    }
  }
  return joined;
}
