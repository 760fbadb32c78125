import { resolveCountry } from '../../contact/countries.ts';
import { mayBeCity } from './place-words.ts';
import { isPostalCode } from './read-place.ts';
import { filled } from './split-city-line.ts';
import type { SplitPieces } from './split-kinds.ts';

/**
 * Cuts up the address of a Mailchimp audience: street, an optional second line, town, state, postal code and country with two
 * blanks between each, so that an empty part shows as four. Undefined when the parts do not stand where they should.
 */
export function splitListedAddress(text: string): SplitPieces | undefined {
  if (/[\r\n]/u.test(text)) return undefined;
  const parts = text.split('  ').map((part) => part.trim());
  if (parts.length !== 5 && parts.length !== 6) return undefined;
  const [city = '', state = '', postalCode = '', country = ''] = parts.slice(-4);
  const isCountry = country === '' || resolveCountry(country) !== undefined;
  const isState = state === '' || (mayBeCity(state) && !/\s{2}/u.test(state));
  if (!isCountry || !isState || !mayBeCity(city) || !isPostalCode(postalCode)) return undefined;
  const street = parts
    .slice(0, -4)
    .filter((part) => part !== '')
    .join('\n');
  return filled({ street, city, state, postalCode, country });
}
