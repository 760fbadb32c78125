import { assertNever } from '../../assert-never.ts';
import { englishCountryName } from '../../contact/countries.ts';
import { isScientificNumber, unwrapExcelText, withoutDecimalZero } from '../../contact/excel-text.ts';
import { isPostalCodeOf, readZip, stateOfZip, usesZipCodes } from '../../contact/postal-code.ts';
import type { AddressParts } from '../address-parts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';
import { isCanadianWithoutCountry } from './address-rules.ts';

/** The form of the postal code, and for a US ZIP code whether it lies in the state given. */
export const postalCode: Rule = (_, address) => {
  const { postalCode: code, countryCode: country } = address;
  if (code === '' || unwrapExcelText(code) !== code || isScientificNumber(code)) return undefined;
  if (withoutDecimalZero(code) !== code) return undefined;
  if (country === undefined || isCanadianWithoutCountry(address)) return undefined;
  if (usesZipCodes(country)) return zipIssue(code, country === 'US' ? address.stateCode : country, isForeign(address));
  if (isPostalCodeOf(code, country)) return undefined;
  return {
    code: 'postal-code-format',
    severity: 'warning',
    field: 'postalCode',
    detail: englishCountryName(country) ?? country,
  };
};

/** A state that the United States do not have makes it doubtful that the postal code is a ZIP code: "Sydney NSW 2000". */
function isForeign({ state, stateCode, countryCode }: AddressParts): boolean {
  return countryCode === 'US' && state !== '' && stateCode === undefined;
}

/** The region a ZIP code must lie in is the state, or the territory that stands in the country column. */
function zipIssue(code: string, region: string | undefined, isDoubtful: boolean): Issue | undefined {
  const field = 'postalCode';
  const severity = 'warning';
  const reading = readZip(code, region);
  switch (reading.kind) {
    case 'lost-zero':
      if (isDoubtful) return { code: 'zip-malformed', severity, field, detail: code };
      return { code: 'lost-leading-zero', severity, field, detail: code, fix: reading.fix };
    case 'missing-dash':
      return { code: 'zip-plus-four', severity, field, detail: code, fix: reading.fix };
    case 'malformed':
      return { code: 'zip-malformed', severity, field, detail: code };
    case 'valid': {
      const served = stateOfZip(reading.zip);
      if (region === undefined || served === region) return undefined;
      if (served === undefined) return { code: 'zip-malformed', severity, field, detail: code };
      return { code: 'zip-state-mismatch', severity, field, detail: served };
    }
    default:
      return assertNever(reading, 'ZIP reading');
  }
}
