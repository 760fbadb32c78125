import { describe, expect, it } from 'vitest';
import { type Calls, calls } from '../../../src-renderer/spreadsheet-worker/calls.ts';
import { set } from './model/model-of.ts';
import { windowOf } from './worker-window.ts';

const everything = { filter: 'all', text: '' } as const;

describe('work in the background', () => {
  /** A search that goes on until it is told to end or is given up. */
  function searching() {
    const started: string[] = [];
    let end = (): void => {};
    const exact = { groups: 0, others: 0, first: [] };
    const nothing = { total: 0, groups: [], exact, linked: 0, linkedRows: [], rows: 0 };
    const duplicates: Calls['duplicates'] = (_, { signal }) => {
      started.push('duplicates');
      return new Promise((resolve, reject) => {
        end = () => resolve(nothing);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const count: Calls['count'] = () => {
      started.push('count');
      return { total: 3 };
    };
    const snapshot = (): never => {
      throw new Error('There is no snapshot.');
    };
    const answers = { ...calls(), duplicates, count, apply: snapshot, update: snapshot };
    return { started, end: () => end(), nothing, window: windowOf(answers) };
  }

  it('keeps nobody waiting, and has its answer at its end', async () => {
    const { started, end, nothing, window } = searching();
    window.ask(1, 'count', everything);
    window.ask(2, 'duplicates', null);
    window.ask(3, 'count', everything);
    expect(await window.answer(3)).toEqual({ id: 3, ok: true, value: { total: 3 } });
    expect(started).toEqual(['count', 'duplicates', 'count']);
    expect(window.answered()).toEqual([1, 3]);
    end();
    expect(await window.answer(2)).toEqual({ id: 2, ok: true, value: nothing });
  });

  it('is given up as soon as the rows change, and says why', async () => {
    const { window } = searching();
    window.ask(1, 'duplicates', null);
    window.ask(2, 'apply', set(1, 'city', 'Troy'));
    expect(await window.answer(1)).toMatchObject({ ok: false, overtaken: true });
    window.ask(3, 'duplicates', null);
    window.cancel(3);
    const taken = await window.answer(3);
    expect(taken).toEqual({ id: 3, ok: false, message: 'Cancelled.' });
  });
});
