import { contentOf } from '../../contact/blank-text.ts';
import { type ContactField, contactFields } from '../../contact/fields.ts';
import { isAllCaps, isAllSmall, toNameCase, toSurnameCase, toTownCase } from '../../contact/name-case.ts';
import { cleanLine, linesOf, withoutInvisible } from '../clean-text.ts';
import { repairDoubleEncoding } from '../double-encoding.ts';
import type { FieldCheck } from '../field-check.ts';
import type { Issue } from '../issue.ts';
import { trait } from '../text-traits.ts';

const nameLike: ReadonlySet<ContactField> = new Set([
  'name',
  'company',
  'greeting',
  'fileAs',
  'title',
  'firstName',
  'middleName',
  'lastName',
  'spouseFirstName',
  'spouseLastName',
  'street',
  'city',
]);
const surnames: ReadonlySet<ContactField> = new Set(['lastName', 'spouseLastName']);
/** Addresses and codes in a column for names. */
const notName = /[\d@/_\\]/;
/** Acronyms are the proper names of many organisations ("YWAM"): one word of this length is taken for one. */
const longestAcronym = 5;

/** Blanks at the edges, doubled or of a foreign kind. A line break is a blank too. */
export const strayBlanks: FieldCheck = {
  fields: new Set(contactFields.filter((field) => field !== 'street')),
  wakes: trait.strayBlank | trait.lineBreak,
  check: (field, value, traits) => strayBlank(field, value, traits, cleanLine(value)),
};

/** The same in a street, which has lines. */
export const strayBlanksInLines: FieldCheck = {
  fields: new Set(['street']),
  wakes: trait.strayBlank,
  check: (field, value, traits) => strayBlank(field, value, traits, linesOf(value).join('\n')),
};

function strayBlank(field: ContactField, value: string, traits: number, fix: string): Issue | undefined {
  if (fix === value || isGarbled(value, traits)) return undefined;
  return { code: 'stray-blanks', severity: 'warning', field, fix };
}

export const invisibleCharacters: FieldCheck = {
  wakes: trait.invisible,
  check: (field, value, traits) => {
    const fix = withoutInvisible(value);
    if (fix === value || isGarbled(value, traits)) return undefined;
    return { code: 'invisible-characters', severity: 'warning', field, fix };
  },
};

export const doubleEncoded: FieldCheck = {
  wakes: trait.lead,
  check: (field, value) => {
    const fix = repairDoubleEncoding(value);
    return fix === value ? undefined : { code: 'double-encoded', severity: 'warning', field, fix };
  },
};

export const allCaps: FieldCheck = {
  fields: nameLike,
  wakes: trait.oneCase,
  check: (field, value, traits) => {
    if ((traits & trait.lower) !== 0) return undefined;
    if (!isAllCaps(value) || contentOf(value) === '') return undefined;
    if (field === 'company' && value.length <= longestAcronym) return undefined;
    const fix = field === 'city' ? toTownCase(value) : toNameCase(value);
    return fix === value ? undefined : { code: 'all-caps', severity: 'warning', field, fix };
  },
};

function inCapitals(field: ContactField, value: string): string {
  if (surnames.has(field)) return toSurnameCase(value);
  return field === 'city' ? toTownCase(value) : toNameCase(value);
}

/** French writes the street small: "5 bis rue de l'église". */
const frenchStreet =
  /^(?:\d+[\s,]*(?:bis|ter|[a-d])?[\s,]+)?(?:rue|ruelle|avenue|boulevard|place|chemin|route|impasse|allée|quai|cours|square|sentier|montée)\s+(?:d[eu]s?\s|de\sla\s|d['’]|l['’]|la\s|le\s|les\s)/u;

/** "john smith", "12 main st". Who writes with initials, such as e.e. cummings, means it. */
export const allSmall: FieldCheck = {
  fields: new Set([...nameLike].filter((field) => field !== 'greeting' && field !== 'title')),
  wakes: trait.oneCase,
  check: (field, value, traits) => {
    if ((traits & trait.upper) !== 0) return undefined;
    if (!isAllSmall(value) || contentOf(value) === '') return undefined;
    if (field !== 'street' && notName.test(value)) return undefined;
    if (field === 'company' && !value.trim().includes(' ')) return undefined;
    if (field === 'street' && frenchStreet.test(value)) return undefined;
    const fix = inCapitals(field, value);
    return fix === value ? undefined : { code: 'all-small', severity: 'warning', field, fix };
  },
};

/** Half of a garbled letter is often a no-break space or a soft hyphen: the letter must be repaired before those go. */
function isGarbled(value: string, traits: number): boolean {
  return (traits & trait.lead) !== 0 && repairDoubleEncoding(value) !== value;
}
