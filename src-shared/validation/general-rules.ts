import { eachField } from './field-check.ts';
import type { Rule } from './rule.ts';
import { countryMissing, incompleteAddress, stateCode } from './rules/address-rules.ts';
import { stateInCountry } from './rules/country-rules.ts';
import { emailFormat } from './rules/email-rule.ts';
import { fileAsName } from './rules/name-rules.ts';
import { phoneFormat } from './rules/phone-rule.ts';
import { postalCode } from './rules/postal-code-rules.ts';
import {
  decimalZero,
  digitsLost,
  excelError,
  excelQuoted,
  formulaText,
  placeholder,
} from './rules/spreadsheet-rules.ts';
import {
  allCaps,
  allSmall,
  doubleEncoded,
  invisibleCharacters,
  strayBlanks,
  strayBlanksInLines,
} from './rules/text-rules.ts';

/** What is wrong or doubtful about a contact wherever it is sent. */
export const generalRules: readonly Rule[] = [
  eachField([
    strayBlanks,
    strayBlanksInLines,
    invisibleCharacters,
    doubleEncoded,
    placeholder,
    excelError,
    excelQuoted,
    digitsLost,
    decimalZero,
    formulaText,
    allCaps,
    allSmall,
  ]),
  fileAsName,
  incompleteAddress,
  stateCode,
  postalCode,
  countryMissing,
  stateInCountry,
  emailFormat,
  phoneFormat,
];
