import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileAsOf, fileAsToEnvelopeName } from '../../../src-shared/contact/file-as.ts';

describe('fileAsToEnvelopeName', () => {
  it.each([
    ['Smith, John & Jane', 'John & Jane Smith'],
    ['Smith, John T and Jane F', 'John T and Jane F Smith'],
    ['Doe, John and Jane (Smith)', 'John Doe and Jane Smith'],
    ['Doe, John (Jonny) and Jane', 'John and Jane Doe'],
    ['Doe, John (Jonny)', 'John Doe'],
    ['Smith,John', 'John Smith'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['Smith, John, Jr.', 'John Smith Jr.'],
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
    'Smith,',
    ', John',
    '',
  ])('leaves %j alone', (text) => {
    expect(fileAsToEnvelopeName(text)).toBe(text);
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
