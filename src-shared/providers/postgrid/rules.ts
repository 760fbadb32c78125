import { linesOf } from '../../validation/clean-text.ts';
import type { Rule } from '../../validation/rule.ts';
import { knownCountry } from '../../validation/rules/country-rules.ts';
import { addresseeIn } from '../../validation/rules/name-rules.ts';
import { printLength } from '../../validation/rules/print-length-rule.ts';
import { postGridAddressLines } from './address-lines.ts';
import { postGridLimits } from './limits.ts';

/** PostGrid requires `addressLine1`; a city alone is not enough. */
const streetRequired: Rule = (_, { street }) =>
  street === '' ? { code: 'missing-street', severity: 'error', field: 'street' } : undefined;

const addressLines: Rule = ({ fields }) => {
  const count = linesOf(fields.street).length;
  if (count <= postGridLimits.addressLines) return undefined;
  return { code: 'address-lines', severity: 'warning', field: 'street', detail: `${count}` };
};

/**
 * What `POST /contacts` demands: `addressLine1`, `countryCode`, and `firstName` or `companyName` (a last name alone is not
 * enough; the envelope name is split into both). Every spelling of a country resolves to its code and a blank one is the
 * United States, so only an unknown country blocks. Metadata needs no rule: custom fields are strings already.
 */
export const postGridRules: readonly Rule[] = [
  addresseeIn(['name', 'firstName', 'company']),
  streetRequired,
  addressLines,
  knownCountry('error'),
  printLength(postGridLimits.print, postGridAddressLines),
];
