import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileAsOf,
  fileAsToEnvelopeName,
  readSortingName,
  toEnvelopeOrder,
} from '../../../src-shared/contact/file-as.ts';

const spoken = [
  'Smith, Jones & Co.',
  'Smith, Brown & Sons',
  'John Smith, OFM',
  'John Smith, CFP',
  'John Smith, MBA',
  'John Smith, USN',
  'John Smith, PharmD',
  'John Smith, PsyD',
  'John Smith, RPh',
  'John Smith, MD, PhD',
];
const doubtful = [
  'Mary Smith, Treasurer',
  'Smith, Treasurer',
  'Smith, Pastor',
  'Joe Smith, Anna Smith',
  'Joe, Mary & Ann Smith',
  'Joe and Mary Smith, Dallas',
  'John Smith, BA',
  'John Smith, DC',
  'JOHN SMITH, DC',
  'Wycliffe, UK',
  'Sr. Mary, RSM',
  'Smith, John MD',
  'John Smith, USMC (Ret.)',
  'Martin Luther King, Jr. and Coretta',
];

describe('fileAsToEnvelopeName', () => {
  it.each([
    ['Smith, John & Jane', 'John & Jane Smith'],
    ['Smith, John T and Jane F', 'John T and Jane F Smith'],
    ['Doe, John and Jane (Smith)', 'John Doe and Jane Smith'],
    ['Doe, John (Jonny) and Jane', 'John and Jane Doe'],
    ['Stone, Carl and Dee Lund', 'Carl Stone and Dee Lund'],
    ['Smith, John & Mary Jones', 'John Smith & Mary Jones'],
    ['Smith, John and Mary', 'John and Mary Smith'],
    ['Smith, John and Mary Smith', 'John and Mary Smith'],
    ['Smith, John and Mary Ann', 'John and Mary Ann Smith'],
    ['Smith, John and Mary Ann Jones', 'John Smith and Mary Ann Jones'],
    ['Smith, Mr. John & Mrs. Mary Jones', 'Mr. John Smith & Mrs. Mary Jones'],
    ['Smith, John and Mary van der Berg', 'John Smith and Mary van der Berg'],
    ['Smith, John and Mary Jones, Jr.', 'John Smith Jr. and Mary Jones'],
    ['Smith, J. and M. Jones', 'J. Smith and M. Jones'],
    ['Stone, Karl und Eva Lund', 'Karl Stone und Eva Lund'],
    ['stone, carl and dee lund', 'carl stone and dee lund'],
    ['Smith, John and Elizabeth "Liz"', 'John and Elizabeth "Liz" Smith'],
    ['Smith, John and the kids', 'John and the kids Smith'],
    ['Doe, John (Jonny)', 'John Doe'],
    ['Smith,John', 'John Smith'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['Smith, John, Jr.', 'John Smith Jr.'],
    ['Smith, John Jr.', 'John Smith Jr.'],
    ['Smith Jr., John', 'John Smith Jr.'],
    ['Smith, J.P.', 'J.P. Smith'],
    ['Smith, TJ and Ann', 'TJ and Ann Smith'],
    ['SMITH, ANN', 'ANN SMITH'],
    ['Smith, Rev. John', 'Rev. John Smith'],
    ['García Márquez, Gabriel', 'Gabriel García Márquez'],
    ['Muller Weber, Hans et Eva Marie', 'Hans et Eva Marie Muller Weber'],
    ['Ortega y Gasset, José', 'José Ortega y Gasset'],
    ['García López, Mary Ann', 'Mary Ann García López'],
  ])('turns %j into %j', (text, name) => {
    expect(fileAsToEnvelopeName(text)).toBe(name);
  });

  it.each([
    'New Life Church',
    'John Smith, Jr.',
    'Jane Doe, MD',
    'Acme, Inc.',
    'First Church, Boston',
    'Smith, Jones, and Brown',
    'John, Tim and Mary Smith',
    'Stone, Carl and Lund, Dee',
    'Smith,',
    ', John',
    '',
    ...spoken,
    ...doubtful,
  ])('leaves %j alone', (text) => {
    expect(fileAsToEnvelopeName(text)).toBe(text);
  });

  it.each(spoken)('reads %j as the order of speech', (text) => {
    expect(readSortingName(text)).toEqual({ kind: 'spoken' });
  });

  it.each(doubtful)('does not pretend to know what the comma in %j is for', (text) => {
    expect(readSortingName(text)).toEqual({ kind: 'doubtful' });
  });

  it.each(['García Márquez, Gabriel', 'Mary Smith, Plumber'])('turns %j round only as a sorting name', (text) => {
    expect(toEnvelopeOrder(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z ]{1,9}, [A-Za-z ,()&]{1,20}$/)), (text) => {
        const once = fileAsToEnvelopeName(text);
        expect(fileAsToEnvelopeName(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});

it('sorts a couple with two surnames so that the envelope name can be made again', () => {
  const sorted = fileAsOf({ given: 'John', surname: 'Doe', suffix: '', spouseGiven: 'Jane', spouseSurname: 'Smith' });
  expect(sorted).toBe('Doe, John and Jane (Smith)');
  expect(fileAsToEnvelopeName(sorted)).toBe('John Doe and Jane Smith');
});
