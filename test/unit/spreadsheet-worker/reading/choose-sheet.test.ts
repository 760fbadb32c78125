import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { recipe } from '../model/model-of.ts';
import { type Cell, sheetOf, workbookOf } from './make-workbook.ts';
import { readBothWays } from './read-both-ways.ts';

type Rows = readonly (readonly Cell[])[];

const header = ['First name', 'Last name', 'Street', 'City', 'State', 'ZIP'];
const anna = ['Anna', 'Lind', '1 Oak St', 'Keene', 'NH', '03431'];
const readMe: Rows = [['This workbook holds our supporters.'], ['Please do not change the columns.']];
const sums: Rows = [
  ['State', 'Gifts'],
  ['NH', 12],
  ['VT', 7],
];

function bookOf(sheets: Readonly<Record<string, Rows>>, hidden: Readonly<Record<string, 0 | 1>> = {}): Uint8Array {
  return workbookOf(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetOf(rows)])), {
    hidden,
  });
}

describe('the sheet of a workbook that is read when none was chosen', () => {
  it.each<[name: string, sheets: Readonly<Record<string, Rows>>, read: string]>([
    ['people behind explanations', { 'Read me': readMe, 'Donors 2026': [header, anna] }, 'Donors 2026'],
    ['people behind sums', { Sums: sums, People: [header, anna] }, 'People'],
    ['people without a header behind explanations', { 'Read me': readMe, People: [anna, anna, anna] }, 'People'],
    ['the first of two lists', { 2025: [header.slice(1), anna.slice(1)], 2026: [header, anna] }, '2025'],
    ['a list before its blank form', { Form: [header], People: [header, anna] }, 'People'],
    ['a blank form before nothing at all', { 'Read me': readMe, Form: [header] }, 'Form'],
    ['explanations alone', { 'Read me': readMe, Empty: [] }, 'Read me'],
  ])('is that with people: %s', async (_name, sheets, read) => {
    expect((await readBothWays(bookOf(sheets))).sheet).toBe(read);
  });

  it('is no hidden one while there is something in the others', async () => {
    expect((await readBothWays(bookOf({ Old: [header, anna], Notes: readMe }, { Old: 1 }))).sheet).toBe('Notes');
  });

  it('is named, with how many others there are', async () => {
    const model = await ImportModel.open(bookOf({ 'Read me': readMe, 'Donors 2026': [header, anna] }), recipe([]));
    expect(model.snapshot().reading.sentence).toBe(
      'Read as a workbook, sheet "Donors 2026" (1 other sheet not read), header in row 1, 1 row.',
    );
  });
});
