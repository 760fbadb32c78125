import { isAcronym } from './acronyms.ts';
import { resolveState } from './states.ts';

/** Words that are written in capitals, or in a mixture of their own, wherever they stand. */
const fixedWords: ReadonlyMap<string, string> = new Map(
  [
    'NE NW SE SW PO APO FPO DPO PSC CMR RR HC US USA UK UN NYC DC LLC LLP PLLC USS SIL NASA UNICEF UNESCO OMF UMC USN POB',
    'YMCA YWCA YWAM AME USAF USMC IBM MD DDS DVM RN CPA CEO AJ BJ CJ DJ EJ JB JC JD JP JT JW KC MJ PJ RJ TJ',
    'PhD PharmD',
  ]
    .join(' ')
    .split(' ')
    .map((word) => [word.toLowerCase(), word] as const),
);
/** Behind a name; at its start they are names themselves: "VI NGUYEN". */
const numerals: ReadonlySet<string> = new Set('ii iii iv vi vii viii'.split(' '));
/** Words that stay small inside a name or a street, but not at its start, its end or after "and". */
const smallWords: ReadonlySet<string> = new Set(
  'van der den de del della di da das dos du ter von zu zur bin and or of the for in at on upon y'.split(' '),
);
const joiningWords: ReadonlySet<string> = new Set(['and', '&', '+', 'y']);
const macNames: ReadonlySet<string> = new Set(
  [
    'macalister macarthur macaulay maccallum macdonald macdougall macdowell macfarlane macgregor macintosh macintyre',
    'mackenzie mackinnon maclean macleod macmillan macnamara macneil macneill macpherson macqueen macrae mactavish',
  ]
    .join(' ')
    .split(' '),
);
const leadingParticles =
  /^(?:(?:van|von|der|den|de|del|della|di|da|das|dos|du|la|las|los|le|ter|ten|zu|zur|bin)(?:\s+|$))+/;
/** "e.e. cummings", "will.i.am". */
const smallInitials = /(?:^|\s)\p{L}\.|\p{L}\.\p{L}/u;
/** Letters whose capitals are missing or for show, as in Georgian. */
const otherAlphabet = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}/u;
const wordPattern = /\S+/g;
const letter = /\p{L}/u;
const letterPattern = /\p{L}/gu;
/** One letter in Dutch: "IJmuiden", but not "Ijaz". */
const dutchIj = /^ij(?=[^aeiou])/;
const hasDigit = /\p{N}/u;
const stateBehind = /\s([A-Za-z]{2})$/;
const ordinal = /^(\d+)(st|nd|rd|th)(\W*)$/;
const partPattern = /[\p{L}\p{M}\p{N}]+/gu;
/** An apostrophe behind more than one letter begins an ending ("John's"), behind one letter a new word ("O'Brien"). */
const beforeEnding = /[\p{L}\p{M}\p{N}]{2}['’‘]$/u;
/** The Dutch article in "'t Hooft" and "'s-Gravenhage". */
const beforeArticle = /^['’‘]$/;
const spanishArticles: ReadonlySet<string> = new Set(['la', 'las', 'los']);
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** True when the text has at least three letters and none of them is small: "JOHN SMITH", but neither "JP" nor "12 NE". */
export function isAllCaps(text: string): boolean {
  if (text.toUpperCase() !== text || text.toLowerCase() === text) return false;
  return (text.match(letterPattern)?.length ?? 0) >= 3;
}

/** True for at least three letters of an alphabet with capitals, all of them small, and no initials among them. */
export function isAllSmall(text: string): boolean {
  if (text.toLowerCase() !== text || text.toUpperCase() === text) return false;
  return !smallInitials.test(text) && !otherAlphabet.test(text) && (text.match(letterPattern)?.length ?? 0) >= 3;
}

/** Like `toNameCase`, with the particles before a surname left small: "van der berg" becomes "van der Berg". */
export function toSurnameCase(text: string): string {
  const start = leadingParticles.exec(text)?.[0].length ?? 0;
  return text.slice(0, start) + toNameCase(text.slice(start));
}

/**
 * A name, street or city that was typed in capitals only, or in small letters only, as it is usually written:
 * "MARY MCDONALD-O'BRIEN III" becomes "Mary McDonald-O'Brien III", "PO BOX 12 NE" becomes "PO Box 12 NE". Text that
 * already mixes both is somebody's choice and stays as it is; so does the blank space between words.
 */
export function toNameCase(text: string): string {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return text;
  const words = lower.match(wordPattern) ?? [];
  const start = words.findIndex((word) => letter.test(word));
  const end = words.length - 1;
  const wasInCapitals = text !== lower;
  let position = -1;
  return lower.replace(wordPattern, (word) => {
    position += 1;
    const bare = word.replace(edges, '');
    if (position > start && numerals.has(bare)) return word.toUpperCase();
    if (wasInCapitals && isAcronym(bare, words)) return word.toUpperCase();
    const mayBeSmall = position > start && position < end && !joiningWords.has(words[position - 1] ?? '');
    if (mayBeSmall && isSmall(word, words[position - 1])) return word;
    return caseWord(word, bare);
  });
}

/** Like `toNameCase`, for a town with the code of its state behind it: "NEW YORK NY" becomes "New York NY". */
export function toTownCase(text: string): string {
  const cased = toNameCase(text);
  const code = stateBehind.exec(cased)?.[1] ?? '';
  return code !== '' && resolveState(code, 'US') === code.toUpperCase()
    ? cased.slice(0, -2) + code.toUpperCase()
    : cased;
}

function isSmall(word: string, previous: string | undefined): boolean {
  return smallWords.has(word) || (previous === 'de' && spanishArticles.has(word));
}

function caseWord(word: string, bare: string): string {
  const fixed = fixedWords.get(bare);
  if (fixed !== undefined) return word.replace(bare, fixed);
  if (bare === 'c/o') return word;
  const number = ordinal.exec(word);
  if (number !== null) return word;
  return word.replace(partPattern, (part, offset: number) => casePart(part, word.slice(0, offset), word));
}

/** One run of letters; `before` is what stands in front of it in its word. */
function casePart(part: string, before: string, word: string): string {
  if (beforeEnding.test(before)) return part;
  if (beforeArticle.test(before) && (part === 't' || part === 's')) return part;
  if (before !== '' && before.endsWith('-') && word.length > before.length + part.length && smallWords.has(part))
    return part;
  if (hasDigit.test(part)) return capitals(part);
  if (dutchIj.test(part)) return `IJ${part.slice(2)}`;
  if (part.length > 3 && part.startsWith('mc')) return `Mc${capital(part.slice(2))}`;
  if (macNames.has(part)) return `Mac${capital(part.slice(3))}`;
  return capital(part);
}

function capital(part: string): string {
  const [first = ''] = part;
  return capitals(first) + part.slice(first.length);
}

/** Upper case only where it keeps the letter count, so that "ß" does not turn into "SS" at a word's start. */
function capitals(part: string): string {
  const upper = part.toUpperCase();
  return upper.length === part.length ? upper : part;
}
