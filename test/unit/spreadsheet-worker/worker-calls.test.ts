import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Calls, calls } from '../../../src-renderer/spreadsheet-worker/calls.ts';
import { packedRecipe, set } from './model/model-of.ts';
import { utf8 } from './reading/text-bytes.ts';
import { windowOf } from './worker-window.ts';

const everything = { filter: 'all', text: '' } as const;
const csv = 'Name,Address,City,State,ZIP\nAnna Quist,1 Oak St,Keene,NH,3431\n,2 Elm St,Troy,NY,12180\n';

/** An answer that is quick to give. */
const none = { encodings: [], delimiters: [] };

/** A call that goes on until it is told to end or is cancelled. */
function endless() {
  const started: unknown[] = [];
  let end = (_total: number): void => {};
  const count: Calls['count'] = (query, { signal }) => {
    started.push(query.text);
    return new Promise((resolve, reject) => {
      end = (total) => resolve({ total });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  };
  return { started, end: (total: number) => end(total), answers: { ...calls(), count } };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the worker', () => {
  it('answers in the order of the questions, and begins none before the one in front has its answer', async () => {
    const { started, end, answers } = endless();
    const window = windowOf({ ...answers, readings: () => none });
    window.ask(1, 'count', { ...everything, text: 'a' });
    window.ask(2, 'readings', {});
    window.ask(3, 'count', { ...everything, text: 'b' });
    await settled();
    expect(window.heard).toEqual([]);
    expect(started).toEqual(['a']);
    end(5);
    await window.answer(2);
    await settled();
    expect(started).toEqual(['a', 'b']);
    end(6);
    await window.answer(3);
    expect(window.heard).toEqual([
      { id: 1, ok: true, value: { total: 5 } },
      { id: 2, ok: true, value: none },
      { id: 3, ok: true, value: { total: 6 } },
    ]);
  });

  it('gives up the question that is taken back, and goes on with the next', async () => {
    const { answers } = endless();
    const window = windowOf({ ...answers, readings: () => none });
    window.ask(1, 'count', everything);
    window.ask(2, 'readings', {});
    await settled();
    window.cancel(1);
    expect(await window.answer(1)).toEqual({ id: 1, ok: false, message: 'Cancelled.' });
    expect(await window.answer(2)).toEqual({ id: 2, ok: true, value: none });
  });

  it('never begins a question that was taken back while it waited', async () => {
    const { started, end, answers } = endless();
    const window = windowOf(answers);
    window.ask(1, 'count', { ...everything, text: 'a' });
    window.ask(2, 'count', { ...everything, text: 'b' });
    window.cancel(2);
    await settled();
    end(1);
    expect(await window.answer(2)).toEqual({ id: 2, ok: false, message: 'Cancelled.' });
    expect(started).toEqual(['a']);
    expect(window.answered()).toEqual([1, 2]);
  });

  it('does not mind word about a question that has its answer, or that nobody asked', async () => {
    const window = windowOf({ ...calls(), readings: () => none });
    window.cancel(7);
    window.ask(7, 'readings', {});
    expect(await window.answer(7)).toEqual({ id: 7, ok: true, value: none });
    window.cancel(7);
    window.ask(8, 'readings', {});
    await window.answer(8);
    expect(window.answered()).toEqual([7, 8]);
  });

  it('says how far it is before it answers', async () => {
    const drafts: Calls['drafts'] = (_input, { onProgress }) => {
      onProgress(1, 3);
      onProgress(2, 3);
      return [];
    };
    const window = windowOf({ ...calls(), drafts });
    window.ask(4, 'drafts', { after: -1, limit: 1 });
    await window.answer(4);
    expect(window.heard).toEqual([
      { id: 4, done: 1, total: 3, unit: 'rows' },
      { id: 4, done: 2, total: 3, unit: 'rows' },
      { id: 4, ok: true, value: [] },
    ]);
  });

  it.each<[string, () => never]>([
    [
      'an exception',
      () => {
        throw new Error('The sheet is gone. Choose another one.');
      },
    ],
    [
      'a text',
      () => {
        throw 'The sheet is gone. Choose another one.';
      },
    ],
  ])('answers with the sentence of what went wrong, and goes on: %s', async (_name, readings) => {
    const window = windowOf({ ...calls(), readings, count: () => Promise.reject(new Error('No.')), drafts: () => [] });
    window.ask(1, 'readings', {});
    window.ask(2, 'count', everything);
    window.ask(3, 'drafts', { after: -1, limit: 1 });
    await window.answer(3);
    expect(window.heard).toEqual([
      { id: 1, ok: false, message: 'The sheet is gone. Choose another one.' },
      { id: 2, ok: false, message: 'No.' },
      { id: 3, ok: true, value: [] },
    ]);
  });
});

describe('the worker with a file', () => {
  const query = everything;

  it('answers every question about it', async () => {
    const window = windowOf(calls());
    const value = async (id: number) => {
      const answer = await window.answer(id);
      if (!('ok' in answer) || !answer.ok) throw new Error('The answer is a refusal.');
      return answer.value;
    };
    window.ask(1, 'open', { bytes: utf8(csv), recipe: packedRecipe() });
    window.ask(2, 'count', query);
    window.ask(3, 'rows', { query, offset: 1, limit: 9 });
    window.ask(4, 'repairPreview', { code: 'lost-leading-zero', field: 'postalCode', limit: 9 });
    window.ask(5, 'replacementPreview', {
      query: { ...query, text: 'anna' },
      replacing: { find: 'st', replacement: 'Street', field: null, matchCase: false, wholeCell: false },
      limit: 1,
    });
    window.ask(6, 'pastePreview', { query, row: 2, field: 'name', text: 'Bob Stone\nCy Moss', limit: 9 });
    window.ask(7, 'columnValues', { column: 0, limit: 1 });
    window.ask(8, 'apply', set(2, 'name', 'Bob Stone'));
    window.ask(9, 'drafts', { after: 1, limit: 9 });
    window.ask(10, 'update', { position: 0, destination: 'prayerletters' });
    window.ask(11, 'nextProblem', { query, position: 0, field: 'country' });
    window.ask(12, 'rows', { query, offset: 5, limit: 9 });
    expect(await value(1)).toMatchObject({ counts: { all: 2, errors: 1, edited: 0 }, ready: 1 });
    expect(await value(2)).toEqual({ total: 2 });
    expect(await value(3)).toMatchObject([{ row: 2, edited: [], kept: false }]);
    expect(await value(4)).toEqual({ cells: 1, rows: 1, tooLong: 0, first: [[1, 'postalCode', '3431', '03431']] });
    expect(await value(5)).toEqual({
      cells: 3,
      rows: 1,
      tooLong: 0,
      first: [[1, 'name', 'Anna Quist', 'Anna QuiStreet']],
    });
    expect(await value(6)).toEqual({
      cells: 1,
      rows: 1,
      tooLong: 0,
      first: [[2, 'name', '', 'Bob Stone']],
      outside: 1,
    });
    expect(await value(7)).toEqual({ values: [{ text: '', count: 1 }], distinct: 2 });
    expect(await value(8)).toMatchObject({ counts: { errors: 0, edited: 1 }, ready: 2 });
    expect(await value(9)).toMatchObject([{ row: 2, draft: { fields: { name: 'Bob Stone' } } }]);
    expect(await value(10)).toMatchObject({ counts: { errors: 1, edited: 0 } });
    expect(await value(11)).toEqual({ position: 1, field: 'name' });
    expect(await value(12)).toEqual([]);
  });

  it('refuses what is no spreadsheet with the reason and the remedy, and then has none', async () => {
    const window = windowOf(calls());
    window.ask(1, 'open', { bytes: utf8('%PDF-1.7\n...'), recipe: packedRecipe() });
    window.ask(2, 'count', query);
    expect(await window.answer(1)).toEqual({
      id: 1,
      ok: false,
      message: 'This is a PDF, not a spreadsheet. Ask for the list as XLSX or CSV.',
      unreadable: true,
    });
    expect(await window.answer(2)).toEqual({ id: 2, ok: false, message: 'No file is open.' });
  });
});

describe('long work of the worker', () => {
  const large = utf8(`Name,City\n${'Anna,Keene\n'.repeat(900)}`);
  let clock = 0;
  beforeEach(() => {
    // A second goes by between two looks at the clock, so that every stretch of rows is a slice of its own.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1000;
      return clock;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('tells its progress and hears that it is not wanted any more', async () => {
    const window = windowOf(calls());
    window.ask(1, 'open', { bytes: large, recipe: packedRecipe() });
    window.ask(2, 'count', { ...everything, text: 'anna' });
    await window.answer(2);
    const progress = window.heard.flatMap((each) => ('done' in each ? [each] : []));
    const ofRows = progress.filter(({ unit }) => unit === 'rows');
    expect(ofRows.length).toBeGreaterThan(1);
    for (const each of ofRows) expect(each).toMatchObject({ total: 900 });
    const ofBytes = progress.filter(({ unit }) => unit === 'bytes').map(({ done }) => done);
    expect(ofBytes.length).toBeGreaterThan(1);
    expect(ofBytes).toEqual(ofBytes.toSorted((one, other) => one - other));
    expect(Math.max(...ofBytes)).toBe(large.byteLength);
    expect(window.answered()).toEqual([1, 2]);

    window.ask(3, 'apply', { op: 'constants', constants: [{ field: 'country', value: 'Mexico', when: 'blank' }] });
    await window.progress(3);
    window.cancel(3);
    expect(await window.answer(3)).toEqual({ id: 3, ok: false, message: 'Cancelled.' });
    // Reading it in another way is given up as well; the rows stay as they are read.
    window.ask(5, 'update', packedRecipe([{ op: 'read', reading: { delimiter: ';' } }]));
    await window.progress(5);
    window.cancel(5);
    expect(await window.answer(5)).toEqual({ id: 5, ok: false, message: 'Cancelled.' });
    window.ask(4, 'update', packedRecipe([set(1, 'city', 'Troy')]));
    expect(await window.answer(4)).toMatchObject({
      ok: true,
      value: { constants: [], counts: { all: 900, edited: 1 }, reading: { delimiter: ',' } },
    });
  });
});
