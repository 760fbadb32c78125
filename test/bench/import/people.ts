import { seededRandom } from '../../fixtures/samples/random.ts';

/** The columns of the files, as a supporter program would call them. */
export const headers: readonly string[] = [
  ...['Supporter ID', 'Envelope Name', 'Greeting', 'First Name', 'Last Name', 'Spouse', 'Organization', 'Address 1'],
  ...[
    'Address 2',
    'City',
    'State',
    'ZIP',
    'Country',
    'E-mail',
    'Phone',
    'Newsletter',
    'Notes',
    'Gift',
    'Region',
    'Since',
  ],
];
const firstNames = ['Anna', 'Robert', 'Esther', 'Gordon', 'Ursula', 'José', 'Frances', 'Henry', 'Ruth', 'Karl'];
const lastNames = [
  'Quist',
  'Jessup',
  'Elderkin',
  'Ironwood',
  'Oakhurst',
  'Müller',
  'Stone',
  'Moss',
  'Birchard',
  'Lund',
];
const streets = ['Oak St', 'Larkspur Hollow Rd', 'Thistledown Ave', 'Saddler St', 'Plowshare Ln', 'Elm Ct'];
const places = [
  ['Keene', 'NH', '03431'],
  ['Billings', 'MT', '59101'],
  ['Albuquerque', 'NM', '87106'],
  ['Cambridge', 'MA', '02139'],
  ['Ann Arbor', 'MI', '48104'],
  ['Troy', 'NY', '12180'],
] as const;

/**
 * Invented supporters one by one, the same in every run; about one row in six has a trouble. Nothing is held, so that a
 * file of any size can be written.
 */
export function* people(rows: number): Generator<readonly string[]> {
  const { pick, below } = seededRandom(7);
  for (let row = 0; row < rows; row += 1) {
    const first = pick(firstNames);
    const last = pick(lastNames);
    const [city, state, zip] = pick(places);
    const trouble = below(30);
    yield [
      `${10_000 + row}`,
      trouble === 0 ? `${first} ${last}`.toUpperCase() : `${first} ${last}`,
      row % 3 === 0 ? '' : first,
      first,
      last,
      row % 4 === 0 ? pick(firstNames) : '',
      row % 20 === 0 ? `${last} Hardware` : '',
      trouble === 1 ? '' : `${row % 999} ${pick(streets)}`,
      row % 9 === 0 ? `Apt ${row % 40}` : '',
      trouble === 2 ? ` ${city} ` : city,
      state,
      trouble === 3 ? String(Number(zip)) : zip,
      trouble === 4 ? 'Holland' : 'USA',
      `${first}.${last}${row}@example.org`.toLowerCase(),
      `(603) 555-01${String(row % 100).padStart(2, '0')}`,
      row % 2 === 0 ? 'None' : 'Email',
      row % 10 === 0 ? 'Met at the spring dinner, asked for the "long" letter' : '',
      `${row % 500}.00`,
      pick(['north', 'south', 'east', 'west']),
      `${1990 + (row % 35)}-05-01`,
    ];
  }
}
