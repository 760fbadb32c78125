import type { ContactField } from '../contact/fields.ts';
import { type Candidate, type ColumnReading, ignored } from './column-candidate.ts';
import type { MatchReason } from './column-match.ts';
import type { HeaderReading } from './header-reading.ts';
import { headerKey, headerWords } from './header-text.ts';
import { personWords } from './header-words.ts';
import { fieldByValues, valuesDisagree } from './value-fields.ts';
import { filledCount, mostlyLooksLike } from './value-shapes.ts';

/** What the other columns of the file say. */
export interface ContextOfFile {
  readonly keys: ReadonlySet<string>;
  /** How many columns were read as each field. */
  readonly fields: ReadonlyMap<ContactField, number>;
}

/** A first name in these languages makes "Name" beside it the last name. */
const firstNameKeys = ['vorname', 'vornamen', 'prenom', 'prenoms', 'voornaam', 'voornamen', 'roepnaam'] as const;

const titleOrGreetingKeys: readonly string[] = [
  'salutation',
  'primary salutation',
  'anrede',
  'aanhef',
  'prefix',
  'title',
];

const spouseKeys: readonly string[] = [
  'spouse',
  'spouse name',
  'spouses name',
  'wife',
  'wifes name',
  'husband',
  'conjoint',
];

/** The number of a household is not that of each of its people. */
const householdKeys: readonly string[] = ['household id', 'family id', 'family number'];

/**
 * Settles a reading by the values of its column and by the other columns. Headers are ambiguous: "Salutation" is "Mr." in one
 * system and "Joe and Mary" in the next, "Contact" may hold telephone numbers. Returns undefined when the header turned out to
 * say nothing, so that likeness and values decide.
 */
export function readInContext(
  column: number,
  header: string,
  reading: HeaderReading,
  cells: readonly string[],
  context: ContextOfFile,
): ColumnReading | undefined {
  if (reading.meaning.kind !== 'field') {
    const reason: MatchReason = { kind: 'usual-header', field: 'street' };
    return candidate({ ...reading, column, confidence: 'sure', reason });
  }
  // Beside first and last names the account is the household or the firm that a program has made up for them.
  const hasNames = (context.fields.get('firstName') ?? 0) > 0 && (context.fields.get('lastName') ?? 0) > 0;
  if (hasNames && headerKey(header) === 'account name') return undefined;
  const field = settleField(reading.meaning.field, headerKey(header), cells, context);
  if (field === undefined || valuesDisagree(field, cells) || holdsContactData(field, cells)) {
    const guess = fieldByValues(cells);
    // Only what cannot be anything else overrules the header.
    if (guess?.shape === 'email' || guess?.shape === 'phone') {
      const reason: MatchReason = { kind: 'values-look-like', ...guess };
      const meaning = { kind: 'field', field: guess.field } as const;
      return candidate({ column, meaning, group: '', line: 1, rank: 2000, confidence: 'likely', reason });
    }
    const reason: MatchReason = { kind: 'values-disagree', field: field ?? reading.meaning.field };
    return { kind: 'decided', match: ignored(column, reason, 'unsure') };
  }
  const isLoose = reading.how === 'similar-words';
  const reason: MatchReason = isLoose
    ? { kind: 'similar-words', field, words: plainWords(header) }
    : { kind: reading.how, field };
  // A name cell "Smith, John" is an entry of an index, not an envelope line: worth a look even when nothing better is there.
  const isDoubtful =
    isLoose ||
    (field === 'name' && mostlyLooksLike(cells, 'last-first')) ||
    (field === 'externalId' && householdKeys.includes(headerKey(header)));
  return candidate({
    column,
    meaning: { kind: 'field', field },
    group: reading.group,
    line: reading.line,
    rank: reading.rank + (isLoose ? 500 : 0),
    confidence: isDoubtful ? 'likely' : 'sure',
    reason,
  });
}

const plainWords = (header: string) =>
  headerWords(header)
    .filter((word) => !personWords.has(word))
    .join(' ');

const candidate = (value: Candidate): ColumnReading => ({ kind: 'candidate', candidate: value });

function settleField(
  field: ContactField,
  key: string,
  cells: readonly string[],
  context: ContextOfFile,
): ContactField | undefined {
  const count = (other: ContactField) => context.fields.get(other) ?? 0;
  if (titleOrGreetingKeys.includes(key) && filledCount(cells) > 0) {
    return settleTitle(key, cells);
  }
  if (spouseKeys.includes(key) && filledCount(cells) > 0 && !mostlyLooksLike(cells, 'one-word')) {
    return undefined;
  }
  // "St" is the state after a city, and in other sheets the street.
  if (key === 'st' && filledCount(cells) > 0 && !mostlyLooksLike(cells, 'state')) {
    return undefined;
  }
  if (field !== 'name') {
    return field;
  }
  if (
    ['name', 'naam', 'nom'].includes(key) &&
    count('lastName') === 0 &&
    firstNameKeys.some((first) => context.keys.has(first))
  ) {
    return 'lastName';
  }
  if ((key === 'nombre' || key === 'nome') && count('lastName') > 0 && count('firstName') === 0) {
    return 'firstName';
  }
  const hasOtherName = count('name') > 1 || (count('firstName') > 0 && count('lastName') > 0);
  return hasOtherName && count('fileAs') === 0 && mostlyLooksLike(cells, 'last-first') ? 'fileAs' : 'name';
}

function settleTitle(key: string, cells: readonly string[]): ContactField | undefined {
  if (mostlyLooksLike(cells, 'title')) {
    return 'title';
  }
  const mayGreet = key.includes('salutation') || mostlyLooksLike(cells, 'greeting');
  return mayGreet ? 'greeting' : undefined;
}

/** E-mail addresses or telephone numbers under a header for names or streets. */
function holdsContactData(field: ContactField, cells: readonly string[]): boolean {
  const isReach = field === 'email' || field === 'phone' || field === 'externalId' || field === 'postalCode';
  return !isReach && (mostlyLooksLike(cells, 'email') || mostlyLooksLike(cells, 'phone'));
}
