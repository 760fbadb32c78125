import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../../src-shared/text/issues.ts';
import type { ImportModel } from './import-model.ts';
import { inSlices, type Slicing, unwatched } from './slices.ts';

/**
 * The safe repairs for one kind of issue in one column, as the edits that would make them.
 *
 * @throws the reason of the signal when it was aborted.
 */
export async function repairsOf(
  model: ImportModel,
  code: IssueCode,
  field: GridField,
  slicing: Slicing = unwatched,
): Promise<readonly (readonly [row: number, before: string, after: string])[]> {
  const sets = model.index.problems.rowsWith(code, field, true);
  const found: (readonly [number, string, string])[] = [];
  await inSlices(model.index.length, slicing, (index) => {
    // The same cell may have an issue as an error and as a warning: it is one repair all the same.
    if (!sets.some((rows) => rows.has(index))) return;
    const row = model.row(index);
    const issue = row.issues.find((each) => each.code === code && each.field === field && each.fix !== undefined);
    if (issue?.fix !== undefined) found.push([row.row, row.fields[issue.field], issue.fix]);
  });
  return found;
}
