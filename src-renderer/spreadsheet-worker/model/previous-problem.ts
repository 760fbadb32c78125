import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { RowQuery } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import type { Selection } from './row-query.ts';

/**
 * The cell with an issue before a place in the shown rows, going around at the start: the way back of `findNextProblem`.
 * Without a field, the search begins at the end of the row before.
 */
export function findPreviousProblem(
  model: ImportModel,
  selection: Selection,
  { problem }: RowQuery,
  place: { readonly position: number; readonly field: GridField | undefined },
): { readonly position: number; readonly field: GridField } | null {
  const { fields, index } = model;
  const column = place.field === undefined ? 0 : fields.indexOf(place.field);
  const [errors, warnings] = [index.set('errors'), index.set('warnings')];
  const { length } = selection;
  if (length === 0) return null;
  // One step more than there are rows: the cells after the place, in its own row, come last.
  for (let step = 0; step <= length; step += 1) {
    const position = (((place.position - step) % length) + length) % length;
    const row = selection.at(position);
    if (!errors.has(row) && !warnings.has(row)) continue;
    const { issues } = model.row(row);
    const before = step === 0 ? column : fields.length;
    const found = fields.findLast(
      (field, each) =>
        each < before &&
        issues.some(
          (issue) =>
            issue.field === field &&
            (problem === undefined || (issue.code === problem.code && issue.field === problem.field)),
        ),
    );
    if (found !== undefined) return { position, field: found };
  }
  return null;
}
