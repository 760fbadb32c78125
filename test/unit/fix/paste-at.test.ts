import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFixStore } from '../../../src-renderer/fix/fix-store.ts';
import { pasteAt } from '../../../src-renderer/fix/paste-at.ts';
import type { RowQuery } from '../../../src-renderer/spreadsheet-worker/protocol.ts';
import { pasteText } from '../../../src-shared/text/fix-text.ts';
import { importOf } from '../import/import-in-process.ts';
import { set } from '../spreadsheet-worker/model/model-of.ts';

const csv = `Name,Address,City,State,ZIP
,1 Oak St,Keene,NH,03431
,2 Elm St,Troy,NY,12180
,3 Ash St,Lyme,CT,06371
`;
const errors: RowQuery = { filter: 'errors', text: '' };

beforeEach(() => {
  useFixStore.getState().reset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const question = () => useFixStore.getState().question;
const outcome = () => useFixStore.getState().outcome?.text;

describe('pasting into a row that is on the screen', () => {
  it('changes that row, also when one in front of it is not shown any more', async () => {
    const { controller, store } = await importOf(csv);
    const typed = controller.apply(set(1, 'name', 'Anna Quist'));
    await pasteAt(controller, errors, { row: 2, field: 'name' }, 'Bob Stone');
    await typed;
    expect(store.steps.slice(-2)).toEqual([set(1, 'name', 'Anna Quist'), set(2, 'name', 'Bob Stone')]);
  });

  it('begins at that row with a block', async () => {
    const { controller } = await importOf(csv);
    await controller.apply(set(1, 'name', 'Anna Quist'));
    await pasteAt(controller, errors, { row: 2, field: 'name' }, 'Bob Stone\nCy Moss');
    expect(question()).toMatchObject({
      kind: 'paste',
      preview: {
        first: [
          [2, 'name', '', 'Bob Stone'],
          [3, 'name', '', 'Cy Moss'],
        ],
      },
    });
  });

  it('changes nothing and says so when that row is not shown any more, or not there yet', async () => {
    for (const row of [2, undefined]) {
      const { controller, store } = await importOf(csv);
      await controller.apply(set(2, 'name', 'Bob Stone'));
      const before = store.steps;
      await pasteAt(controller, errors, { row, field: 'name' }, 'Cy Moss');
      expect(store.steps).toEqual(before);
      expect(outcome()).toBe(pasteText.gone);
      expect(question()).toBeUndefined();
    }
  });
});
