import { fileAsOf } from '../file-as.ts';
import { joinWords } from '../name-words.ts';
import { namesInGreeting } from './called-names.ts';
import { type Household, includesAll, type Member, nameWordsOf, nobody } from './household.ts';
import type { NameRules } from './name-rules.ts';
import { withoutInitials } from './read-person.ts';

/** A line for the household, or undefined where it does not know enough for that style. */
export type NameLine = string | undefined;

/** "John and Jane Smith", "John Doe and Jane Smith": people by their first names, without titles. */
export function envelopeByFirstNames(household: Household, rules: NameRules): NameLine {
  const [one = nobody, other] = household.members;
  if (household.members.some(({ given }) => given === '')) return undefined;
  if (other === undefined) return one.surname === '' ? undefined : joinWords(one.given, one.surname, one.suffix);
  const ownSurname = household.kind === 'couple' ? '' : one.surname;
  return joinWords(one.given, ownSurname, one.suffix, rules.joiner, other.given, other.surname, other.suffix);
}

/**
 * "Mr. and Mrs. John Smith", "Dr. John Smith", "Dr. John and Rev. Jane Smith". The wife's first name is left out only
 * if it is among the words `stored` in columns for first names.
 */
export function envelopeByTitles(household: Household, rules: NameRules, stored: ReadonlySet<string>): NameLine {
  const members = membersWithTitles(household);
  if (members === undefined) return undefined;
  const [one = nobody, other] = members;
  if (one.surname === '') return undefined;
  if (other === undefined) return joinWords(one.title, one.given, one.surname, one.suffix);
  if (household.kind === 'two-surnames') return joinWords(named(one), rules.joiner, named(other));
  if (other.given === '' || (isMrs(other.title) && includesAll(stored, nameWordsOf(other.given))))
    return joinWords(one.title, rules.joiner, other.title, one.given, one.surname, one.suffix);
  return joinWords(
    one.title,
    one.given,
    one.suffix,
    rules.joiner,
    other.title,
    other.given,
    other.surname,
    other.suffix,
  );
}

/** "John and Jane": by the name each goes by. Undefined where somebody is known by an initial only, or not at all. */
export function greetingByFirstNames(household: Household, rules: NameRules, greetingInFile: string): NameLine {
  const known = rules.nicknames === 'use' ? namesInGreeting(greetingInFile, household) : [];
  const names = household.members.map((member, at) => {
    const nickname = rules.nicknames === 'use' ? member.nickname : '';
    return nickname || (known[at] ?? '') || withoutInitials(member.given);
  });
  return names.length === 0 || names.includes('') ? undefined : names.join(` ${rules.joiner} `);
}

/** "Mr. and Mrs. Smith", "Dr. Smith", "Mr. Smith and Ms. Jones". */
export function greetingByTitles(household: Household, rules: NameRules): NameLine {
  const members = membersWithTitles(household);
  const [one = nobody, other] = members ?? [];
  if (members === undefined || one.surname === '' || household.isGuess === true) return undefined;
  if (other === undefined) return joinWords(one.title, one.surname);
  if (household.kind === 'couple') return joinWords(one.title, rules.joiner, other.title, one.surname);
  return joinWords(one.title, one.surname, rules.joiner, other.title, other.surname);
}

/** "Smith Family"; undefined for one named person, who may have none. */
export function familyName(household: Household, rules: NameRules): NameLine {
  const surnames = [...new Set(household.members.map(({ surname }) => surname))];
  if (household.kind === 'person' || household.isGuess === true || surnames.length === 0 || surnames.includes(''))
    return undefined;
  return `${surnames.join(` ${rules.joiner} `)} Family`;
}

/** "Smith, John and Jane", "Doe, John and Jane (Smith)", "Smith, Mr. and Mrs. John", "Smith Family". */
export function sortedName(household: Household, rules: NameRules): NameLine {
  const [one = nobody, other] = household.members;
  if (one.surname === '') return undefined;
  if (household.kind === 'family') return familyName(household, rules);
  if (other === undefined && one.given === '') return undefined;
  if (other !== undefined && (one.given === '' || other.given === '')) {
    if (other.title === '') return undefined;
    return `${one.surname}, ${joinWords(one.title, rules.joiner, other.title, one.given)}`;
  }
  return fileAsOf(
    {
      given: one.given,
      surname: one.surname,
      suffix: one.suffix || (other?.suffix ?? ''),
      spouseGiven: other?.given ?? '',
      spouseSurname: other?.surname ?? '',
    },
    rules.joiner,
  );
}

function named(member: Member): string {
  return joinWords(member.title, member.given, member.surname, member.suffix);
}

/**
 * The members if the title of each is known. "Mr." beside a partner of the same surname implies "Mrs." and the reverse;
 * no other title tells anything about the partner. The husband comes first, as the style has it.
 */
function membersWithTitles(household: Household): readonly Member[] | undefined {
  const [one, other] = household.members;
  if (one === undefined || household.kind === 'family') return undefined;
  if (other === undefined) return one.title === '' ? undefined : [one];
  const isCouple = household.kind === 'couple';
  const first = { ...one, title: one.title === '' && isCouple ? counterpart(other.title) : one.title };
  const second = { ...other, title: other.title === '' && isCouple ? counterpart(one.title) : other.title };
  if (first.title === '' || second.title === '') return undefined;
  return isCouple && isMrs(first.title) && !isMrs(second.title) && second.given !== ''
    ? [second, first]
    : [first, second];
}

function counterpart(title: string): string {
  if (isMrs(title)) return 'Mr.';
  return /^mr\.?$/i.test(title) ? 'Mrs.' : '';
}

function isMrs(title: string): boolean {
  return /^mrs\.?$/i.test(title);
}
