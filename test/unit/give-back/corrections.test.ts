import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src-renderer/give-back/write-csv.ts';
import { writeWorkbook } from '../../../src-renderer/give-back/write-workbook.ts';
import { fieldOfHeader, headerOfField } from '../../../src-shared/spreadsheet/give-back/custom-headers.ts';
import { type ProblemRow, problemSheet } from '../../../src-shared/spreadsheet/give-back/problem-sheet.ts';
import { changesOf, readCorrections } from '../../../src-shared/spreadsheet/give-back/read-corrections.ts';
import { type Sheet, textOf } from '../../../src-shared/spreadsheet/give-back/sheet.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { fieldLabels } from '../../../src-shared/text/field-labels.ts';
import { readPlain } from '../spreadsheet-worker/reading/text-bytes.ts';

const origin = { importId: '0195f3a0-0000-7000-8000-000000000002', part: 'Sheet 1/é' };
const other = { ...origin, importId: '0195f3a0-0000-7000-8000-000000000003' };
const fields: readonly GridField[] = ['name', 'street', 'postalCode', 'phone', 'custom:Street', 'custom:=Tag'];
const cells = ['Ann Lee', '1 Main St\nApt 2', '3766', '+44 20 7946 0000', 'x', '-5'];
const lostZero = {
  code: 'lost-leading-zero',
  severity: 'error',
  field: 'postalCode',
  detail: '3766',
  fix: '03766',
} as const;
const tooLong = { code: 'line-too-long', severity: 'warning', field: 'street', detail: '70/50' } as const;
const rows: readonly ProblemRow[] = [
  { row: 0, cells, issues: [tooLong, lostZero] },
  {
    row: 41,
    cells: ['Bob Ray', '', '', '', '', ''],
    issues: [{ code: 'missing-street', severity: 'error', field: 'street' }],
  },
];
const sheet = problemSheet(origin, fields, rows);

const recordsOf = ({ columns, rows: body }: Sheet) => [
  columns.map(({ header }) => header),
  ...body.map((row) => row.map(textOf)),
];

const fromWorkbook = async (table: Sheet) => (await readPlain(writeWorkbook([table]))).records;
const fromCsv = async (table: Sheet) =>
  (await readPlain(new TextEncoder().encode(writeCsv(table)), { delimiter: ',', encoding: 'utf-8' })).records;

function currentCellOf(row: number, field: GridField): string | undefined {
  return rows.find((each) => each.row === row)?.cells[fields.indexOf(field)];
}

function changesIn(records: readonly (readonly string[])[]) {
  return changesOf(readCorrections(records)?.corrections ?? [], currentCellOf);
}

describe('the sheet of problems', () => {
  it('says what to do in each row, marks the cells, and names the place of the row', () => {
    expect(sheet.columns.map(({ header }) => header)).toEqual([
      'What to do',
      'Envelope name',
      'Street',
      'ZIP / postal code',
      'Phone',
      'Street (custom)',
      '=Tag',
      'Fieldpost import',
      'Fieldpost row',
    ]);
    expect(sheet.rows[0]).toEqual([
      'Street: A line has 70 characters where 50 fit, and the rest may be cut off in print. Shorten it, or divide the street into two lines.\nZIP / postal code: ZIP code 3766 has four digits: the leading zero was probably lost in Excel. Use 03766.',
      'Ann Lee',
      { text: '1 Main St\nApt 2', mark: 'warning' },
      { text: '3766', mark: 'error' },
      '+44 20 7946 0000',
      'x',
      '-5',
      '0195f3a0-0000-7000-8000-000000000002/Sheet%201%2F%C3%A9',
      '1',
    ]);
    expect(sheet.rows[1]?.at(-1)).toBe('42');
  });

  it.each([
    ['workbook', fromWorkbook],
    ['CSV', fromCsv],
  ] as const)('returns from a %s without a change when nobody changed anything', async (_, read) => {
    const found = readCorrections(await read(sheet));
    expect(found).toMatchObject({ ...origin, unknownRows: [] });
    expect(found?.corrections).toHaveLength(2 * fields.length);
    expect(changesIn(await read(sheet))).toEqual({ changes: [], withoutPlace: [] });
  });
});

describe('a sheet of problems that was worked on', () => {
  it('90: gives the cells that were typed into, and those that were emptied', () => {
    const records = recordsOf(sheet).map((record) => record.map((text) => (text === '3766' ? '03766' : text)));
    const emptied = records.map((record, index) => (index === 1 ? record.with(2, '') : record));
    expect(changesIn(emptied).changes).toEqual([
      { row: 0, field: 'street', value: '' },
      { row: 0, field: 'postalCode', value: '03766' },
    ]);
  });

  it('may have its columns moved, some deleted, and titles put above it', () => {
    const moved = recordsOf(sheet).map((record) => [...record].reverse().filter((_, column) => column !== 1 + 5));
    const records = [['Please correct by Friday'], [], ...moved];
    records[4] = records[4]?.with(-2, 'Bob Rae') ?? [];
    expect(readCorrections(records)).toMatchObject(origin);
    expect(changesIn(records)).toEqual({ changes: [{ row: 41, field: 'name', value: 'Bob Rae' }], withoutPlace: [] });
  });

  it('does not take the habits of Excel for changes', () => {
    // Excel for Mac gives a line end back with the code of a return before it.
    const records = recordsOf(sheet).map((record) =>
      record.map((text) => (text === '+44 20 7946 0000' ? `'${text}` : text.replaceAll('\n', '_x000D_\n'))),
    );
    expect(changesIn(records).changes).toEqual([]);
    const number = recordsOf(sheet).map((record) => record.map((text) => (text === '42' ? '42.00' : text)));
    expect(changesIn(number).changes).toEqual([]);
  });

  it.each([
    ['postalCode', '02139', '2139'],
    ['postalCode', '00501', '501'],
    ['phone', '16035551234', '1.60356E+10'],
    ['phone', '16035551234', '1.6E+10'],
    ['phone', '16035551234', '2E+10'],
    ['phone', '+4930123456', '4930123456'],
    ['externalId', '0012345678901234567', '1.23457E+16'],
    ['externalId', '1234567890123456789', '1234567890123450000'],
    ['externalId', '1234567890123456789', '1,23457E+18'],
    ['externalId', '100.0', '100'],
  ] as const)('in %s, %j that comes back as %j is what Excel made of it', (field, current, value) => {
    expect(changesOf([{ row: 0, field, value }], () => current).changes).toEqual([]);
  });

  it.each([
    ['postalCode', '2139', '02139'],
    ['postalCode', '02139', '2138'],
    ['postalCode', '02139', '02138'],
    ['postalCode', '02139', ''],
    ['phone', '16035551234', '1.70356E+10'],
    ['phone', '16035551234', '1.60356E+11'],
    ['externalId', '1234567890123456789', '1234567890123460000'],
    ['externalId', 'A007', '7'],
    ['street', '1 Main St', '1'],
  ] as const)('in %s, %j that comes back as %j was corrected', (field, current, value) => {
    expect(changesOf([{ row: 0, field, value }], () => current).changes).toEqual([{ row: 0, field, value }]);
  });

  it('names the rows that belong nowhere instead of guessing where they go', () => {
    const [header = [], first = [], second = []] = recordsOf(sheet);
    const added = ['', 'New Person', '9 Elm St'];
    const copy = first.with(1, 'Copied Person');
    const foreign = recordsOf(problemSheet(other, fields, rows))[1] ?? [];
    const noNumber = second.with(-1, 'about 7');
    const records = [header, first, added, [], copy, foreign, noNumber];
    expect(readCorrections(records)?.unknownRows).toEqual([2, 4, 5, 6]);
    expect(changesIn(records).changes).toEqual([]);
  });

  it('keeps a column of remarks apart', () => {
    const records = recordsOf(sheet).map((record, index) => [...record, ['Remarks', 'moved away', ''][index] ?? '']);
    expect(changesIn(records)).toEqual({
      changes: [],
      withoutPlace: [{ row: 0, field: 'custom:Remarks', value: 'moved away' }],
    });
  });

  it('is not found in an ordinary file', () => {
    expect(
      readCorrections([
        ['Name', 'ZIP'],
        ['Ann', '02139'],
      ]),
    ).toBeUndefined();
    expect(
      readCorrections([
        ['Fieldpost import', 'Fieldpost row'],
        ['__proto__', '1'],
      ]),
    ).toBeUndefined();
    expect(
      readCorrections([
        ['Fieldpost import', 'Fieldpost row'],
        [`${origin.importId}/%`, '1'],
      ]),
    ).toBeUndefined();
    expect(readCorrections([])).toBeUndefined();
  });
});

describe('the header of a field', () => {
  it('leads back to its field, also for custom fields with the names of others', () => {
    for (const [field, label] of Object.entries(fieldLabels)) expect(fieldOfHeader(label)).toBe(field);
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('Street', 'E-MAIL', 'What to do', 'Fieldpost row', 'Street (custom)', '__proto__', 'a (custom)'),
    );
    fc.assert(
      fc.property(name, (text) => {
        const key = text.replace(/\s+/gu, ' ').trim();
        fc.pre(key !== '');
        expect(fieldOfHeader(headerOfField(`custom:${key}`))).toBe(`custom:${key}`);
      }),
    );
  });
});
