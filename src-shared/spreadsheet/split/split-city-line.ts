import { takeCountryWords } from './country-at-end.ts';
import { countryOfState } from './place-words.ts';
import { isPostalCode, readPlace } from './read-place.ts';
import type { SplitPieces } from './split-kinds.ts';

/** Nothing that a town is called is longer. */
const longestLine = 200;

/**
 * Cuts up the cell that holds town, state and postal code together: "Lebanon, NH 03766", "Lebanon NH 03766-1234",
 * "10115 Berlin", "Toronto, ON M5V 2T6, Canada". What cannot be read with certainty stays whole in `city`.
 */
export function splitCityLine(text: string): SplitPieces {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return {};
  if (line.length > longestLine) return { city: line };
  if (isPostalCode(line)) return { postalCode: line };
  if (/^[A-Z]{2}$/u.test(line) && countryOfState(line) !== undefined) return { state: line };
  const ended = takeCountryWords(line);
  const place = readPlace(ended?.rest ?? line);
  if (place === undefined) return { city: line };
  return filled({ ...place, country: ended?.country ?? '' });
}

/** The pieces that hold something. */
export function filled(pieces: SplitPieces): SplitPieces {
  return Object.fromEntries(Object.entries(pieces).filter(([, text]) => text !== ''));
}
