import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../../src-shared/text/issues.ts';
import type { ImportModel } from './import-model.ts';

/** The safe repairs for one kind of issue in one column, as the edits that would make them. */
export function repairsOf(
  model: ImportModel,
  code: IssueCode,
  field: GridField,
): readonly (readonly [row: number, before: string, after: string])[] {
  const found: (readonly [number, string, string])[] = [];
  for (const rows of model.index.problems.rowsWith(code, field, true)) {
    for (let index = rows.next(0); index >= 0; index = rows.next(index + 1)) {
      const row = model.row(index);
      const issue = row.issues.find((each) => each.code === code && each.field === field && each.fix !== undefined);
      if (issue?.fix !== undefined) found.push([row.row, row.fields[issue.field], issue.fix]);
    }
  }
  return found.sort(([one], [other]) => one - other);
}
