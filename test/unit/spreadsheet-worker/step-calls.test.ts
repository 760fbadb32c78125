import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { calls } from '../../../src-renderer/spreadsheet-worker/calls.ts';
import { unwatched } from '../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { Preparation } from '../../../src-renderer/spreadsheet-worker/step-protocol.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { packedRecipe, set } from './model/model-of.ts';
import { utf8 } from './reading/text-bytes.ts';

const csv = `Name,Address,City,State,ZIP
Anna Quist,1 Oak St,Keene,NH,3431
Bob Stone,2 Elm St,Troy,NY,12180
Cy Moss,3 Elm St,Keene,NH,3431
`;
const everything = { filter: 'all', text: '' } as const;
const replacing = { find: 'Keene', replacement: 'Dover', field: 'city', matchCase: true, wholeCell: true } as const;
const zeros: Preparation = { kind: 'repair', code: 'lost-leading-zero', field: 'postalCode', except: [] };

async function opened(operations: readonly Operation[] = [], undone: readonly Operation[] = []) {
  const worker = calls();
  const snapshot = await worker.open({ bytes: utf8(csv), recipe: packedRecipe(operations, undone) }, unwatched);
  const cities = async () => {
    const rows = await worker.rows({ query: everything, offset: 0, limit: 9 }, unwatched);
    const at = snapshot.fields.indexOf('city');
    return rows.map(({ cells }) => cells[at]);
  };
  return { worker, snapshot, cities };
}

/** What the store is given of a change, as it would unpack it. */
async function prepared(change: Preparation, operations: readonly Operation[] = []) {
  const { worker } = await opened(operations);
  const made = await worker.prepare(change, unwatched);
  if (made === null) return null;
  return { ...made, packed: JSON.parse(gunzipSync(made.packed).toString('utf8')) as unknown };
}

describe('a change of many rows', () => {
  it.each<[string, Preparation, unknown, string]>([
    [
      'repairs',
      zeros,
      {
        op: 'repair',
        code: 'lost-leading-zero',
        field: 'postalCode',
        edits: [
          [1, '03431'],
          [3, '03431'],
        ],
      },
      'Repaired ZIP / postal code in rows 2 and 4: Lost leading zero',
    ],
    [
      'repairs of all rows but one',
      { ...zeros, except: [1] },
      { op: 'repair', code: 'lost-leading-zero', field: 'postalCode', edits: [[3, '03431']] },
      'Repaired ZIP / postal code in row 4: Lost leading zero',
    ],
    [
      'replacements but for one cell',
      { kind: 'replace', query: everything, replacing, note: 'Keene → Dover', except: [[3, 'city']] },
      { op: 'cells', how: 'replace', note: 'Keene → Dover', edits: [[1, 'city', 'Dover']] },
      'Replaced Keene → Dover in 1 cell',
    ],
    [
      'a paste',
      { kind: 'paste', query: everything, row: 2, field: 'city', text: 'Dover\tNH\nLyme' },
      {
        op: 'cells',
        how: 'paste',
        note: '',
        edits: [
          [2, 'city', 'Dover'],
          [2, 'state', 'NH'],
          [3, 'city', 'Lyme'],
        ],
      },
      'Pasted 3 cells',
    ],
    [
      'rows to leave out',
      { kind: 'leave-out', query: { ...everything, text: 'elm' }, isBack: false },
      { op: 'skip', rows: [2, 3], skip: true },
      'Left out rows 3 and 4',
    ],
  ])('is packed for the store and told in words: %s', async (_name, change, step, words) => {
    expect(await prepared(change)).toMatchObject({ packed: step, note: { words } });
  });

  it('takes rows back in that were left out', async () => {
    const change: Preparation = { kind: 'leave-out', query: { ...everything, filter: 'skipped' }, isBack: true };
    expect(await prepared(change, [{ op: 'skip', rows: [2], skip: true }])).toMatchObject({
      packed: { op: 'skip', rows: [2], skip: false },
      changes: 1,
    });
  });

  it('is none when nothing would change', async () => {
    expect(await prepared({ ...zeros, except: [1, 3] })).toBeNull();
    expect(await prepared({ kind: 'leave-out', query: everything, isBack: true })).toBeNull();
  });

  it('changes nothing until it is saved, and then only once', async () => {
    const { worker, cities } = await opened();
    const change: Preparation = { kind: 'replace', query: everything, replacing, note: '', except: [] };
    expect(await worker.prepare(change, unwatched)).toMatchObject({ changes: 2 });
    expect(await cities()).toEqual(['Keene', 'Troy', 'Keene']);
    expect(await worker.applyPrepared(null, unwatched)).toMatchObject({ counts: { edited: 2 } });
    expect(await cities()).toEqual(['Dover', 'Troy', 'Dover']);
    await expect(worker.applyPrepared(null, unwatched)).rejects.toThrow('No change is prepared.');
  });

  it('that was given up is not held: nothing can be applied by mistake', async () => {
    const { worker } = await opened();
    await worker.prepare(zeros, unwatched);
    const given = worker.prepare(zeros, { ...unwatched, signal: AbortSignal.abort() });
    await expect(given).rejects.toThrow();
    await expect(worker.applyPrepared(null, unwatched)).rejects.toThrow('No change is prepared.');
  });
});

describe('the recipe that the worker holds', () => {
  it('has the steps that were undone, until another one replaces them', async () => {
    const { worker, snapshot, cities } = await opened([set(1, 'city', 'Lyme')], [set(2, 'city', 'Lyme')]);
    expect(snapshot.counts.edited).toBe(1);
    await worker.update({ position: 2, destination: 'prayerletters' }, unwatched);
    expect(await cities()).toEqual(['Lyme', 'Lyme', 'Keene']);
    await worker.update({ position: 0, destination: 'prayerletters' }, unwatched);
    await worker.apply(set(3, 'city', 'Lyme'), unwatched);
    expect(await cities()).toEqual(['Keene', 'Troy', 'Lyme']);
    await worker.update({ position: 2, destination: 'prayerletters' }, unwatched);
    expect(await cities()).toEqual(['Keene', 'Troy', 'Lyme']);
  });

  it('is replaced as a whole after rows were kept', async () => {
    const { worker } = await opened();
    const packed = new Uint8Array(
      gzipSync(JSON.stringify({ operations: [], keptRows: [{ part: ',', rows: [1, 3] }] })),
    );
    const snapshot = await worker.update({ packed, position: 0, destination: 'prayerletters' }, unwatched);
    expect(snapshot.counts.kept).toBe(2);
  });

  it.each([
    ['no JSON', 'nothing'],
    ['no recipe', '{"operations":[{"op":"explode"}],"keptRows":[]}'],
  ])('is refused when it is %s', async (_name, json) => {
    const recipe = { ...packedRecipe(), packed: new Uint8Array(gzipSync(json)) };
    await expect(calls().open({ bytes: utf8(csv), recipe }, unwatched)).rejects.toThrow();
  });
});
