import { pasteText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { RowQuery } from '../spreadsheet-worker/protocol.ts';
import { sayNothingToDo } from './change-rows.ts';
import { type CellPlace, useFixStore } from './fix-store.ts';
import { mostListed } from './preview-list.tsx';

/** Pastes cells from a place of the grid on: one at once, a block after a look at what it changes. */
export async function pasteAt(
  controller: ImportController,
  query: RowQuery,
  place: CellPlace,
  text: string,
): Promise<void> {
  const pasting = { query, ...place, text };
  const { outside, ...preview } = await controller.worker.ask('pastePreview', { ...pasting, limit: mostListed });
  const [first] = preview.first;
  const hasRest = outside + preview.tooLong > 0;
  if (first === undefined && !hasRest) sayNothingToDo(controller, pasteText.same);
  else if (first !== undefined && preview.cells === 1 && !hasRest) {
    const [row, field, , value] = first;
    await controller.apply({ op: 'set', row, field, value });
  } else useFixStore.getState().ask({ kind: 'paste', pasting, preview, outside });
}
