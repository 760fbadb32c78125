import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllCaps, toNameCase } from '../../../src-shared/contact/name-case.ts';

describe('toNameCase', () => {
  it.each([
    ['JOHN SMITH', 'John Smith'],
    ['john smith', 'John Smith'],
    ['RONALD MCDONALD', 'Ronald McDonald'],
    ['MACDONALD', 'MacDonald'],
    ['MACY', 'Macy'],
    ["MARY O'BRIEN", "Mary O'Brien"],
    ['D’ANGELO', 'D’Angelo'],
    ["'T HOOFT", "'t Hooft"],
    ["ST. JOHN'S CHURCH", "St. John's Church"],
    ['JAN VAN DER BERG', 'Jan van der Berg'],
    ['VAN DER BERG', 'Van der Berg'],
    ['JUAN DE LA CRUZ', 'Juan de la Cruz'],
    ['JOHN AND DI SMITH', 'John and Di Smith'],
    ["MCDONALD-O'BRIEN", "McDonald-O'Brien"],
    ['WINSTON-SALEM', 'Winston-Salem'],
    ['J.P. SMITH III', 'J.P. Smith III'],
    ['MR. & MRS. SMITH JR.', 'Mr. & Mrs. Smith Jr.'],
    ['PO BOX 12', 'PO Box 12'],
    ['P.O. BOX 12', 'P.O. Box 12'],
    ['123 5TH AVE SW APT 3B', '123 5th Ave SW Apt 3B'],
    ['C/O JOHN SMITH', 'c/o John Smith'],
    ['FIRST CHURCH OF THE NAZARENE', 'First Church of the Nazarene'],
    ['MÜLLER', 'Müller'],
    ['VI NGUYEN', 'Vi Nguyen'],
    ['petr vlk', 'Petr Vlk'],
    ['IJAZ AHMED', 'Ijaz Ahmed'],
    ['AT&T STORE', 'AT&T Store'],
    ['12 MAIN ST\nAPT 4', '12 Main St\nApt 4'],
  ])('writes %j as %j', (text, expected) => {
    expect(toNameCase(text)).toBe(expected);
  });

  it.each(['McDonald', 'deShawn JONES', 'eBay', ''])('leaves %j alone', (text) => {
    expect(toNameCase(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const capitals = fc.stringMatching(/^[A-ZÄÖÜ0-9 .'’&/-]{0,30}$/);
    const anyText = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(
        fc.oneof(
          capitals,
          anyText,
          anyText.map((text) => text.toUpperCase()),
        ),
        (text) => {
          const once = toNameCase(text);
          expect(toNameCase(once)).toBe(once);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ['JOHN', true],
  ['12 MAIN ST', true],
  ['JP', false],
  ['12 NE', false],
  ['John', false],
  ['日本語', false],
  ['123 456', false],
])('isAllCaps(%j) is %s', (text, expected) => {
  expect(isAllCaps(text)).toBe(expected);
});
