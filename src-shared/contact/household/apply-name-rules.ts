import { assertNever } from '../../assert-never.ts';
import { derive } from '../derive.ts';
import type { ContactFields } from '../fields.ts';
import { type Household, nameWordsOf } from './household.ts';
import type { NameRules } from './name-rules.ts';
import { readHousehold } from './read-household.ts';
import {
  envelopeByFirstNames,
  envelopeByTitles,
  familyName,
  greetingByFirstNames,
  greetingByTitles,
  type NameLine,
  sortedName,
} from './write-names.ts';

const mayHaveNickname = /[("“]/u;

/**
 * The fields with `name`, `greeting` and `fileAs` by the rules. A line "as in file" is only filled where it is blank, as
 * `derive` does it, but that a greeting calls people by their nicknames where the rules say so. Any other rule writes the line anew from whatever is known about the people; organisations, estates
 * and names that cannot be understood keep what the file says, and so does a line for which too little is known. Applying
 * the same rules again changes nothing.
 */
export function applyNameRules(fields: ContactFields, rules: NameRules): ContactFields {
  const derived = derive(fields);
  const { envelope, greeting, fileAs, joiner } = rules;
  const fillsOnly = envelope === 'as-in-file' && greeting === 'as-in-file' && fileAs === 'as-in-file';
  const fillsNickname = rules.nicknames === 'use' && greeting === 'as-in-file' && lacksGreeting(fields, derived);
  const keepsJoiner = fillsOnly && (joiner === 'and' || derived === fields);
  if (keepsJoiner && !fillsNickname) return derived;
  const household = readHousehold(fields);
  // Where the first surname of a couple begins is not known, their names cannot be put in another order.
  const isUnclear = household.isGuess === true && household.members.length > 1;
  if (household.members.length === 0 || isUnclear) return derived;
  const join = (line: string, inFile: string): string =>
    keepsJoiner || line === inFile ? line : joinedBy(line, household, rules);
  return {
    ...derived,
    name: envelopeLine(fields, household, rules) ?? join(derived.name, fields.name),
    greeting:
      (fillsNickname ? greetingByFirstNames(household, rules, '') : greetingLine(fields, household, rules)) ??
      join(derived.greeting, fields.greeting),
    fileAs: (fileAs === 'as-in-file' ? undefined : sortedName(household, rules)) ?? join(derived.fileAs, fields.fileAs),
  };
}

/** True where a greeting was filled in beside a name with something in brackets or quotation marks: perhaps a nickname. */
function lacksGreeting(fields: ContactFields, derived: ContactFields): boolean {
  if (derived.greeting === fields.greeting) return false;
  return mayHaveNickname.test(`${fields.name} ${fields.firstName} ${fields.spouseFirstName} ${fields.fileAs}`);
}

function envelopeLine(fields: ContactFields, household: Household, rules: NameRules): NameLine {
  switch (rules.envelope) {
    case 'as-in-file':
      return undefined;
    case 'first-names':
      return envelopeByFirstNames(household, rules);
    case 'titles':
      return envelopeByTitles(household, rules, nameWordsOf(`${fields.firstName} ${fields.spouseFirstName}`));
    case 'family': {
      const family = familyName(household, rules);
      return family === undefined ? undefined : `The ${family}`;
    }
    default:
      return assertNever(rules.envelope, 'style of the envelope');
  }
}

function greetingLine(fields: ContactFields, household: Household, rules: NameRules): NameLine {
  switch (rules.greeting) {
    case 'as-in-file':
      return undefined;
    case 'first-names':
      return greetingByFirstNames(household, rules, fields.greeting);
    case 'titles':
      return greetingByTitles(household, rules);
    case 'family':
      return familyName(household, rules);
    default:
      return assertNever(rules.greeting, 'style of the greeting');
  }
}

/** A line that was filled in for two people, with the joining word of the rules. */
function joinedBy(line: string, household: Household, rules: NameRules): string {
  return household.members.length === 2 ? line.replace(/ (?:and|&) /g, ` ${rules.joiner} `) : line;
}
