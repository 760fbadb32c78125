import { fileAsToEnvelopeName } from '../../contact/file-as.ts';
import { isInitial, isSuffix, joinWords, wordsOf } from '../../contact/name-words.ts';
import { looksLikeOrganisation } from '../../contact/organisation.ts';
import { readSortedPartner } from '../../contact/partner-surname.ts';
import { halves, leadingTitles, ownHalf, type Person, splitPerson } from '../../contact/split-name.ts';
import { filled } from './split-city-line.ts';
import type { SplitPieces } from './split-kinds.ts';

const longestName = 200;
/** Two of a household share a name that is no organisation: it stays one line. */
const household = /^the\s.*\sfamil(?:y|ies)$|^estate of\s|\sfamily$/iu;

/**
 * Cuts up a name in one cell. "Smith, John and Jane" sorts the address book, so it goes to `fileAs` whole and to the parts of
 * the name, from which the envelope line is made; every other name stays whole in `name` beside its parts. An organisation
 * goes to `company`. What is no plain name (digits, "Smith, Jones, Brown", a single word) only stays whole in `name`.
 */
export function splitFullName(text: string): SplitPieces {
  const whole = wordsOf(text).join(' ');
  if (whole === '') return {};
  if (whole.length > longestName || /[\d@]/u.test(whole) || household.test(whole)) return { name: whole };
  if (looksLikeOrganisation(whole)) return { company: whole };
  const turned = fileAsToEnvelopeName(whole);
  if (turned !== whole) return { ...splitSorted(whole), fileAs: whole };
  const comma = whole.lastIndexOf(',');
  // "John Smith, Jr." is in the order of speech; any other comma makes the order uncertain.
  const isBeforeSuffix = comma > 0 && isSuffix(whole.slice(comma + 1).trim());
  const words = wordsOf(isBeforeSuffix ? whole.slice(0, comma) + whole.slice(comma + 1) : whole);
  const plain = words.join(' ').includes(',') || words.length < 2 ? {} : splitWords(words);
  return { ...plain, name: whole };
}

/** The parts of a name whose surname stands before a comma. */
function splitSorted(text: string): SplitPieces {
  const comma = text.indexOf(',');
  const surname = splitPerson(wordsOf(text.slice(0, comma)));
  const behind = text.slice(comma + 1).split(',');
  const hasSuffix = behind.length > 1 && isSuffix(behind.at(-1)?.trim() ?? '');
  const given = wordsOf((hasSuffix ? behind.slice(0, -1) : behind).join(',').replace(/\s*\([^()]*\)(?=.)/gu, ''));
  const titleCount = leadingTitles(given);
  const [first, second = []] = halves(given.slice(titleCount));
  const other = /\(([^()]+)\)/u.exec(second.join(' '));
  const family = joinWords(surname.given, surname.surname);
  const partner = readSortedPartner(second.join(' ').replace(/\s*\([^()]*\)/gu, ''), family);
  return namePieces({
    title: given.slice(0, titleCount).join(' '),
    given: first.join(' ').replace(/\s*\([^()]*\)/gu, ''),
    surname: family,
    suffix: hasSuffix ? (behind.at(-1)?.trim() ?? '') : surname.suffix,
    spouseGiven: other === null ? partner.given : joinWords(partner.given, partner.surname),
    spouseSurname: other?.[1] ?? partner.surname,
  });
}

/** The parts of a name in the order of speech. */
function splitWords(words: readonly string[]): SplitPieces {
  const titleCount = leadingTitles(words);
  const title = words.slice(0, titleCount).join(' ');
  const [left, right] = halves(words.slice(titleCount));
  if (right === undefined) {
    return namePieces({ title, ...splitPerson(left), spouseGiven: '', spouseSurname: '' });
  }
  const spouse: Person = right.length === 1 ? { given: right.join(' '), surname: '', suffix: '' } : splitPerson(right);
  const own = ownHalf(left, spouse.surname);
  return namePieces({
    title,
    ...own,
    suffix: own.suffix === '' ? spouse.suffix : own.suffix,
    spouseGiven: spouse.given,
    spouseSurname: spouse.surname === own.surname ? '' : spouse.surname,
  });
}

interface NameParts extends Person {
  readonly title: string;
  readonly spouseGiven: string;
  readonly spouseSurname: string;
}

/** Only initials are surely middle names: "Mary Ann" is one first name for many. */
function namePieces({ title, given, surname, suffix, spouseGiven, spouseSurname }: NameParts): SplitPieces {
  const words = wordsOf(given);
  let end = words.length;
  while (end > 1 && isInitial(words[end - 1] ?? '')) end -= 1;
  return filled({
    title,
    firstName: words.slice(0, end).join(' '),
    middleName: words.slice(end).join(' '),
    lastName: surname,
    suffix,
    spouseFirstName: spouseGiven,
    spouseLastName: spouseSurname,
  });
}
