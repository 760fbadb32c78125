import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import danish from 'i18n-iso-countries/langs/da.json' with { type: 'json' };
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import italian from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import dutch from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import norwegian from 'i18n-iso-countries/langs/no.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import swedish from 'i18n-iso-countries/langs/sv.json' with { type: 'json' };
import { countryAliases, plainEnglishNames, sharedNames } from './country-aliases.ts';
import { foldText, remember } from './fold-text.ts';

type CountryNames = Readonly<Record<string, string | readonly string[]>>;

const englishNames: CountryNames = english.countries;
/** English first: where two languages use one word for different countries, the English meaning holds. */
const languages: readonly CountryNames[] = [
  englishNames,
  german.countries,
  french.countries,
  spanish.countries,
  dutch.countries,
  portuguese.countries,
  italian.countries,
  swedish.countries,
  norwegian.countries,
  danish.countries,
];

const homeCountry = 'US';
const codeByKey = buildIndex();
const nameByCode: ReadonlyMap<string, string> = new Map(
  Object.entries(englishNames).map(([code, names]) => [
    code,
    plainEnglishNames[code] ?? (typeof names === 'string' ? names : (names[0] ?? code)),
  ]),
);

function buildIndex(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const add = (key: string, code: string): void => {
    if (key !== '' && !index.has(key)) index.set(key, code);
  };
  for (const code of Object.keys(englishNames)) add(code.toLowerCase(), code);
  for (const [alpha2, alpha3] of codes) {
    if (alpha2 !== undefined && alpha3 !== undefined) add(alpha3.toLowerCase(), alpha2);
  }
  for (const [code, keys] of Object.entries(countryAliases)) for (const key of keys) add(foldText(key), code);
  for (const [code, name] of Object.entries(plainEnglishNames)) add(foldText(name), code);
  for (const names of languages) {
    for (const [code, spellings] of Object.entries(names)) {
      for (const name of typeof spellings === 'string' ? [spellings] : spellings) add(foldText(name), code);
    }
  }
  return index;
}

function lookUp(text: string): string | undefined {
  const key = foldText(text);
  return codeByKey.get(key) ?? (key.startsWith('the') ? codeByKey.get(key.slice(3)) : undefined);
}

/** The alpha-2 codes of both countries that a text may mean ("Congo"); undefined for every other text. */
export function countriesSharing(text: string): readonly [string, string] | undefined {
  const key = foldText(text);
  return sharedNames.get(key.startsWith('the') ? key.slice(3) : key);
}

/**
 * The ISO 3166-1 alpha-2 code of a country in whatever spelling: alpha-2, alpha-3, English, nine other European
 * languages, parts of the United Kingdom, any case, with or without accents and dots. Undefined for a blank or unknown text.
 * Of two countries that share a name it is one: enough to see that a text is a country.
 */
export const resolveCountry: (text: string) => string | undefined = remember(lookUp);

const resolveOneCountry = remember((text) => (countriesSharing(text) === undefined ? lookUp(text) : undefined));

/**
 * Like `resolveCountry`, but undefined for a name that two countries share, and a blank country is the home country of
 * both services, the United States: PrayerLetters documents it so, and PostGrid demands a code where the file of a US
 * sender usually has none.
 */
export function countryCodeOrHome(text: string): string | undefined {
  return text === '' || text.trim() === '' ? homeCountry : resolveOneCountry(text);
}

/** True for the alpha-2 code of the home country of both services. */
export function isHomeCountry(code: string): boolean {
  return code === homeCountry;
}

/** True when a letter with this country text stays within the United States; a blank text counts (see `countryCodeOrHome`). */
export function isUnitedStates(text: string): boolean {
  return countryCodeOrHome(text) === homeCountry;
}

/** The plain English name of an alpha-2 code as it is printed on an envelope; undefined for an unknown code. */
export function englishCountryName(code: string): string | undefined {
  return nameByCode.get(code);
}
