import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../src-shared/text/issues.ts';
import type { ImportController } from '../import/import-session.ts';

/** Makes every safe repair of one kind of issue in one column, as one step that one undo takes back. */
export async function fixAll(controller: ImportController, code: IssueCode, field: GridField): Promise<void> {
  const edits = await controller.worker.ask('repairs', { code, field });
  if (edits.length === 0) return;
  await controller.apply({ op: 'repair', code, field, edits: edits.map(([row, value]) => [row, value]) });
}
