import { type ContactDraft, emptyFields } from '../../src-shared/contact/fields.ts';

/** Whoever lives here is refused by the provider for good. */
export const refusedStreet = 'Nowhere Road';

/** Whoever lives here is refused by PostGrid's jobs for good, although PostGrid took the contact. */
export const refusedByJobsStreet = 'Trouble Lane';

const places = [
  { city: 'Lebanon', state: 'NH', postalCode: '03766', country: '' },
  { city: 'Billings', state: 'MT', postalCode: '59101', country: 'United States' },
  { city: 'Toronto', state: 'ON', postalCode: 'M5V 2T6', country: 'Canada' },
  { city: 'Köln', state: '', postalCode: '50667', country: 'Germany' },
] as const;

const firstNames = ['Anna', 'José', 'Wei', 'Zoë', 'Ørjan', 'Mary', 'Łukasz', 'Ngozi'] as const;

export interface Crowd {
  readonly count: number;
  /** Characters of custom data each, for requests of some size; 0 for none. */
  readonly bulk: number;
  readonly countries: number;
  /** The chance to be refused by the provider, by its jobs, or by the plan. */
  readonly refused: number;
  readonly refusedByJobs: number;
  readonly blocked: number;
}

/** `from` keeps the names of several crowds apart: every name is there once. */
export function makeCrowd(crowd: Crowd, from: number, random: () => number): readonly ContactDraft[] {
  return Array.from({ length: crowd.count }, (_, index) => makePerson(from + index, crowd, random));
}

function makePerson(number: number, crowd: Crowd, random: () => number): ContactDraft {
  const firstName = firstNames[Math.floor(random() * firstNames.length)] ?? 'Anna';
  const lastName = `Member${String(number).padStart(4, '0')}`;
  const name = `${firstName} ${lastName}`;
  const place = places[Math.floor(random() * crowd.countries)] ?? places[0];
  const fields = {
    ...emptyFields,
    name,
    firstName,
    lastName,
    fileAs: `${lastName}, ${firstName}`,
    greeting: firstName,
    street: `${number} ${streetOf(crowd, random())}`,
    ...place,
  };
  const isBlocked = random() < crowd.blocked;
  const nowhere = { street: '', city: '', state: '', postalCode: '' };
  return { fields: isBlocked ? { ...fields, ...nowhere } : fields, custom: bulkOf(crowd.bulk, random) };
}

function streetOf({ refused, refusedByJobs }: Crowd, drawn: number): string {
  if (drawn < refused) return refusedStreet;
  return drawn < refused + refusedByJobs ? refusedByJobsStreet : 'Main Street';
}

const fieldLength = 900;

/** A little different for everybody, so that no two batches are as large as each other. */
function bulkOf(characters: number, random: () => number): Readonly<Record<string, string>> {
  const fields = Math.round((characters / fieldLength) * (0.75 + random() / 2));
  const letter = 'abcdefghij'[Math.floor(random() * 10)] ?? 'a';
  return Object.fromEntries(
    Array.from({ length: Math.min(fields, 95) }, (_, index) => [`Note ${index}`, letter.repeat(fieldLength)]),
  );
}
