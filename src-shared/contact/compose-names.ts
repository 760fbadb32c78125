import type { ContactFields } from './fields.ts';
import { fileAsOf, withoutNickname } from './file-as.ts';
import { isPersonalTitle, joinWords, tidyWords } from './name-words.ts';

const coversBoth = /(?:^|\s)(?:and|&|\+)(?:\s|$)|\//i;

/**
 * The first line of the envelope from the parts of a name: "John and Jane Smith", "John Doe and Jane Smith", "Dr. John T
 * Smith Jr.", "Mr. and Mrs. Smith". Blank when no part of a person is known; a company alone is no name.
 */
export function composeEnvelopeName(fields: ContactFields): string {
  const { first, middle, last, spouseFirst, spouseLast, suffix } = partsOf(fields);
  if (first === '' || spouseFirst === '') {
    const alone = joinWords(first, spouseFirst);
    const surname = first === '' && spouseFirst !== '' && spouseLast !== '' ? spouseLast : last;
    if (alone === '' && surname === '') return '';
    return joinWords(
      titleFor(fields, alone !== '' && first === ''),
      alone,
      first === '' ? '' : middle,
      surname,
      suffix,
    );
  }
  const own = joinWords(titleFor(fields, true), first, middle);
  if (spouseLast !== '' && spouseLast !== last) return joinWords(own, last, suffix, 'and', spouseFirst, spouseLast);
  return joinWords(own, suffix, 'and', spouseFirst, last);
}

/**
 * What follows "Dear": "John and Jane", "John", or "Mr. and Mrs. Smith" where the title is all that is known of one or both.
 * Blank when there is neither first name nor title, since "Dear Smith" is worse than the provider's own default.
 */
export function composeGreeting(fields: ContactFields): string {
  const first = withoutNickname(fields.firstName);
  const last = tidyWords(fields.lastName);
  const spouseFirst = withoutNickname(fields.spouseFirstName);
  if (first !== '' && spouseFirst !== '') return joinWords(first, 'and', spouseFirst);
  const title = fields.title.trim();
  const oneOfTwo = title !== '' && last !== '' && coversBoth.test(title);
  if ((first !== '' || spouseFirst !== '') && !oneOfTwo) return joinWords(first, spouseFirst);
  return title === '' || last === '' ? '' : joinWords(title, last);
}

/** The sorting name: "Last, First" for people, the plain name for an organisation, blank when neither is known. */
export function composeFileAs(fields: ContactFields): string {
  const { first, middle, last, spouseFirst, spouseLast, suffix } = partsOf(fields);
  const person = fileAsOf({
    given: first === '' ? '' : joinWords(first, middle),
    surname: last === '' ? spouseLast : last,
    suffix,
    spouseGiven: spouseFirst,
    spouseSurname: last === '' ? '' : spouseLast,
  });
  return person === '' ? fields.company.trim() : person;
}

/** A title for two people, or one that only tells the two apart, reads wrong beside the first names of a couple. */
function titleFor(fields: ContactFields, besideSpouse: boolean): string {
  const title = fields.title.trim();
  return besideSpouse && (coversBoth.test(title) || isPersonalTitle(title)) ? '' : title;
}

function partsOf(fields: ContactFields) {
  return {
    first: withoutNickname(fields.firstName),
    middle: tidyWords(fields.middleName),
    last: tidyWords(fields.lastName),
    suffix: tidyWords(fields.suffix),
    spouseFirst: withoutNickname(fields.spouseFirstName),
    spouseLast: tidyWords(fields.spouseLastName),
  };
}
