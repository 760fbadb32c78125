import { describe, expect, it } from 'vitest';
import { type ContactFields, emptyFields } from '../../../../src-shared/contact/fields.ts';
import { applyNameRules } from '../../../../src-shared/contact/household/apply-name-rules.ts';
import { defaultNameRules, type NameRules } from '../../../../src-shared/contact/household/name-rules.ts';

type Style = Exclude<NameRules['envelope'], 'as-in-file'>;
type Lines = readonly [envelope: string, greeting: string, fileAs: string];
type Row = readonly [given: Partial<ContactFields>, firstNames: Lines, titles: Lines, family: Lines];

const johnAndMary = { firstName: 'John', lastName: 'Smith', spouseFirstName: 'Mary' };
const sorted = 'Smith, John and Mary';

/** The three lines in every style; a line that the row says too little for is the one that is filled in without rules. */
const rows: readonly Row[] = [
  [
    { name: 'Mr. & Mrs. John Smith' },
    ['Mr. & Mrs. John Smith', 'Mr. and Mrs. Smith', 'Smith, Mr. and Mrs. John'],
    ['Mr. and Mrs. John Smith', 'Mr. and Mrs. Smith', 'Smith, Mr. and Mrs. John'],
    ['The Smith Family', 'Smith Family', 'Smith, Mr. and Mrs. John'],
  ],
  [
    { name: 'Smith, John and Mary' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['Smith, John and Mary', 'John and Mary', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { name: 'Stone, Carl and Dee Lund' },
    ['Carl Stone and Dee Lund', 'Carl and Dee', 'Stone, Carl and Dee (Lund)'],
    ['Stone, Carl and Dee Lund', 'Carl and Dee', 'Stone, Carl and Dee (Lund)'],
    ['The Stone and Lund Family', 'Stone and Lund Family', 'Stone, Carl and Dee (Lund)'],
  ],
  [
    { name: 'John Smith and Mary Jones' },
    ['John Smith and Mary Jones', 'John and Mary', 'Smith, John and Mary (Jones)'],
    ['John Smith and Mary Jones', 'John and Mary', 'Smith, John and Mary (Jones)'],
    ['The Smith and Jones Family', 'Smith and Jones Family', 'Smith, John and Mary (Jones)'],
  ],
  [
    { name: 'Mr. John Smith and Ms. Mary Jones' },
    ['John Smith and Mary Jones', 'John and Mary', 'Smith, John and Mary (Jones)'],
    ['Mr. John Smith and Ms. Mary Jones', 'Mr. Smith and Ms. Jones', 'Smith, John and Mary (Jones)'],
    ['The Smith and Jones Family', 'Smith and Jones Family', 'Smith, John and Mary (Jones)'],
  ],
  [
    { name: 'John & Mary Smith-Jones' },
    ['John and Mary Smith-Jones', 'John and Mary', 'Smith-Jones, John and Mary'],
    ['John & Mary Smith-Jones', 'John and Mary', 'Smith-Jones, John and Mary'],
    ['The Smith-Jones Family', 'Smith-Jones Family', 'Smith-Jones, John and Mary'],
  ],
  [
    { name: 'Robert (Bob) and Elizabeth (Betty) Smith' },
    ['Robert and Elizabeth Smith', 'Bob and Betty', 'Smith, Robert and Elizabeth'],
    ['Robert (Bob) and Elizabeth (Betty) Smith', 'Robert and Elizabeth', 'Smith, Robert and Elizabeth'],
    ['The Smith Family', 'Smith Family', 'Smith, Robert and Elizabeth'],
  ],
  [
    { name: 'Dr. and Mrs. John Smith' },
    ['Dr. and Mrs. John Smith', 'Dr. and Mrs. Smith', 'Smith, Dr. and Mrs. John'],
    ['Dr. and Mrs. John Smith', 'Dr. and Mrs. Smith', 'Smith, Dr. and Mrs. John'],
    ['The Smith Family', 'Smith Family', 'Smith, Dr. and Mrs. John'],
  ],
  [
    { name: 'Dr. John and Rev. Jane Smith' },
    ['John and Jane Smith', 'John and Jane', 'Smith, John and Jane'],
    ['Dr. John and Rev. Jane Smith', 'Dr. and Rev. Smith', 'Smith, John and Jane'],
    ['The Smith Family', 'Smith Family', 'Smith, John and Jane'],
  ],
  [
    { name: 'Rev. John Smith, Jr.' },
    ['John Smith Jr.', 'John', 'Smith, John, Jr.'],
    ['Rev. John Smith Jr.', 'Rev. Smith', 'Smith, John, Jr.'],
    ['Rev. John Smith, Jr.', '', 'Smith, John, Jr.'],
  ],
  [
    { name: 'van der Berg, Jan en Marie' },
    ['Jan and Marie van der Berg', 'Jan and Marie', 'van der Berg, Jan and Marie'],
    ['van der Berg, Jan en Marie', 'Jan en Marie', 'van der Berg, Jan and Marie'],
    ['The van der Berg Family', 'van der Berg Family', 'van der Berg, Jan and Marie'],
  ],
  [
    { fileAs: 'García López, María' },
    ['María García López', 'María', 'García López, María'],
    ['María García López', 'María García', 'García López, María'],
    ['María García López', 'María García', 'García López, María'],
  ],
  [
    { name: 'María García López', firstName: 'María', lastName: 'García López' },
    ['María García López', 'María', 'García López, María'],
    ['María García López', 'María', 'García López, María'],
    ['María García López', 'María', 'García López, María'],
  ],
  [
    { name: 'Mary Ann and John Smith' },
    ['Mary Ann and John Smith', 'Mary Ann and John', 'Smith, Mary Ann and John'],
    ['Mary Ann and John Smith', 'Mary Ann and John', 'Smith, Mary Ann and John'],
    ['The Smith Family', 'Smith Family', 'Smith, Mary Ann and John'],
  ],
  [
    { name: 'Smith Family' },
    ['Smith Family', '', 'Smith Family'],
    ['Smith Family', '', 'Smith Family'],
    ['The Smith Family', 'Smith Family', 'Smith Family'],
  ],
  [
    { name: 'The Smith Family', ...johnAndMary },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['The Smith Family', 'John and Mary', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { lastName: 'Smith' },
    ['Smith', '', 'Smith Family'],
    ['Smith', '', 'Smith Family'],
    ['The Smith Family', 'Smith Family', 'Smith Family'],
  ],
  [
    { ...johnAndMary, spouseLastName: 'Jones' },
    ['John Smith and Mary Jones', 'John and Mary', 'Smith, John and Mary (Jones)'],
    ['John Smith and Mary Jones', 'John and Mary', 'Smith, John and Mary (Jones)'],
    ['The Smith and Jones Family', 'Smith and Jones Family', 'Smith, John and Mary (Jones)'],
  ],
  [
    { ...johnAndMary, title: 'Mr. & Mrs.' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['Mr. and Mrs. John Smith', 'Mr. and Mrs. Smith', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { ...johnAndMary, title: 'Mr.' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['Mr. and Mrs. John Smith', 'Mr. and Mrs. Smith', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { firstName: 'Mary', lastName: 'Smith', title: 'Mrs.', spouseFirstName: 'John' },
    ['Mary and John Smith', 'Mary and John', 'Smith, Mary and John'],
    ['Mr. and Mrs. John Smith', 'Mr. and Mrs. Smith', 'Smith, Mary and John'],
    ['The Smith Family', 'Smith Family', 'Smith, Mary and John'],
  ],
  [
    { ...johnAndMary, title: 'Dr.' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['Dr. John and Mary Smith', 'John and Mary', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { name: 'Mr. and Mrs. John Smith', ...johnAndMary },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['Mr. and Mrs. John Smith', 'Mr. and Mrs. Smith', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { ...johnAndMary, greeting: 'Johnny and Molly' },
    ['John and Mary Smith', 'Johnny and Molly', sorted],
    ['John and Mary Smith', 'Johnny and Molly', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { ...johnAndMary, greeting: 'Friends' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['John and Mary Smith', 'Friends', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { firstName: 'John and Mary', lastName: 'Smith' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['John and Mary Smith', 'John and Mary', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { ...johnAndMary, spouseFirstName: 'Mary Smith' },
    ['John and Mary Smith', 'John and Mary', sorted],
    ['John and Mary Smith Smith', 'John and Mary Smith', sorted],
    ['The Smith Family', 'Smith Family', sorted],
  ],
  [
    { name: 'Bobby Lee', firstName: 'Bob', lastName: 'Lee' },
    ['Bob Lee', 'Bob', 'Lee, Bob'],
    ['Bobby Lee', 'Bob', 'Lee, Bob'],
    ['Bobby Lee', 'Bob', 'Lee, Bob'],
  ],
];

const stylesInOrder: readonly Style[] = ['first-names', 'titles', 'family'];

describe.each(rows)('%j', (given, ...expected) => {
  it.each(stylesInOrder)('by %s', (style) => {
    const rules = { ...defaultNameRules, envelope: style, greeting: style, fileAs: 'last-first' } as const;
    const { name, greeting, fileAs } = applyNameRules({ ...emptyFields, ...given }, rules);
    expect([name, greeting, fileAs]).toEqual(expected[stylesInOrder.indexOf(style)]);
  });
});

describe('what is nobody, or nobody in particular, keeps its text', () => {
  it.each([
    { name: 'Estate of John Smith' },
    { name: 'Estate of John Smith', firstName: 'John', lastName: 'Smith' },
    { name: 'First Baptist Church' },
    { name: 'Smith & Sons, Inc.' },
    { name: 'John Smith Ministries', firstName: 'John', lastName: 'Smith' },
    { name: 'Dr. and Mrs.' },
    { name: 'John/Mary Smith', firstName: 'John', lastName: 'Smith' },
    { name: 'John, Tim and Mary Smith' },
    { name: 'John (deceased) and Mary Smith' },
    { name: 'John Smith', firstName: 'Jane', lastName: 'Doe' },
    { company: 'New Life Church' },
    { name: 'Cher' },
    {},
  ] as readonly Partial<ContactFields>[])('%j', (given) => {
    const fields = { ...emptyFields, ...given };
    const plain = applyNameRules(fields, defaultNameRules);
    for (const style of stylesInOrder) {
      const rules = { ...defaultNameRules, envelope: style, greeting: style, fileAs: 'last-first' } as const;
      expect(applyNameRules(fields, rules)).toEqual(plain);
    }
  });
});

describe('the joining word and nicknames', () => {
  const bobAndBetty = { ...emptyFields, firstName: 'Robert (Bob)', lastName: 'Smith', spouseFirstName: 'Betty' };
  const byFirstNames = { ...defaultNameRules, envelope: 'first-names', greeting: 'first-names' } as const;

  it('stands as chosen between two people, also where a blank line is only filled', () => {
    const ampersand = { ...defaultNameRules, joiner: '&' } as const;
    const fields = { ...emptyFields, ...johnAndMary };
    expect(applyNameRules(fields, ampersand)).toMatchObject({
      name: 'John & Mary Smith',
      fileAs: 'Smith, John & Mary',
    });
    const typed = { ...fields, name: 'John and Mary Smith' };
    expect(applyNameRules(typed, ampersand)).toMatchObject({ name: 'John and Mary Smith', greeting: 'John & Mary' });
  });

  it('are used in a greeting that is only filled in, too, but not in place of one that the file has', () => {
    const jack = { ...emptyFields, name: 'John (Jack) Ames' };
    expect(applyNameRules(jack, defaultNameRules)).toMatchObject({ name: jack.name, greeting: 'Jack' });
    expect(applyNameRules({ ...jack, greeting: 'Johnny' }, defaultNameRules).greeting).toBe('Johnny');
    expect(applyNameRules(jack, { ...defaultNameRules, nicknames: 'drop' }).greeting).toBe('John');
    const church = { ...emptyFields, name: 'First Baptist (Keene)' };
    expect(applyNameRules(church, defaultNameRules).greeting).toBe('');
  });

  it('uses or drops nicknames in the greeting, and never prints them on the envelope', () => {
    expect(applyNameRules(bobAndBetty, byFirstNames)).toMatchObject({
      name: 'Robert and Betty Smith',
      greeting: 'Bob and Betty',
    });
    expect(applyNameRules(bobAndBetty, { ...byFirstNames, nicknames: 'drop' }).greeting).toBe('Robert and Betty');
  });
});
