import fc from 'fast-check';
import { contactFields } from '../../../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import { cellChanges, type GridField, type Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { splitKinds } from '../../../../src-shared/spreadsheet/split/split-kinds.ts';

/** A small file with every kind of trouble: title, blank and ragged rows, lost zeros, capitals, blanks, no address. */
export const troubledCsv = `Supporters
Name,First Name,Last Name,Address 1,Address 2,City,State,ZIP,Country,E-mail,Tribe
,Anna,Quist,1 Oak St,,Keene,NH,3431,USA,anna@example.org,north
BOB STONE,,,2 Elm St,N/A, Troy ,NY,12180,Holland,bob@,south

Cy Moss,,,,,,,,,,
No Zip,,,3 Ash St,Rear,Boston,Mass.,,U.S.A.,,,extra
"Mr. & Mrs. John Smith",John,Smith,4 Fir St,,Salem,MA,01970,,js@example.org,
,,,5 Yew St,,Lyme,CT,6371,Canada,,east
`;

/** The rows of the file that have something in them, and some that have not or do not exist. */
const row = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40);
const field = fc.constantFrom<GridField>(...contactFields, 'custom:Tribe', 'custom:Other');
const value = fc.constantFrom(
  '',
  ' ',
  'Keene',
  'ANNA QUIST',
  '3431',
  '03431',
  'NH',
  ' x ',
  'Quist, Anna',
  'a@example.org',
  'N/A',
);
const target = fc.oneof(
  fc.constantFrom(...contactFields).map((name): ColumnTarget => ({ kind: 'field', field: name, part: 0 })),
  fc.constantFrom('Tribe', 'Other').map((key): ColumnTarget => ({ kind: 'custom', key })),
  fc.constantFrom(...splitKinds).map((as): ColumnTarget => ({ kind: 'split', as })),
  fc.constant<ColumnTarget>({ kind: 'ignore' }),
);

const cell = fc.tuple(row, field, value);
const contactId = fc.constantFrom('0b0e8a3c-5b0f-4d0c-9a53-1f6f6a3d7c11', '7f6f1c52-93c8-4c3f-8d6a-2b8f4f0e6d22');

/** One more step, of any kind there is. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant('set' as const), row, field, value }) },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('repair' as const),
      code: fc.constant('stray-blanks'),
      field,
      edits: fc.array(fc.tuple(row, value), { maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('skip' as const),
      rows: fc.array(row, { maxLength: 3 }),
      skip: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('match' as const),
      targets: fc.array(target, { minLength: 12, maxLength: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('cells' as const),
      how: fc.constantFrom(...cellChanges),
      note: fc.constant('Troy'),
      edits: fc.array(cell, { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('constants' as const),
      constants: fc.array(fc.record({ field, value, when: fc.constantFrom('blank', 'always') }), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('leave-out' as const),
      rules: fc.array(
        fc.record({
          column: fc.nat(13),
          test: fc.constantFrom('is', 'is-not'),
          values: fc.array(fc.constantFrom('', 'north', ' SOUTH ', 'Keene', 'usa'), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('names' as const),
      rules: fc.record({
        envelope: fc.constantFrom('as-in-file', 'first-names', 'titles', 'family'),
        greeting: fc.constantFrom('as-in-file', 'first-names', 'titles', 'family'),
        fileAs: fc.constantFrom('as-in-file', 'last-first'),
        joiner: fc.constantFrom('and', '&'),
        nicknames: fc.constantFrom('use', 'drop'),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('merge' as const),
      into: row,
      from: fc.uniqueArray(row, { minLength: 1, maxLength: 3 }),
      edits: fc.array(fc.tuple(field, value), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('merge-same' as const),
      groups: fc.array(fc.array(row, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('link' as const),
      links: fc.array(fc.tuple(row, fc.option(contactId)), { maxLength: 3 }),
      edits: fc.array(cell, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('distinct' as const),
      rows: fc.uniqueArray(row, { minLength: 2, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant('read' as const),
      reading: fc.constantFrom<Extract<Operation, { op: 'read' }>['reading']>(
        { headerRow: 0 },
        { headerRow: 1 },
        { headerRow: -1 },
        { headerRow: 1, headerRows: 2 },
        { delimiter: ';' },
        { delimiter: ',' },
      ),
    }),
  },
);

/** Steps as a user, or a defect, could put them together. */
export const operations: fc.Arbitrary<readonly Operation[]> = fc.array(operation, { maxLength: 12 });

export const recipes = fc.record({
  operations,
  destination: fc.constantFrom('prayerletters' as const, 'postgrid' as const),
  keptRows: fc.uniqueArray(row, { maxLength: 3 }).map((rows) => [{ part: ',', rows }]),
});
