import { foldText } from '../fold-text.ts';
import { isInitial, isJoin, isSuffix, isTitle, wordsOf } from '../name-words.ts';

/** What the name or names in a row stand for. */
export type HouseholdKind = 'person' | 'couple' | 'two-surnames' | 'family' | 'organisation' | 'estate' | 'unknown';

/** One person of a household; what is not known is blank, as the first name of the wife in "Mr. and Mrs. John Smith". */
export interface Member {
  readonly title: string;
  readonly given: string;
  readonly nickname: string;
  readonly surname: string;
  readonly suffix: string;
}

/** The people behind one row. Only people, couples and families have members. */
export interface Household {
  readonly kind: HouseholdKind;
  readonly members: readonly Member[];
  /** True where a surname may have begun one word earlier, as in a whole line: then no first name may be left out. */
  readonly isGuess?: boolean;
}

export const nobody: Member = { title: '', given: '', nickname: '', surname: '', suffix: '' };
export const unknownHousehold: Household = { kind: 'unknown', members: [] };

/** A couple, with one surname or two; a partner without a surname shares that of the other. */
export function coupleOf(one: Member, other: Member): Household {
  const surname = one.surname === '' ? other.surname : one.surname;
  const members = [
    { ...one, surname },
    { ...other, surname: other.surname === '' ? surname : other.surname },
  ];
  return { kind: members[1]?.surname === surname ? 'couple' : 'two-surnames', members };
}

/** One named person, or a family where a surname without a title is all there is. */
export function personOf(member: Member): Household {
  const onlySurname = member.given === '' && member.title === '' && member.surname !== '';
  return { kind: onlySurname ? 'family' : 'person', members: [member] };
}

/** The different surnames of a household, folded for comparison. */
export function surnamesOf(household: Household): ReadonlySet<string> {
  return new Set(household.members.map(({ surname }) => foldText(surname)).filter((key) => key !== ''));
}

/** The first names and surnames in a text, folded for comparison: without titles, suffixes, initials and joining words. */
export function nameWordsOf(text: string): ReadonlySet<string> {
  const names = wordsOf(text.replaceAll(/[,()"“”]/g, ' ')).filter(
    (word) => !isJoin(word) && !isTitle(word) && !isSuffix(word) && !isInitial(word),
  );
  return new Set(names.map(foldText).filter((key) => key !== '' && key !== 'the' && key !== 'family'));
}

/** True when every word of the second set is in the first. */
export function includesAll(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  for (const word of some) if (!all.has(word)) return false;
  return true;
}

/** Like `nameWordsOf`, for all members together. */
export function membersWords(household: Household): ReadonlySet<string> {
  return nameWordsOf(household.members.map(({ given, surname }) => `${given} ${surname}`).join(' '));
}
