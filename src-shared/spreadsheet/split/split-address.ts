import { resolveCountry } from '../../contact/countries.ts';
import { hasPostalCodes, stateOfZip } from '../../contact/postal-code.ts';
import { resolveState } from '../../contact/states.ts';
import { joinSegments, type Segment, segmentings } from './address-segments.ts';
import { isCertainCountry, takeCountryWords } from './country-at-end.ts';
import { splitListedAddress } from './listed-address.ts';
import { mayBeCity } from './place-words.ts';
import type { Place } from './read-place.ts';
import { filled } from './split-city-line.ts';
import type { SplitPieces } from './split-kinds.ts';
import { takePlace } from './take-place.ts';

/** No address is longer; a crafted cell must not cost time. */
const longestAddress = 500;

/**
 * Cuts up a whole address in one cell: lines, or parts between commas, pairs of blanks, "|", " / " or ";". Country, postal
 * code, state and town are taken from the end; lines for a box, a unit or somebody's care stay in the street. What cannot be
 * read with certainty stays whole in `street`, so that every letter and digit is in one of the pieces.
 */
export function splitAddress(text: string): SplitPieces {
  const whole = text.trim();
  if (whole === '') return {};
  if (whole.length > longestAddress) return { street: whole };
  const listed = splitListedAddress(whole);
  if (listed !== undefined) return listed;
  let onlyCountry: SplitPieces | undefined;
  for (const segments of segmentings(whole)) {
    const pieces = readSegments(segments);
    if (pieces?.['city'] !== undefined) return pieces;
    onlyCountry ??= pieces;
  }
  return onlyCountry ?? { street: whole };
}

function readSegments(segments: readonly Segment[]): SplitPieces | undefined {
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const before = segments.slice(0, -1);
  const code = resolveCountry(last.text);
  if (code !== undefined) {
    const found = takePlace(before, code);
    if (found !== undefined && found.place.postalCode !== '' && !isStateOf(last.text, found.place)) {
      return pieces(found.rest, found.place, last.text);
    }
    if (isCertainCountry(last.text)) return withoutCode(before, found, last.text, code);
  }
  const ended = takeCountryWords(last.text);
  if (ended !== undefined) {
    const found = takePlace([...before, { ...last, text: ended.rest }], resolveCountry(ended.country));
    if (found !== undefined) return pieces(found.rest, found.place, ended.country);
  }
  const found = takePlace(segments, undefined);
  return found === undefined ? undefined : pieces(found.rest, found.place, '');
}

/** The country is certain. Where it has no postal codes, the line before it is the town. */
function withoutCode(
  before: readonly Segment[],
  found: ReturnType<typeof takePlace>,
  country: string,
  code: string,
): SplitPieces | undefined {
  if (found !== undefined) return pieces(found.rest, found.place, country);
  const town = before.at(-1)?.text ?? '';
  if (before.length >= 2 && !hasPostalCodes(code) && mayBeCity(town)) {
    return pieces(before.slice(0, -1), { city: town, state: '', postalCode: '' }, country);
  }
  return before.length >= 1 ? filled({ street: joinSegments(before), country }) : undefined;
}

/** "Los Angeles 90001, CA": what stands last is the state of the ZIP code, not Canada. */
function isStateOf(text: string, place: Place): boolean {
  const state = resolveState(text, 'US');
  return state !== undefined && place.state === '' && stateOfZip(place.postalCode.slice(0, 5)) === state;
}

function pieces(street: readonly Segment[], place: Place, country: string): SplitPieces {
  return filled({ street: joinSegments(street), ...place, country });
}
