import { isBlank } from '../blank-text.ts';
import type { ContactFields } from '../fields.ts';
import { isTitle, joinWords, tidyWords, wordsOf } from '../name-words.ts';
import { looksLikeOrganisation } from '../organisation.ts';
import { coupleOf, type Household, type Member, nobody, personOf, unknownHousehold } from './household.ts';
import { titlesOfTwo } from './read-line.ts';
import { joinsPeople, nameTokens, readGiven, titled } from './read-person.ts';

/** What the parts of a name say; undefined when none is filled in. */
export function readParts(fields: ContactFields): Household | undefined {
  const { firstName, lastName, spouseFirstName, spouseLastName } = fields;
  if (isBlank(firstName) && isBlank(lastName) && isBlank(spouseFirstName)) return undefined;
  const surname = tidyWords(lastName);
  const whole = joinWords(firstName, surname);
  if (/^(?:the\s+)?estate\s+of\s/i.test(whole)) return { kind: 'estate', members: [] };
  if (looksLikeOrganisation(whole)) return { kind: 'organisation', members: [] };
  if (/[\d,;/@()]/.test(surname) || wordsOf(surname).some((word) => joinsPeople(word) || isTitle(word)))
    return unknownHousehold;
  const [title = '', partnerTitle] = titlesOfTwo(wordsOf(fields.title));
  const own = { ...nobody, surname, suffix: tidyWords(fields.suffix) };
  const [one, inSameCell] = people(firstName, fields.middleName);
  const [partner, third] = people(withoutSurname(spouseFirstName, surname), '');
  if (one === undefined || partner === undefined || third !== undefined) return unknownHousehold;
  const second = inSameCell ?? partner;
  if (inSameCell !== undefined && partner.given !== '') return unknownHousehold;
  const first: Member = { ...own, title, given: one.given, nickname: one.nickname };
  if (second.given === '') return partnerTitle === undefined ? personOf(first) : coupleOf(first, titled(partnerTitle));
  const other: Member = { ...second, title: partnerTitle ?? '', surname: tidyWords(spouseLastName) };
  if (first.given !== '') return coupleOf(first, other);
  // A title beside a blank first name belongs to nobody in particular.
  return personOf({ ...other, surname: other.surname === '' ? surname : other.surname });
}

/** One or two people in a cell for first names; the first is undefined when the cell holds something else. */
function people(cell: string, middle: string): readonly (Member | undefined)[] {
  const tokens = nameTokens(tidyWords(cell));
  if (tokens.length === 0) return [nobody];
  const join = tokens.findIndex(joinsPeople);
  if (cell.includes(',') || tokens.filter(joinsPeople).length > 1 || tokens.some(isTitle)) return [];
  const one = readGiven(join < 0 ? [...tokens, ...wordsOf(middle)] : tokens.slice(0, join), '');
  // A suffix among the first names is in the wrong column, and nobody knows what else is.
  if (one === undefined || one.suffix !== '') return [];
  if (join < 0) return [one];
  const other = readGiven(tokens.slice(join + 1), '');
  return other === undefined || other.suffix !== '' ? [] : [one, other];
}

/** "Mary Smith" in the column for the partner's first name, where Smith is the surname of both. */
function withoutSurname(cell: string, surname: string): string {
  const text = tidyWords(cell);
  return surname !== '' && text.endsWith(` ${surname}`) ? text.slice(0, -surname.length - 1) : text;
}
