import { contentOf, fieldContent } from '../contact/blank-text.ts';
import {
  addressFields,
  type ContactField,
  type ContactFields,
  contactFields,
  emptyFields,
  nameFields,
} from '../contact/fields.ts';
import { foldText } from '../contact/fold-text.ts';
import { comparePeople } from './compare-people.ts';
import { peopleOf } from './people.ts';

/** One contact out of several, and for each field the index of the row it was taken from. */
export interface SuggestedMerge {
  readonly fields: ContactFields;
  readonly from: Readonly<Record<ContactField, number>>;
}

/** Fields that only make sense together: half of one address and half of another is no address. */
const grouped: ReadonlySet<ContactField> = new Set([...nameFields, ...addressFields]);
/** More than all fields of a name can weigh together. */
const heaviestPerson = 10_000;
const capital = /\p{Lu}/u;
const capitals = /\p{Lu}/gu;
const small = /\p{Ll}/u;
const letters = /\p{L}/gu;

/**
 * Suggests one contact for rows that are one: the fullest address and the fullest name as a whole, with what they leave
 * blank from rows that do not contradict them, and for every other field the fuller and better spelled text. A field that is
 * filled in any row is filled in the suggestion unless it belongs to a name or an address that was not chosen. Without rows
 * all fields are blank and come from row 0; where rows are equally good the first one counts.
 */
export function suggestMerge(rows: readonly ContactFields[]): SuggestedMerge {
  const fields: Record<ContactField, string> = { ...emptyFields };
  const from = Object.fromEntries(contactFields.map((field) => [field, 0])) as Record<ContactField, number>;
  const take = (field: ContactField, index: number): void => {
    fields[field] = rows[index]?.[field] ?? '';
    from[field] = index;
  };
  takeGroup(rows, addressFields, best(rows, weightOf(addressFields)), isSameAddress, take);
  const weightOfName = weightOf(nameFields);
  // A couple tells more than one of the two, however many fields the one has filled.
  const fullestName = best(rows, (row) => peopleOf(row).length * heaviestPerson + weightOfName(row));
  takeGroup(rows, nameFields, fullestName, isSamePeople, take);
  for (const field of contactFields) {
    if (!grouped.has(field))
      take(
        field,
        best(rows, (row) => fullness(row[field])),
      );
  }
  return { fields, from };
}

function takeGroup(
  rows: readonly ContactFields[],
  group: readonly ContactField[],
  chosen: number,
  agrees: (one: ContactFields, other: ContactFields) => boolean,
  take: (field: ContactField, index: number) => void,
): void {
  const base = rows[chosen];
  for (const field of group) {
    if (base !== undefined && field === 'postalCode' && base[field] !== '')
      take(
        field,
        best(rows, (row) => (row === base || completesCode(base[field], row[field]) ? fullness(row[field]) : -1)),
      );
    else if (base === undefined || fieldContent(field, base[field]) !== '') take(field, chosen);
    else {
      const filled = best(rows, (row) => (row === base || agrees(row, base) ? fullness(row[field]) : -1));
      take(field, fieldContent(field, rows[filled]?.[field] ?? '') === '' ? chosen : filled);
    }
  }
}

function weightOf(group: readonly ContactField[]): (row: ContactFields) => number {
  return (row) => group.reduce((sum, field) => sum + fullness(row[field]), 0);
}

/** The index of the row with the highest value, the first of several. */
function best(rows: readonly ContactFields[], weigh: (row: ContactFields) => number): number {
  let index = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [at, row] of rows.entries()) {
    const value = weigh(row);
    if (value > highest) {
      highest = value;
      index = at;
    }
  }
  return index;
}

/** How much a text says: something beats nothing, ordinary capitals beat all or none, longer beats shorter. */
function fullness(text: string): number {
  const content = contentOf(text);
  if (content === '') return 0;
  const hasSmall = small.test(content);
  const isPlain = hasSmall ? capital.test(content) : (content.match(capitals)?.length ?? 0) < 2;
  const isWord = (content.match(letters)?.length ?? 0) > 2 && !content.includes('@');
  return 100 + (isWord && isPlain ? 40 : 0) + Math.min(foldText(content).length, 60) / 2 + marks(content);
}

/** Accents are rarely there by mistake: "Müller" beats "Muller". */
function marks(text: string): number {
  return text.normalize('NFD').length > text.normalize('NFC').length ? 1 : 0;
}

/** True for the same postal code with the zeros that it has lost, or with the four digits that belong to it. */
function completesCode(code: string, other: string): boolean {
  const [own, fuller] = [withoutZeros(code), withoutZeros(other)];
  return other.length > code.length && (fuller === own || fuller.startsWith(`${own}-`));
}

function withoutZeros(code: string): string {
  return code.trim().replace(/^0+/u, '');
}

function isSameAddress(one: ContactFields, other: ContactFields): boolean {
  return addressFields.every((field) => {
    const [text, otherText] = [foldText(one[field]), foldText(other[field])];
    return field === 'street' || text === '' || otherText === '' || text.slice(0, 5) === otherText.slice(0, 5);
  });
}

function isSamePeople(one: ContactFields, other: ContactFields): boolean {
  const [people, others] = [peopleOf(one), peopleOf(other)];
  const match = comparePeople(people, others);
  return people.length === others.length && (match === 'same' || match === 'alike');
}
