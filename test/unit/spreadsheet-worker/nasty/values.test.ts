import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../src-renderer/give-back/write-csv.ts';
import { resolveCountry } from '../../../../src-shared/contact/countries.ts';
import type { ContactFields } from '../../../../src-shared/contact/fields.ts';
import { duplicateKeys } from '../../../../src-shared/duplicates/duplicate-keys.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../../../src-shared/text/issues.ts';
import { modelOf, rowsOf } from '../model/model-of.ts';
import { recordsOf } from '../reading/text-bytes.ts';

const header = ['Name', 'Address', 'City', 'State', 'ZIP', 'Country', 'E-mail', 'Phone', 'ID', 'Tags'];
const good = [
  'Anna Quist',
  '1 Oak St',
  'Cambridge',
  'MA',
  '02139',
  '',
  'anna@example.org',
  '603 555 0100',
  '7',
  'north',
];
type Column = 'Name' | 'Address' | 'City' | 'State' | 'ZIP' | 'Country' | 'E-mail' | 'Phone' | 'ID' | 'Tags';

/** The row of a file with one good person, in which these cells are different, under some steps. */
async function rowWith(cells: Partial<Readonly<Record<Column, string>>>, steps: readonly Operation[] = []) {
  const different: Readonly<Record<string, string>> = cells;
  const row = header.map((name, column) => different[name] ?? good[column] ?? '');
  const quoted = row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const [only] = rowsOf(await modelOf(`${header.join(',')}\n${quoted}\n`, steps));
  if (only === undefined) throw new Error('The row is missing.');
  return only;
}

/** What is said about a cell: the problem, and what it would become. */
async function findingOf(column: Column, cell: string, field: keyof ContactFields) {
  const { issues } = await rowWith({ [column]: cell });
  return issues
    .filter((issue) => issue.field === field)
    .map(({ code, severity, fix }) => [code, severity, fix] as const);
}

type Finding = readonly [code: IssueCode, severity: 'error' | 'warning', fix: string | undefined];

describe('codes and numbers', () => {
  it('41: a ZIP code with its zero keeps it', async () => {
    const row = await rowWith({});
    expect([row.fields.postalCode, row.issues]).toEqual(['02139', []]);
  });

  it.each<readonly [title: string, cell: string, fix: string, code: IssueCode]>([
    ['43: a ZIP code that lost its zero', '2139', '02139', 'lost-leading-zero'],
    ['44: a ZIP+4 code without its dash', '021394307', '02139-4307', 'zip-plus-four'],
    ['45: a ZIP code as a formula', '="02139"', '02139', 'excel-quoted'],
    ['45: a ZIP code behind an apostrophe', "'02139", '02139', 'excel-quoted'],
  ])('%s is shown with its repair, and stays until that is taken', async (_title, cell, fix, code) => {
    expect((await rowWith({ ZIP: cell })).fields.postalCode).toBe(cell);
    expect(await findingOf('ZIP', cell, 'postalCode')).toContainEqual([code, 'warning', fix]);
    const repair: Operation = { op: 'repair', code, field: 'postalCode', edits: [[1, fix]] };
    const repaired = await rowWith({ ZIP: cell }, [repair]);
    expect([repaired.fields.postalCode, repaired.issues]).toEqual([fix, []]);
  });

  it.each(['007', '1.50', '1e5', 'TRUE', 'null and void', '12/13/2024', '0x1F', '1,234', 'Infinity'])(
    '46: no type is guessed for %j',
    async (cell) => {
      expect((await rowWith({ ID: cell })).fields.externalId).toBe(cell);
    },
  );

  it.each(['1.23E+10', '6.03556E+09'])(
    '47: digits that Excel has lost are flagged without a repair: %s',
    async (cell) => {
      expect(await findingOf('Phone', cell, 'phone')).toEqual<Finding[]>([['digits-lost', 'warning', undefined]]);
    },
  );

  it.each(['3A-1', 'MAR1', '1-2', '45292', '5/6/07'])(
    '53: what looks like a date stays as it is written: %s',
    async (cell) => {
      const row = await rowWith({ ID: cell });
      expect([row.fields.externalId, row.issues]).toEqual([cell, []]);
    },
  );

  it.each([
    ['ID', '-5', 'externalId'],
    ['Phone', '+44 123', 'phone'],
  ] as const)('59: in %s, %j is no formula and stays', async (column, cell, field) => {
    const row = await rowWith({ [column]: cell });
    expect([row.fields[field], row.issues]).toEqual([cell, []]);
  });
});

describe('texts that are not what they seem', () => {
  it('58: a formula is plain text here, gets an apostrophe on its way out and loses it on its way back', async () => {
    const formula = "=cmd|' /C calc'!A0";
    expect((await rowWith({ Name: formula })).fields.name).toBe(formula);
    expect(await findingOf('Name', formula, 'name')).toContainEqual(['formula-text', 'warning', undefined]);
    const columns = ['Name', 'Street'].map((name) => ({ header: name, width: 20 }));
    const csv = writeCsv({ name: 'People', columns, rows: [[formula, '1 Oak St']] });
    expect(recordsOf(csv)[1]?.[0]).toBe(`'${formula}`);
    const [row] = rowsOf(await modelOf(csv));
    expect(row?.issues).toContainEqual(expect.objectContaining({ code: 'excel-quoted', field: 'name', fix: formula }));
  });

  it.each(['N/A', '-', 'none', 'null'])('60: %j is offered to be made blank', async (cell) => {
    expect(await findingOf('Phone', cell, 'phone')).toContainEqual(['placeholder', 'warning', '']);
  });

  it.each([
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['England', 'GB'],
    ['Holland', 'NL'],
    ['Deutschland', 'DE'],
  ])('63: %s is the country %s', (text, code) => {
    expect(resolveCountry(text)).toBe(code);
  });

  it.each(['Mass.', 'massachusetts'])('64: %s can be made MA', async (cell) => {
    expect(await findingOf('State', cell, 'state')).toEqual<Finding[]>([['state-spelling', 'warning', 'MA']]);
  });

  it.each([
    ['APO', 'AE', '09001'],
    ['FPO', 'AP', '96201'],
    ['APO', 'AA', '34001'],
    ['San Juan', 'PR', '00901'],
  ])('64: %s %s %s is an address', async (city, state, zip) => {
    expect((await rowWith({ City: city, State: state, ZIP: zip })).issues).toEqual([]);
  });

  it('65: a ZIP code of another state is a warning, and the row can be kept', async () => {
    const row = await rowWith({ State: 'TX' });
    expect(row.issues).toEqual([expect.objectContaining({ code: 'zip-state-mismatch', severity: 'warning' })]);
    expect(row.errors).toBe(0);
  });

  it.each(['mailto:Anna@Example.org', ' ANNA@example.ORG ', 'Anna <anna@example.org>'])(
    '66: %j is the same address when duplicates are looked for',
    async (cell) => {
      const [one, other] = [await rowWith({ 'E-mail': cell }), await rowWith({})];
      expect(duplicateKeys(one.fields)).toContain('email:anna@example.org');
      expect(duplicateKeys(other.fields)).toContain('email:anna@example.org');
    },
  );

  it('67: a tag with a comma stays one text', async () => {
    expect(
      (
        await rowWith({ Tags: 'Donor, monthly' }, [
          {
            op: 'match',
            targets: [
              ...(
                ['name', 'street', 'city', 'state', 'postalCode', 'country', 'email', 'phone', 'externalId'] as const
              ).map((field) => ({ kind: 'field' as const, field, part: 0 })),
              { kind: 'custom', key: 'Tags' },
            ],
          },
        ])
      ).custom,
    ).toEqual({ Tags: 'Donor, monthly' });
  });

  it('68: what is too long to print is a warning that says by how much', async () => {
    const { issues, errors } = await rowWith({ Name: 'N'.repeat(41), Address: `1 ${'s'.repeat(70)}` });
    const lengths = issues.filter(({ code }) => code.endsWith('-too-long'));
    expect(lengths.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'name-too-long 41/40',
      expect.stringMatching(/^line-too-long 72\/\d+$/u),
    ]);
    expect(errors).toBe(0);
  });
});
