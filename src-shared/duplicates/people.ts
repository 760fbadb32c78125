import type { ContactFields } from '../contact/fields.ts';
import { fileAsToEnvelopeName } from '../contact/file-as.ts';
import { foldText } from '../contact/fold-text.ts';
import { isJoin, isParticle, isSuffix, isTitle, wordsOf } from '../contact/name-words.ts';
import { looksLikeOrganisation } from '../contact/organisation.ts';

/** One person of a contact, every part folded; blank where it is not known. `generation` is "jr", "sr", "ii"... */
export interface Person {
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
  readonly generation: string;
}

const generations: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const coversTwo = /\s(?:and|&|\+)\s/i;
const family = /^(?:the\s+)?(\S+(?:\s\S+)?)\s+family$/i;

/** The people a contact is for, at most two: from the parts of the name where there are any, else from its first line. */
export function peopleOf(fields: ContactFields): readonly Person[] {
  const line = fields.name.trim() === '' ? fields.fileAs : fields.name;
  const isComplete = fields.firstName.trim() !== '' && fields.lastName.trim() !== '';
  // The first line is what counts where the parts are one half of a couple only.
  const people =
    isComplete && !(coversTwo.test(line) && fields.spouseFirstName === '') ? fromParts(fields) : fromLine(line);
  const known = people.length > 0 ? people : fromParts(fields);
  return known.filter(({ given, surname }) => given !== '' || surname !== '').slice(0, 2);
}

function fromParts(fields: ContactFields): readonly Person[] {
  const { firstName, middleName, lastName, suffix, spouseFirstName, spouseLastName } = fields;
  // Surnames may carry the suffix themselves: "Smith Jr."
  const surname = partsOf(wordsOf(lastName), true);
  const ownGeneration = foldText(suffix);
  const [own = [], joined] = halves(wordsOf(firstName));
  const person = personOf(own, surname.surname, generations.has(ownGeneration) ? ownGeneration : surname.generation);
  const people = [person.middle === '' ? { ...person, middle: foldText(middleName) } : person];
  if (joined !== undefined) people.push(personOf(joined, surname.surname, ''));
  if (spouseFirstName.trim() !== '') {
    const other = spouseLastName.trim() === '' ? surname.surname : foldText(spouseLastName);
    people.push(personOf(wordsOf(spouseFirstName), other, ''));
  }
  return people;
}

function fromLine(text: string): readonly Person[] {
  const line = fileAsToEnvelopeName(text.trim());
  const [, name] = family.exec(line) ?? [];
  if (name !== undefined) return [{ given: '', middle: '', surname: foldText(name), generation: '' }];
  if (line === '' || looksLikeOrganisation(line)) return [];
  const [left = [], right] = halves(withoutTitles(wordsOf(line.replaceAll(',', ' '))));
  const own = partsOf(left, right === undefined);
  if (right === undefined) return [own];
  const spouse = partsOf(right, true);
  return [own.surname === '' ? { ...own, surname: spouse.surname } : own, spouse];
}

/** "Mr. and Mrs. John Smith": the titles go, and with them the join between them. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let start = 0;
  while (start < words.length - 1 && (isTitle(words[start] ?? '') || (start > 0 && isJoin(words[start] ?? '')))) {
    start += 1;
  }
  return words.slice(start);
}

function halves(words: readonly string[]): readonly [readonly string[], (readonly string[])?] {
  const join = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isJoin(word));
  return join < 0 ? [words] : [words.slice(0, join), withoutTitles(words.slice(join + 1))];
}

/** The words of one person. A single word is the surname where `isSurname`, else the given name of half a couple. */
function partsOf(words: readonly string[], isSurname: boolean): Person {
  let end = words.length;
  let generation = '';
  while (end > 1 && isSuffix(words[end - 1] ?? '')) {
    const folded = foldText(words[end - 1] ?? '');
    if (generations.has(folded)) generation = folded;
    end -= 1;
  }
  if (end <= 1 && !isSurname) return personOf(words.slice(0, end), '', generation);
  let start = end - 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  const last = words[start] ?? '';
  // "John A" is half of a couple, not somebody called A.
  const isGivenOnly = !isSurname && foldText(last).length === 1;
  if (isGivenOnly) return personOf(words.slice(0, end), '', generation);
  return personOf(words.slice(0, start), foldText(words.slice(start, end).join('')), generation);
}

function personOf(given: readonly string[], surname: string, generation: string): Person {
  const [first = '', middle = ''] = given.filter((word) => !isTitle(word));
  return { given: foldText(first), middle: foldText(middle), surname, generation };
}
