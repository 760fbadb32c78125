import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { pasteText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { RowQuery } from '../spreadsheet-worker/protocol.ts';
import { sayNothingToDo } from './change-rows.ts';
import { useFixStore } from './fix-store.ts';

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
  const pasted =
    shown === undefined ? null : await controller.worker.ask('paste', { query, row: shown, field: column, text });
  if (pasted === null) {
    sayNothingToDo(controller, pasteText.gone);
    return;
  }
  const { changes, outside } = pasted;
  const [first] = changes;
  if (first === undefined && outside === 0) sayNothingToDo(controller, pasteText.same);
  else if (first !== undefined && changes.length === 1 && outside === 0) {
    const [row, field, , value] = first;
    await controller.apply({ op: 'set', row, field, value });
  } else useFixStore.getState().ask({ kind: 'paste', changes, outside });
}
