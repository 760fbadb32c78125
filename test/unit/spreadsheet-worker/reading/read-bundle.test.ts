import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { readFile } from '../../../../src-renderer/spreadsheet-worker/reading/read-file.ts';
import { bundleHead } from '../../../../src-shared/spreadsheet/file-bundle.ts';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { recipe, rowsOf } from '../model/model-of.ts';
import { sheetOf, workbookOf } from './make-workbook.ts';
import { utf8 } from './text-bytes.ts';

type Files = Readonly<Record<string, Uint8Array>>;

function bundle(files: Files): Uint8Array {
  const named = Object.entries(files);
  const head = bundleHead(named.map(([name, { length }]) => ({ name, size: length })));
  return Uint8Array.from([...head, ...named.flatMap(([, bytes]) => [...bytes])]);
}

const read = (files: Files, reading: Reading = {}) => readFile(bundle(files), reading);
const modelOf = (files: Files, reading?: Reading) =>
  ImportModel.open(bundle(files), recipe(reading === undefined ? [] : [{ op: 'read', reading }]));
const cities = async (files: Files, reading?: Reading) =>
  rowsOf(await modelOf(files, reading)).map(({ row, fields }) => [row, fields.city]);

const april = utf8('Name,Street,City\nAnn,1 Oak St,Keene\nBo,2 Elm St,Lebanon\n');
const may = utf8('Friends in May\n\nName,Street,City\nCy,3 Main St,Hanover\nDi,4 Main St,Lyme\n');

describe('several files with the same columns', () => {
  it('are one table, with all rows and without the repeated header and what stands above it', async () => {
    expect(await cities({ april, may })).toEqual([
      [1, 'Keene'],
      [2, 'Lebanon'],
      [6, 'Hanover'],
      [7, 'Lyme'],
    ]);
  });

  it('say which rows come from which file', async () => {
    expect((await read({ april, may })).files).toEqual([
      { name: 'april', first: 0, count: 3, repeated: 0 },
      { name: 'may', first: 3, count: 5, repeated: 3 },
    ]);
  });

  it('keep the numbers of their rows under another header row', async () => {
    expect(await cities({ april, may }, { headerRow: 0 })).toEqual(await cities({ april, may }));
    const withoutHeader = await modelOf({ april, may }, { headerRow: -1 });
    expect(rowsOf(withoutHeader).map(({ row }) => row)).toEqual([0, 1, 2, 3, 5, 6, 7]);
  });

  it('may each have their own encoding and delimiter, and the notes say so', async () => {
    const latin = Uint8Array.from(Buffer.from('Name;City\nJürgen;Köln\nZoë;Füssen\n', 'latin1'));
    const table = await read({ 'a.csv': utf8('Name,City\nAnn,Zürich\n'), 'b.csv': latin });
    expect(table.notes).toEqual([
      'b.csv was read in another way: Western (Windows-1252).',
      'b.csv was read in another way: semicolons.',
    ]);
    expect(table.records.at(3)).toEqual(['Jürgen', 'Köln']);
    expect(table.part).toBe(', + ;');
  });

  it('have the part of a single file where all are cut alike, so that choosing what was found changes nothing', async () => {
    const found = await read({ april, may });
    const chosen = await read({ april, may }, { delimiter: ',' });
    expect([found.part, found.firstPart, chosen.part]).toEqual([',', ',', ',']);
  });

  it('are read by one sentence, and the footer of each can be left out', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `Ann ${index},Keene`).join('\n');
    const report = utf8(`Name,City\n${people}\n\nTotal: 12 records\n`);
    const { reading } = (await modelOf({ 'a.csv': report, 'b.csv': report })).snapshot();
    expect(reading.sentence).toBe('2 files read as Unicode (UTF-8), commas, header in row 1, 26 rows.');
    const steps = reading.notes.map(({ text, remedy }) => [text, remedy?.kind === 'step' ? remedy.step : undefined]);
    expect(steps).toEqual([
      ['Row 30 looks like a footer, not like people.', { op: 'skip', rows: [29], skip: true }],
      ['a.csv: Row 15 looks like a footer, not like people.', { op: 'skip', rows: [14], skip: true }],
    ]);
  });

  it('may be workbooks, which offer the sheets that all of them have', async () => {
    const people = sheetOf([
      ['Name', 'City'],
      ['Ann', 'Keene'],
    ]);
    const one = workbookOf({ People: people, Notes: people });
    const other = workbookOf({ Extra: people, People: people });
    const table = await read({ 'one.xlsx': one, 'other.xlsx': other }, { sheet: 'People' });
    expect(table.sheets.map(({ name }) => name)).toEqual(['People']);
    expect(table.records.at(3)).toEqual(['Ann', 'Keene']);
  });

  it('are vCards of one file when all are vCards', async () => {
    const card = (name: string) => utf8(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nN:Keene;${name};;;\r\nEND:VCARD`);
    const table = await read({ 'a.vcf': card('Zoë'), 'b.vcf': card('Bo') });
    expect([table.format, table.records.length, table.notes]).toEqual(['vcard', 3, []]);
  });

  it('are refused with the name of the file that cannot be read', async () => {
    await expect(read({ 'a.csv': april, 'b.csv': utf8('%PDF-1.7') })).rejects.toThrow('b.csv: This is a PDF');
  });
});
