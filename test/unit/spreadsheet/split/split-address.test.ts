import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../../src-shared/spreadsheet/split/split-address.ts';

const usual = { street: '12 Main St', city: 'Lebanon', state: 'NH', postalCode: '03766' };
const usa = { ...usual, country: 'USA' };

describe('splitAddress', () => {
  it.each([
    ['12 Main St\nApt 4\nLebanon, NH 03766\nUSA', { ...usa, street: '12 Main St\nApt 4' }],
    ['12 Main St\r\nLebanon, NH 03766', usual],
    ['12 Main St\nLebanon, NH  03766', usual],
    ['12 Main St\nLebanon\nNH\n03766\nUSA', usa],
    ['12 Main St\nLebanon\nNH 03766', usual],
    ['12 Main St, Apt 4, Lebanon, NH 03766, USA', { ...usa, street: '12 Main St, Apt 4' }],
    ['12 Main St, Lebanon, NH, 03766', usual],
    ['12 Main St, Lebanon NH 03766-1234', { ...usual, postalCode: '03766-1234' }],
    ['12 Main St, Lebanon, New Hampshire 03766', { ...usual, state: 'New Hampshire' }],
    ['12 Main St, Lebanon, N.H. 3766', { ...usual, state: 'N.H.', postalCode: '3766' }],
    ['12 Main St, Lebanon, NH', { street: '12 Main St', city: 'Lebanon', state: 'NH' }],
    ['12 Main St, Lebanon, NH  03766', usual],
    ['12 Main St, Lebanon, NH 03766 USA', usa],
    ['12 Main St\n12 Elm Rd, Lebanon, NH 03766', { ...usual, street: '12 Main St\n12 Elm Rd' }],
    ['12 Main St  Lebanon  NH  03766  US', { ...usual, country: 'US' }],
    ['12 Main St  Apt 4  Lebanon  NH  03766  US', { ...usual, street: '12 Main St\nApt 4', country: 'US' }],
    ['12 Main St    Lebanon  NH  03766  US', { ...usual, country: 'US' }],
    ['5 Amber Gate    Waco  TX  76710', { street: '5 Amber Gate', city: 'Waco', state: 'TX', postalCode: '76710' }],
    [
      'Hauptstr. 1    München  Bayern  80331  DE',
      { street: 'Hauptstr. 1', city: 'München', state: 'Bayern', postalCode: '80331', country: 'DE' },
    ],
    ['12 Main St | Lebanon | NH | 03766', usual],
    ['12 Main St / Lebanon, NH 03766', usual],
    ['12 Main St; Lebanon; NH 03766; USA', usa],
    ['PO Box 12, Lebanon, NH 03766', { ...usual, street: 'PO Box 12' }],
    ['c/o John Smith, 12 Main St, Lebanon, NH 03766', { ...usual, street: 'c/o John Smith\n12 Main St' }],
    ['c/o John Smith\nPO Box 12\nLebanon, NH 03766', { ...usual, street: 'c/o John Smith\nPO Box 12' }],
    ['5 Elm Ave, New York, NY 10001', { street: '5 Elm Ave', city: 'New York', state: 'NY', postalCode: '10001' }],
    ['5 Elm Ave, New York, 10001', { street: '5 Elm Ave', city: 'New York', postalCode: '10001' }],
    [
      '5 Elm Ave, New York, New York 10001',
      { street: '5 Elm Ave', city: 'New York', state: 'New York', postalCode: '10001' },
    ],
    ['5 K St, Washington DC 20001', { street: '5 K St', city: 'Washington', state: 'DC', postalCode: '20001' }],
    ['5 Elm Ave, Atlanta, Georgia', { street: '5 Elm Ave', city: 'Atlanta', state: 'Georgia' }],
    ['5 Elm Ave, Los Angeles, CA', { street: '5 Elm Ave', city: 'Los Angeles', state: 'CA' }],
    ['PSC 3 Box 12\nAPO AE 09021', { street: 'PSC 3 Box 12', city: 'APO', state: 'AE', postalCode: '09021' }],
    [
      '12 Yonge St\nToronto ON  M5V 2T6',
      { street: '12 Yonge St', city: 'Toronto', state: 'ON', postalCode: 'M5V 2T6' },
    ],
    [
      '12 Yonge St, Toronto, Ontario M5V2T6, Canada',
      { street: '12 Yonge St', city: 'Toronto', state: 'Ontario', postalCode: 'M5V2T6', country: 'Canada' },
    ],
    [
      '12 rue Roy\nMontréal QC H2X 1Y4\nCANADA',
      { street: '12 rue Roy', city: 'Montréal', state: 'QC', postalCode: 'H2X 1Y4', country: 'CANADA' },
    ],
    [
      '10 High Street\nHeadington\nOxford\nOX3 7AB\nUnited Kingdom',
      { street: '10 High Street\nHeadington', city: 'Oxford', postalCode: 'OX3 7AB', country: 'United Kingdom' },
    ],
    ['10 High Street, Oxford OX3 7AB', { street: '10 High Street', city: 'Oxford', postalCode: 'OX3 7AB' }],
    [
      '10 High Street, Canterbury, Kent, CT1 2AB, England',
      { street: '10 High Street', city: 'Canterbury', state: 'Kent', postalCode: 'CT1 2AB', country: 'England' },
    ],
    [
      'Unter den Linden 5\n10115 Berlin\nDeutschland',
      { street: 'Unter den Linden 5', city: 'Berlin', postalCode: '10115', country: 'Deutschland' },
    ],
    ['Hauptstr. 5, D-10115 Berlin', { street: 'Hauptstr. 5', city: 'Berlin', postalCode: 'D-10115' }],
    [
      'Bahnhofstrasse 1\n8001 Zürich\nSwitzerland',
      { street: 'Bahnhofstrasse 1', city: 'Zürich', postalCode: '8001', country: 'Switzerland' },
    ],
    [
      'Rosenweg 2\n9000 St. Gallen\nSchweiz',
      { street: 'Rosenweg 2', city: 'St. Gallen', postalCode: '9000', country: 'Schweiz' },
    ],
    [
      '12, rue de la Paix\n75002 Paris CEDEX 08\nFrance',
      { street: '12, rue de la Paix', city: 'Paris CEDEX 08', postalCode: '75002', country: 'France' },
    ],
    [
      'Kerkstraat 12\n1234 AB Amsterdam\nNederland',
      { street: 'Kerkstraat 12', city: 'Amsterdam', postalCode: '1234 AB', country: 'Nederland' },
    ],
    ['Kerkstraat 12, 1234 AB Amsterdam', { street: 'Kerkstraat 12', city: 'Amsterdam', postalCode: '1234 AB' }],
    [
      '5 George St\nSydney NSW 2000\nAustralia',
      { street: '5 George St', city: 'Sydney', state: 'NSW', postalCode: '2000', country: 'Australia' },
    ],
    ['5 Hay St, PERTH WA 6000', { street: '5 Hay St', city: 'PERTH', state: 'WA', postalCode: '6000' }],
    [
      'Storgatan 1\n123 45 Stockholm\nSweden',
      { street: 'Storgatan 1', city: 'Stockholm', postalCode: '123 45', country: 'Sweden' },
    ],
    ['5 Nathan Road\nKowloon\nHong Kong', { street: '5 Nathan Road', city: 'Kowloon', country: 'Hong Kong' }],
    ['Lebanon, NH 03766', { city: 'Lebanon', state: 'NH', postalCode: '03766' }],
    [
      '12 Oak St, Federal Way, WA 98003',
      { street: '12 Oak St', city: 'Federal Way', state: 'WA', postalCode: '98003' },
    ],
    [
      '12 Main St, Beirut 1107, Lebanon',
      { street: '12 Main St', city: 'Beirut', postalCode: '1107', country: 'Lebanon' },
    ],
  ])('%j', (text, expected) => {
    expect(splitAddress(text)).toEqual(expected);
  });

  it.each([
    '12 Main St',
    '12 Main St Lebanon NH 03766',
    '12 Main St, Apt 4',
    'c/o John\n10115 Broadway',
    'Apt 4\n10115 Broadway',
    'Apt 4\n1010 Broadway',
    '12 Main St\nApt 4\nLebanon',
    'Building 3, Room 12345',
    '12 Main St, 03766',
    'Oak Street, NH 03766',
    '12 rue de la Paix, Paris',
    '5 Elm Ave, Los Angeles 90001, CA',
    'see note',
    'x'.repeat(600),
  ])('leaves %j whole', (text) => {
    expect(splitAddress(text)).toEqual({ street: text });
  });

  it('takes a country that is certain, and leaves the rest', () => {
    expect(splitAddress('12 Lane\nLittle Village\nSome Place\nGermany')).toEqual({
      street: '12 Lane\nLittle Village\nSome Place',
      country: 'Germany',
    });
  });

  it('has nothing for a blank cell', () => {
    expect(splitAddress(' \n ')).toEqual({});
  });
});

const word = fc.constantFrom(
  ...'12 Main St|Apt 4|Lebanon|NH|03766|03766-1234|USA|US|CA|Canada|Toronto|ON|M5V 2T6|10115 Berlin|Germany|Oxford|OX1 2JD|PO Box 9'.split(
    '|',
  ),
  ...'c/o Ann|New York|Georgia|Kent|NSW|2000|WA 6000|Sydney NSW 2000|Lebanon, NH 03766|,|#5|8001 Zürich|Schweiz|1234 AB|__proto__'.split(
    '|',
  ),
);
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: word }, fc.string({ maxLength: 9 })),
      fc.constantFrom('\n', ', ', '  ', ' | ', ' / ', '; ', ' ', '    '),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.map(([part, separator]) => `${part}${separator}`).join(''));

const signs = (value: string) =>
  [...value]
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .toSorted()
    .join('');

it('loses no letter and no digit, whatever the text', () => {
  fc.assert(
    fc.property(text, (value) => {
      const pieces = splitAddress(value);
      expect(signs(Object.values(pieces).join(''))).toBe(signs(value));
      expect(Object.values(pieces).every((piece) => piece === piece.trim() && piece !== '')).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
