import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { pasteText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { RowQuery } from '../spreadsheet-worker/protocol.ts';
import { sayNothingToDo } from './change-rows.ts';
import { useFixStore } from './fix-store.ts';
import { mostListed } from './preview-list.tsx';

/**
 * Pastes cells from a cell of the grid on: one at once, a block after a look at what it changes. The cell is named by the row
 * that is on the screen, not by its place: rows may have come or gone in front of it by now.
 */
export async function pasteAt(
  controller: ImportController,
  query: RowQuery,
  cell: { readonly row: number | undefined; readonly field: GridField },
  text: string,
): Promise<void> {
  const { row: shown, field: column } = cell;
  const pasting = shown === undefined ? undefined : { query, row: shown, field: column, text };
  const pasted =
    pasting === undefined ? null : await controller.worker.ask('pastePreview', { ...pasting, limit: mostListed });
  if (pasting === undefined || pasted === null) {
    sayNothingToDo(controller, pasteText.gone);
    return;
  }
  const { outside, ...preview } = pasted;
  const [first] = preview.first;
  const hasRest = outside + preview.tooLong > 0;
  if (first === undefined && !hasRest) sayNothingToDo(controller, pasteText.same);
  else if (first !== undefined && preview.cells === 1 && !hasRest) {
    const [row, field, , value] = first;
    await controller.apply({ op: 'set', row, field, value });
  } else useFixStore.getState().ask({ kind: 'paste', pasting, preview, outside });
}
