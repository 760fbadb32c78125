import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { stepText } from '../../../src-shared/text/step-text.ts';
import { operation } from '../spreadsheet-worker/model/random-recipes.ts';

const contact = '0b0e8a3c-5b0f-4d0c-9a53-1f6f6a3d7c11';
const zips = (...rows: readonly number[]): Operation => ({
  op: 'repair',
  code: 'lost-leading-zero',
  field: 'postalCode',
  edits: rows.map((row) => [row, '03766']),
});
const streets = [
  [1, 'street', 'Main Street'],
  [4, 'street', 'Oak Street'],
] as const;
const cells = (how: Extract<Operation, { op: 'cells' }>['how'], note = ''): Operation => ({
  op: 'cells',
  how,
  note,
  edits: streets.map((edit) => [...edit]),
});

test.each<readonly [Operation, string]>([
  [{ op: 'read', reading: { encoding: 'windows-1252' } }, 'Read the file with encoding windows-1252'],
  [
    { op: 'read', reading: { sheet: 'Old list', headerRow: 2 } },
    'Read the file with sheet Old list, column names in row 3',
  ],
  [{ op: 'read', reading: { delimiter: ';', headerRow: -1 } }, 'Read the file with another separator, no column names'],
  [{ op: 'read', reading: {} }, 'Read the file again'],
  [{ op: 'match', targets: [], automatic: true }, 'Matched columns automatically'],
  [{ op: 'match', targets: [] }, 'Matched columns'],
  [{ op: 'set', row: 11, field: 'city', value: 'Keene' }, 'Typed Keene into City, row 12'],
  [{ op: 'set', row: 11, field: 'custom:Tribe', value: '' }, 'Emptied Tribe, row 12'],
  [{ op: 'set', row: 1233, field: 'street', value: '1 Oak St\nApt 2' }, 'Typed 1 Oak St, Apt 2 into Street, row 1,234'],
  [zips(3), 'Repaired ZIP / postal code in row 4: Lost leading zero'],
  [zips(3, 5, 8, 9), 'Repaired ZIP / postal code in 4 rows: Lost leading zero'],
  [{ op: 'repair', code: '__proto__', field: 'city', edits: [[1, 'x']] }, 'Repaired City in row 2'],
  [cells('paste'), 'Pasted 2 cells'],
  [cells('replace', 'Str. → Street'), 'Replaced Str. → Street in 2 cells'],
  [cells('corrections', 'returned file'), 'Corrected 2 cells: returned file'],
  [cells('corrections'), 'Corrected 2 cells'],
  [cells('clear'), 'Emptied 2 cells'],
  [{ op: 'skip', rows: [4], skip: true }, 'Left out row 5'],
  [{ op: 'skip', rows: [4, 6, 9], skip: true }, 'Left out rows 5, 7 and 10'],
  [{ op: 'skip', rows: [4, 6, 9, 11], skip: false }, 'Took 4 rows back in'],
  [
    { op: 'constants', constants: [{ field: 'country', value: 'Canada', when: 'blank' }] },
    'Set a text for whole columns: Country Canada',
  ],
  [{ op: 'constants', constants: [] }, 'Removed the texts for whole columns'],
  [
    { op: 'leave-out', rules: [{ column: 3, test: 'is', values: ['None', ''] }] },
    'Left out rows by 1 rule: None, empty',
  ],
  [{ op: 'leave-out', rules: [] }, 'Left no rows out by a rule any more'],
  [{ op: 'merge', into: 1, from: [2, 3], edits: [] }, 'Merged rows 3 and 4 into row 2'],
  [{ op: 'link', links: [[2, contact]], edits: [] }, 'Linked row 3 to a contact of the address book'],
  [{ op: 'link', links: [[2, null]], edits: [] }, 'Marked row 3 as new person'],
  [
    {
      op: 'link',
      links: [
        [2, contact],
        [3, null],
        [4, contact],
      ],
      edits: [],
    },
    'Linked rows 3 and 5 to contacts of the address book, marked row 4 as new person',
  ],
  [
    { op: 'match', targets: [], from: { source: 'template', name: 'Monthly', columns: [] } },
    'Matched columns by the template Monthly',
  ],
  [
    { op: 'match', targets: [], automatic: true, from: { source: 'remembered', name: '', columns: [] } },
    'Matched columns as last time',
  ],
  [{ op: 'match', targets: [], from: { source: 'app', name: '', columns: [] } }, 'Matched columns anew'],
  [
    {
      op: 'names',
      rules: { envelope: 'family', greeting: 'titles', fileAs: 'last-first', joiner: '&', nicknames: 'use' },
    },
    'Chose how names are written',
  ],
  [{ op: 'distinct', rows: [2, 5] }, 'Marked rows 3 and 6 as different people'],
])('%j is "%s"', (step, words) => {
  expect(stepText(step)).toBe(words);
});

describe('the words for a step', () => {
  it('stay short and on one line, whatever was typed', () => {
    const long = fc.string({ unit: 'binary', maxLength: 3000 }).map((value): Operation => {
      return { op: 'set', row: 0, field: 'name', value: value.replaceAll('\r', '') };
    });
    fc.assert(
      fc.property(fc.oneof(operation, long), (step) => {
        const words = stepText(step);
        expect(words).toMatch(/^[A-Z][^\n]+$/u);
        expect([...words].length).toBeLessThan(220);
      }),
    );
  });
});
