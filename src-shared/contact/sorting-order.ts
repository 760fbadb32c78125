import { isInitial, isJoin, isParticle, isSecondGiven, isSuffix, isTitle, wordsOf } from './name-words.ts';

/** How surely a text with a comma is "surname, given names". */
export type SortingOrder =
  /** Nobody writes anything else like that. */
  | 'sure'
  /** So in a column of sorting names; "García Márquez, Gabriel" has the form of "Mary Smith, Plumber". */
  | 'likely'
  | 'doubtful';

/** What people are in a church or a company. Names that are offices as well ("Dean", "Bishop") are missing on purpose. */
const offices: ReadonlySet<string> = new Set(
  [
    'treasurer president secretary chairman chairwoman chairperson chair director manager trustee administrator principal',
    'superintendent executor executrix guardian custodian owner ceo cfo coo attorney minister vice assistant coordinator',
  ]
    .join(' ')
    .split(' '),
);
/** Degrees and orders that are somebody's name in another place, so that only a comma before them tells. */
const credentials: ReadonlySet<string> = new Set('ba bs bsc ma msc dc op sj osb ofm ofs rsm csj cm usa uk'.split(' '));
const foreignJoins: ReadonlySet<string> = new Set(['und', 'et', 'en', 'y', 'e']);
const shortCapitals = /^\p{Lu}{2,5}$/u;
const nickname = /^[("“”'‘’]/u;
const small = /\p{Ll}/u;
const marks = /[.,()]/g;
const firmEnding =
  /(?:^|\s)(?:and|&|\+)\s+(?:cos?|company|sons?|daughters?|bro(?:ther)?s|assoc(?:iate)?s?|partners)\b/i;

/** True for "Jones & Co." behind the comma of "Smith, Jones & Co.": a firm is called like that, and nobody is. */
export function endsLikeFirm(behind: string): boolean {
  return firmEnding.test(behind);
}

/**
 * Judges a name with a comma by what stands on both sides of it; neither side is blank. "Mary Smith, Treasurer", "John
 * Smith, OFM", "Joe Smith, Anna Smith" and "Wycliffe, UK" are in the order in which people speak.
 */
export function sortingOrder(before: string, behind: string): SortingOrder {
  const own = wordsOf(before);
  const given = wordsOf(behind);
  if (own.some(isJoin)) return 'doubtful';
  // Beside a partner they are initials: "Smith, TJ and Ann".
  const areCapitalsTelling = (small.test(before) || small.test(behind)) && !given.some(joins);
  if (given.some((word) => isNoGivenName(word, areCapitalsTelling)) || given.every(isTitle)) return 'doubtful';
  if (isSuffix(given[0] ?? '')) return 'doubtful';
  const names = own.filter((word) => !isParticle(word) && !isSuffix(word));
  if (names.length <= 1) return 'sure';
  const folded = new Set(own.map(bare));
  return given.some((word) => folded.has(bare(word))) || !isCoupleOrOneName(given) ? 'doubtful' : 'likely';
}

function isNoGivenName(word: string, areCapitalsTelling: boolean): boolean {
  const letters = bare(word);
  if (offices.has(letters)) return true;
  // With dots they are initials: "Smith, J.P.".
  const plain = word.replace(/[,()]/g, '');
  if (areCapitalsTelling) return shortCapitals.test(plain);
  return credentials.has(plain.toLowerCase());
}

/** "Gabriel", "Gabriel J.", "Mary Ann", "Elizabeth (Liz)", and every couple: what is no name is rarely two. */
function isCoupleOrOneName(given: readonly string[]): boolean {
  if (given.some(joins)) return true;
  const names = given.filter(
    (word) => !isInitial(word) && !isSecondGiven(word) && !isTitle(word) && !nickname.test(word),
  );
  return names.length <= 1;
}

/** Beside "and", the words for it in the languages that sorting names are read in. */
function joins(word: string): boolean {
  return isJoin(word) || foreignJoins.has(word.toLowerCase());
}

function bare(word: string): string {
  return word.replace(marks, '').toLowerCase();
}
