import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelopeName, splitEnvelopeName } from '../../../src-shared/contact/split-name.ts';

describe('splitEnvelopeName', () => {
  it.each([
    ['John Smith', 'John', 'Smith'],
    ['Joe and Mary Tischler', 'Joe and Mary', 'Tischler'],
    ['John Doe and Jane Smith', 'John Doe and Jane', 'Smith'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Mr. and Mrs. John Smith Jr.', 'Mr. and Mrs. John', 'Smith Jr.'],
    ['John and Mary Church', 'John and Mary', 'Church'],
    ['Cher', 'Cher', ''],
  ])('splits %j', (name, firstName, lastName) => {
    expect(splitEnvelopeName(name)).toEqual({ kind: 'person', firstName, lastName });
  });

  it.each(['New Life Church', 'The Smith Family', 'Estate of Jane Doe', 'Acme, Inc.', 'Bank of Lebanon'])(
    'keeps %j whole',
    (name) => {
      expect(splitEnvelopeName(name)).toEqual({ kind: 'organisation', companyName: name });
    },
  );

  it('prints the same words again and never leaves the first name blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const line = name.trim().split(/\s+/).join(' ');
        const split = splitEnvelopeName(name);
        if (split.kind === 'organisation') return expect(split.companyName).toBe(line);
        expect(split.firstName !== '' || line === '').toBe(true);
        expect(`${split.firstName} ${split.lastName}`.trim()).toBe(line);
      }),
    );
  });
});

describe('readEnvelopeName', () => {
  it.each([
    ['Joe and Mary Tischler', 'Joe and Mary', 'Tischler, Joe and Mary'],
    ['John T and Jane F Smith', 'John and Jane', 'Smith, John T and Jane F'],
    ['John Doe and Jane Smith', 'John and Jane', 'Doe, John and Jane (Smith)'],
    ['Mr. and Mrs. Smith', 'Mr. and Mrs. Smith', 'Smith, Mr. and Mrs.'],
    ['Mr. & Mrs. John Smith', 'Mr. & Mrs. Smith', 'Smith, Mr. & Mrs. John'],
    ['Dr. John T. Smith Jr.', 'John', 'Smith, John T., Jr.'],
    ['Dr. John and Rev. Jane Smith', 'John and Jane', 'Smith, John and Jane'],
    ['John & Jane', 'John and Jane', 'John and Jane'],
    ['J. Smith', '', 'Smith, J.'],
    ['New Life Church', '', 'New Life Church'],
    ['', '', ''],
  ])('of %j', (name, greeting, fileAs) => {
    expect(readEnvelopeName(name)).toEqual({ greeting, fileAs });
  });
});
