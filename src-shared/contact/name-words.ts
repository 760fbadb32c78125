const suffixes: ReadonlySet<string> = new Set(
  (
    'jr sr ii iii iv esq phd md dds dvm rn cpa dmin edd jd mdiv thd ret msw lcsw od do pe obe mbe ' +
    'cfp mba pharmd psyd rph dpt dnp ofm usn usmc usaf'
  ).split(' '),
);
const titles: ReadonlySet<string> = new Set(
  [
    'mr mrs ms miss mx dr rev reverend pastor fr father sr sister br brother prof professor hon capt captain col colonel',
    'maj major lt sgt gen general bishop deacon elder rabbi sir dame herr frau',
  ]
    .join(' ')
    .split(' '),
);
const personalTitles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx']);
const particles: ReadonlySet<string> = new Set(
  'van der den de del della di da dos du la le ter von zu zur bin st'.split(' '),
);
/** Second halves of first names that are hardly ever surnames: "Mary Ann and John Smith" are the Smiths. */
const secondGiven: ReadonlySet<string> = new Set(
  'ann anne jo lou beth sue mae kay lynn ellen marie jane elizabeth margaret catherine katherine louise helen'.split(
    ' ',
  ),
);
const surnameStarts = /^(?:[Ss]t\.?$|\p{Ll})/u;
const dots = /[.,]/g;

/** The word as the sets below hold it: small letters, without dots and commas. */
function bare(word: string): string {
  return word.replace(dots, '').toLowerCase();
}

/** True for what follows a surname: "Jr.", "III", "PhD". */
export function isSuffix(word: string): boolean {
  return suffixes.has(bare(word));
}

/** True for what precedes a name: "Mr.", "Dr.", "Pastor". */
export function isTitle(word: string): boolean {
  return titles.has(bare(word));
}

/** True for titles that say no more than who is who in a couple, and so disappear beside first names. */
export function isPersonalTitle(word: string): boolean {
  return personalTitles.has(bare(word));
}

/** True for the small words that begin a surname: "van", "de", "St.". */
export function isParticle(word: string): boolean {
  return particles.has(bare(word));
}

/** True for particles that are no first names at the start of a name: "van", "de", "St.", but not "Van" or "Von". */
export function beginsSurname(word: string): boolean {
  return isParticle(word) && surnameStarts.test(word);
}

/** True for the second half of a first name: "Ann" in "Mary Ann". */
export function isSecondGiven(word: string): boolean {
  return secondGiven.has(bare(word));
}

/** True for "and", "&" and "+" between the two halves of a couple. */
export function isJoin(word: string): boolean {
  return word === '&' || word === '+' || word.toLowerCase() === 'and';
}

/** True for one letter, with or without a dot. */
export function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word);
}

/** The words of a text, without the blanks around them. */
export function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
}

/** The text with single ordinary blanks between its words and none around them. */
export function tidyWords(text: string): string {
  return isTidy(text) ? text : wordsOf(text).join(' ');
}

/** A hint in one pass: false also for some tidy texts that hold rare characters. */
function isTidy(text: string): boolean {
  let afterBlank = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || (code >= 0x80 && !isLatinLetter(code)) || (code === 0x20 && afterBlank)) return false;
    afterBlank = code === 0x20;
  }
  return !afterBlank || text === '';
}

/** True for the codes of accented Latin letters, none of which is a blank. */
function isLatinLetter(code: number): boolean {
  return code >= 0xc0 && code <= 0x24f;
}

/** The parts that are not blank, with one blank between them. */
export function joinWords(...parts: readonly string[]): string {
  const words: string[] = [];
  for (const part of parts) {
    const word = part === '' ? '' : part.trim();
    if (word !== '') words.push(word);
  }
  // One text at once: what "+" puts together stays in pieces, and every later look at its characters is slower for it.
  return words.length === 1 ? (words[0] ?? '') : words.join(' ');
}
