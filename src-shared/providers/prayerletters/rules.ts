import type { Rule } from '../../validation/rule.ts';
import { insufficientAddress } from '../../validation/rules/address-rules.ts';
import { knownCountry, printedCountry } from '../../validation/rules/country-rules.ts';
import { addresseeIn } from '../../validation/rules/name-rules.ts';
import { printLength } from '../../validation/rules/print-length-rule.ts';
import { prayerLettersLimits } from './limits.ts';
import { metadata } from './metadata-rule.ts';

/**
 * The offline counterparts of the error codes that PrayerLetters documents for adding contacts to a list: missing_name,
 * insufficient_address, invalid_field_length and the metadata codes. The remaining codes are about the shape of the
 * request, which `contact-payload.ts` guarantees.
 */
export const prayerLettersRules: readonly Rule[] = [
  addresseeIn(['name', 'company']),
  insufficientAddress,
  knownCountry('warning'),
  printedCountry,
  printLength(prayerLettersLimits.print),
  metadata,
];
