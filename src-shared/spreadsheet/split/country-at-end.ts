import { resolveCountry } from '../../contact/countries.ts';
import { countryOfState } from './place-words.ts';
import { readPlace } from './read-place.ts';

/** Countries that towns and streets are named after: alone they do not make a line the country. */
const townsToo: ReadonlySet<string> = new Set(
  'lebanon|georgia|jersey|mexico|peru|cuba|panama|jordan|poland|norway|denmark|china|chile|malta|cyprus|brazil|holland|wales|scotland|ireland|england|luxembourg|gibraltar|monaco|singapore|guatemala|el salvador|san marino'.split(
    '|',
  ),
);

/** A country at the end of a line, and what stands before it. */
export interface CountryAtEnd {
  readonly country: string;
  readonly rest: string;
}

/** True for the name of a country that is nothing else: "USA", "Germany", but not "CA", "Georgia" or "Lebanon". */
export function isCertainCountry(text: string): boolean {
  return (
    text.length > 2 &&
    resolveCountry(text) !== undefined &&
    countryOfState(text) === undefined &&
    !townsToo.has(text.toLowerCase())
  );
}

/** The country behind the postal code on the same line: "Lebanon, NH 03766 USA"; undefined when there is none. */
export function takeCountryWords(line: string): CountryAtEnd | undefined {
  const words = line.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const country = words.slice(words.length - count).join(' ');
    const rest = words
      .slice(0, words.length - count)
      .join(' ')
      .replace(/[\s,]+$/u, '');
    if (/\d/u.test(country) || resolveCountry(country) === undefined) continue;
    const place = readPlace(rest);
    const isCode = country.replaceAll('.', '').length === 2;
    const isState = countryOfState(country) !== undefined && place?.state === '';
    // "10115 Berlin" begins with its code, and a town may be called like a country.
    const endsWithCode = place !== undefined && place.postalCode !== '' && rest.endsWith(place.postalCode);
    if (endsWithCode && !isState) return { country, rest };
    if (place !== undefined && place.city !== '' && !isCode && isCertainCountry(country)) return { country, rest };
  }
  return undefined;
}
