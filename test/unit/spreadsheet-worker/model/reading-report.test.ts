import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, recipe, set } from './model-of.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `Ann ${at},${at + 1} Oak St,Keene`).join('\n');
const report = `Our friends\n\nName,Street,City\n${people(20)}\n\nTotal: 20 records\n`;
const readingOf = async (csv: string, operations: readonly Operation[] = []) =>
  (await modelOf(csv, operations)).snapshot().reading;

describe('the report of a reading', () => {
  it('shows the first rows and the last ones, and what each is taken for', async () => {
    const { firstRows, lastRows } = await readingOf(report);
    expect(firstRows.map(({ row, kind }) => [row, kind]).slice(0, 4)).toEqual([
      [0, 'above'],
      [1, 'above'],
      [2, 'header'],
      [3, 'row'],
    ]);
    expect(lastRows.map(({ row, kind, cells }) => [row, kind, cells[0]])).toEqual([
      [21, 'row', 'Ann 18'],
      [22, 'row', 'Ann 19'],
      [24, 'footer', 'Total: 20 records'],
    ]);
  });

  it('shows no row twice', async () => {
    const { firstRows, lastRows } = await readingOf(`Name,City\n${people(3)}`);
    expect([firstRows.length, lastRows]).toEqual([4, []]);
  });

  it('offers to leave the footer out, then to take it back in', async () => {
    const [footer] = (await readingOf(report)).notes;
    expect(footer?.text).toBe('Row 25 looks like a footer, not like people.');
    const skip = footer?.remedy?.kind === 'step' ? footer.remedy.step : set(0, 'city', '');
    const left = await readingOf(report, [skip]);
    expect(left.notes[0]).toEqual({
      text: 'Row 25 looks like a footer, not like people. It is left out.',
      remedy: { kind: 'step', label: 'take-back', step: { op: 'skip', rows: [24], skip: false } },
    });
    expect(left.lastRows.at(-1)?.kind).toBe('skipped');
  });

  it('names both rows of a header', async () => {
    const csv = 'Home,,Work,\nStreet,City,Street,City\n1 Oak St,Keene,2 Elm St,Lebanon\n';
    const step: Operation = { op: 'read', reading: { headerRow: 0, headerRows: 2 } };
    const { sentence, firstRows } = await readingOf(csv, [step]);
    expect(sentence).toContain('header in rows 1–2, 1 row.');
    expect(firstRows.map(({ kind }) => kind)).toEqual(['header', 'header', 'row']);
  });

  it('offers to read quotes as text, which numbers rows anew and keeps the edits of each reading', async () => {
    const csv = `Name,City\nAnn,"Keene\nBo,Lebanon"\nCy,Hanover\n${people(3)}`;
    const edited = await modelOf(csv, [set(3, 'city', 'Lyme'), { op: 'read', reading: { quotes: 'text' } }]);
    expect(edited.changes.edits.size).toBe(0);
    expect(edited.snapshot().reading.part).toBe(', text');
    await edited.apply({ op: 'read', reading: { quotes: 'cells' } });
    expect([...edited.changes.edits.keys()]).toEqual([3]);
    expect(edited.snapshot().reading.part).toBe(',');
  });

  it('shows the rows that a note is about', async () => {
    const model = await modelOf(`${report.replace('\n\nTotal', '\nBo,1 Elm St,Lyme,more,cells\n\nTotal')}`);
    const note = model.snapshot().reading.notes.find(({ remedy }) => remedy?.kind === 'show');
    expect(note?.text).toContain('1 row has more cells than the others, in line 24.');
    const rows = note?.remedy?.kind === 'show' ? note.remedy.rows : [];
    expect(model.fileRows(rows).map(({ row, cells }) => [row, cells])).toEqual([
      [23, ['Bo', '1 Elm St', 'Lyme', 'more', 'cells']],
    ]);
  });
});

describe('the readings to choose from', () => {
  it('are the encodings with the texts that tell them apart, and the delimiters with what they make of the rows', async () => {
    const latin = Uint8Array.from(Buffer.from('Name;Ort\nJürgen Müller;Köln\n', 'latin1'));
    const { encodings, delimiters } = (await ImportModel.open(latin, recipe())).considerReadings();
    expect(encodings[0]).toEqual({ encoding: 'windows-1252', sample: ['Jürgen Müller', 'Köln'] });
    expect(encodings).toHaveLength(1);
    expect(delimiters[0]).toMatchObject({ delimiter: ';', columns: 2 });
  });

  it('are none for a text in plain letters with one good delimiter, but for one column', async () => {
    const { encodings, delimiters } = (await modelOf(`Name,City\n${people(3)}`)).considerReadings();
    expect(encodings).toEqual([]);
    expect(delimiters.map(({ delimiter }) => delimiter)).toEqual([',', '']);
  });
});
