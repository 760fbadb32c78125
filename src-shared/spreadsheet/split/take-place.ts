import { usesZipCodes } from '../../contact/postal-code.ts';
import type { Segment } from './address-segments.ts';
import { countryOfState, hasStreetWord, mayBeCity, mayBeStreet } from './place-words.ts';
import { isPostalCode, type Place, readPlace, startsWithCode } from './read-place.ts';

/** The town of an address with what stands before it. */
export interface PlaceAtEnd {
  readonly place: Place;
  readonly rest: readonly Segment[];
}

const counties =
  /shire$|^(?:co\.?|county) |^(?:kent|surrey|essex|(?:east |west )?sussex|devon|cornwall|norfolk|suffolk|dorset|somerset|cumbria|middlesex|merseyside|tyne (?:and|&) wear|west midlands|isle of wight|greater (?:london|manchester)|county durham|rutland|northumberland|(?:south|west|north|east) yorkshire)$/iu;

/**
 * Takes town, state and postal code from the end of an address, whether they share a segment or stand apart. `country` is
 * the code of the country where the address names it. Undefined when the end is not certainly a town with one of the two.
 */
export function takePlace(segments: readonly Segment[], country: string | undefined): PlaceAtEnd | undefined {
  const last = segments.at(-1)?.text ?? '';
  const place = isPostalCode(last) ? undefined : readPlace(last);
  if (place !== undefined && place.city !== '') {
    const before = segments.slice(0, -1);
    // "Lebanon, New Hampshire 03766": what looks like a town is the state, if a town stands before it.
    const isState = place.state === '' && countryOfState(place.city) !== undefined;
    const apart = isState ? withTown(before, place.city, place.postalCode) : undefined;
    if (apart !== undefined) return apart;
    const certain = !startsWithCode(last) || isCertainCode(place, before, country);
    return certain && isTown(place, before) ? { place, rest: before } : undefined;
  }
  return takeApart(segments, place, country);
}

/** Five digits before a word may be a house in a street, unless the street stands above or the country has no ZIP codes. */
function isCertainCode(place: Place, before: readonly Segment[], country: string | undefined): boolean {
  if (country !== undefined) return !usesZipCodes(country);
  return /^\d{4}$/u.test(place.postalCode) ? false : before.some(({ text }) => mayBeStreet(text));
}

/** A name with a word for a street is a town ("Federal Way, WA") only where the street stands above it. */
function isTown(place: Place, before: readonly Segment[]): boolean {
  return !hasStreetWord(place.city) || before.some(({ text }) => mayBeStreet(text));
}

/** State and postal code in segments of their own: "Lebanon", "NH 03766" or "Lebanon", "NH", "03766". */
function takeApart(
  segments: readonly Segment[],
  ending: Place | undefined,
  country: string | undefined,
): PlaceAtEnd | undefined {
  const last = segments.at(-1)?.text ?? '';
  const postalCode = ending?.postalCode ?? (isPostalCode(last) ? last : '');
  const isShort = /^\d{4}$/u.test(postalCode) && country === undefined;
  const withoutCode = postalCode === '' ? segments : segments.slice(0, -1);
  const stateText = ending?.state ?? '';
  if (stateText !== '') return withTown(withoutCode, stateText, postalCode);
  const next = withoutCode.at(-1)?.text ?? '';
  const isState =
    postalCode === '' || !isBritish(postalCode) ? countryOfState(next) !== undefined : counties.test(next);
  const withState = isState ? withTown(withoutCode.slice(0, -1), next, postalCode) : undefined;
  if (withState !== undefined) return withState;
  return postalCode === '' || isShort ? undefined : withTown(withoutCode, '', postalCode);
}

const isBritish = (code: string) => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/iu.test(code);

function withTown(segments: readonly Segment[], state: string, postalCode: string): PlaceAtEnd | undefined {
  const city = segments.at(-1)?.text ?? '';
  const before = segments.slice(0, -1);
  const place = { city, state, postalCode };
  return mayBeCity(city) && isTown(place, before) ? { place, rest: before } : undefined;
}
