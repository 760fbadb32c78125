import { isPlaceholder, mayBeName } from '../../contact/blank-text.ts';
import {
  isExcelError,
  isFormulaText,
  isScientificNumber,
  unwrapExcelText,
  withoutDecimalZero,
} from '../../contact/excel-text.ts';
import { type ContactField, contactFields } from '../../contact/fields.ts';
import type { FieldCheck } from '../field-check.ts';
import { trait } from '../text-traits.ts';

const printed: ReadonlySet<ContactField> = new Set([
  'name',
  'company',
  'street',
  'city',
  'state',
  'postalCode',
  'country',
]);
const longNumbers: ReadonlySet<ContactField> = new Set(['postalCode', 'phone', 'externalId']);

/** "'47 Brand" and "'2nd Church'" have their apostrophe by right; before a ZIP code or a house number it is Excel's. */
const named: ReadonlySet<ContactField> = new Set([
  'name',
  'company',
  'greeting',
  'fileAs',
  'firstName',
  'middleName',
  'lastName',
  'spouseFirstName',
  'spouseLastName',
  'city',
]);
const beforeYear = /^'\d/;
/** So many digits before ".0" are no number of a version or a chapter. */
const certainNumber = /^\d{6,}\.0$/;

/** "N/A", "-", "none" in a cell that is meant to be empty. "Null" with one capital is left alone as a surname, and other names are only asked about. */
export const placeholder: FieldCheck = {
  wakes: trait.nothing,
  check: (field, value) => {
    if (!isPlaceholder(value)) return undefined;
    if (value === 'Null' && (field === 'lastName' || field === 'spouseLastName')) return undefined;
    const fix = mayBeName(field, value) ? {} : { fix: '' };
    return { code: 'placeholder', severity: 'warning', field, detail: value.trim(), ...fix };
  },
};

/** "#REF!" must not be printed on a letter: an error in the fields that are, a warning elsewhere. */
export const excelError: FieldCheck = {
  wakes: trait.nothing,
  check: (field, value) => {
    if (!isExcelError(value)) return undefined;
    const severity = printed.has(field) ? 'error' : 'warning';
    return { code: 'excel-error', severity, field, detail: value.trim() };
  },
};

export const excelQuoted: FieldCheck = {
  wakes: trait.wrapped,
  check: (field, value) => {
    if (beforeYear.test(value) && named.has(field)) return undefined;
    const fix = unwrapExcelText(value);
    return fix === value ? undefined : { code: 'excel-quoted', severity: 'warning', field, fix };
  },
};

export const digitsLost: FieldCheck = {
  fields: longNumbers,
  wakes: trait.plus,
  check: (field, value) => {
    if (!isScientificNumber(value)) return undefined;
    return { code: 'digits-lost', severity: 'warning', field, detail: value.trim() };
  },
};

/** "98101.0" in a column of numbers that are names of things, not amounts; a short ID may stand beside "100.1". */
export const decimalZero: FieldCheck = {
  fields: longNumbers,
  wakes: trait.decimalZero,
  check: (field, value) => {
    const fix = withoutDecimalZero(value);
    if (fix === value) return undefined;
    const issue = { code: 'decimal-zero', severity: 'warning', field, detail: value } as const;
    return field === 'externalId' && !certainNumber.test(value) ? issue : { ...issue, fix };
  },
};

/** The text of a formula is neither worked out nor a danger here, but hardly what should be printed. */
export const formulaText: FieldCheck = {
  fields: new Set(contactFields.filter((field) => field !== 'email')),
  wakes: trait.wrapped,
  check: (field, value) =>
    isFormulaText(value) ? { code: 'formula-text', severity: 'warning', field, detail: value } : undefined,
};
