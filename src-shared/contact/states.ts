import { foldText, remember } from './fold-text.ts';
import { canadianRegions, usRegions } from './region-names.ts';

function indexOf(regions: Readonly<Record<string, readonly string[]>>): (text: string) => string | undefined {
  const codeByKey = new Map<string, string>();
  for (const code of Object.keys(regions)) codeByKey.set(foldText(code), code);
  for (const [code, names] of Object.entries(regions)) {
    for (const name of names) codeByKey.set(foldText(name), code);
  }
  return remember((text) => codeByKey.get(foldText(text)));
}

const resolveUsRegion = indexOf(usRegions);
const resolveCanadianRegion = indexOf(canadianRegions);

/** True for the countries whose addresses need a state or province code that this module knows. */
export function hasStateCodes(countryCode: string): boolean {
  return countryCode === 'US' || countryCode === 'CA';
}

/**
 * The postal code of a US state, territory or military region ("Mass.", "N.H.", "puerto rico", "AE") or of a Canadian
 * province. Undefined for a blank or unknown text, and for every other country.
 */
export function resolveState(text: string, countryCode: string): string | undefined {
  switch (countryCode) {
    case 'US':
      return resolveUsRegion(text);
    case 'CA':
      return resolveCanadianRegion(text);
    default:
      return undefined;
  }
}
