import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { RowQuery } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import type { Selection } from './row-query.ts';

/** A place among the rows that are shown; without a field it is before the first one of its row. */
export interface Place {
  readonly position: number;
  readonly field: GridField | undefined;
}

export interface FoundProblem {
  readonly position: number;
  readonly field: GridField;
}

/**
 * The next cell with an issue after a place in the shown rows, going around at the end; errors and warnings alike, or only
 * the kind of problem that is shown. Asked again and again from where it led to, it visits every such cell once before it
 * comes back to the first.
 */
export function findNextProblem(
  model: ImportModel,
  selection: Selection,
  query: RowQuery,
  place: Place,
): FoundProblem | null {
  return findProblem(model, selection, query, place, 1);
}

/**
 * The cell with an issue before a place in the shown rows, going around at the start: the way back of `findNextProblem`.
 * Without a field, the search begins at the end of the row before.
 */
export function findPreviousProblem(
  model: ImportModel,
  selection: Selection,
  query: RowQuery,
  place: Place,
): FoundProblem | null {
  return findProblem(model, selection, query, place, -1);
}

function findProblem(
  model: ImportModel,
  selection: Selection,
  { problem }: RowQuery,
  place: Place,
  direction: 1 | -1,
): FoundProblem | null {
  const { fields, index } = model;
  const { length } = selection;
  if (length === 0) return null;
  const column = place.field === undefined ? -1 : fields.indexOf(place.field);
  const [errors, warnings] = [index.set('errors'), index.set('warnings')];
  // One step more than there are rows: the cells on the other side of the place, in its own row, come last.
  for (let step = 0; step <= length; step += 1) {
    const position = (((place.position + direction * step) % length) + length) % length;
    const row = selection.at(position);
    if (!errors.has(row) && !warnings.has(row)) continue;
    const { issues } = model.row(row);
    const isWanted = (field: GridField, each: number): boolean =>
      (step > 0 || (direction > 0 ? each > column : each < column)) &&
      issues.some(
        (issue) =>
          issue.field === field && (problem === undefined || (issue.code === problem.code && field === problem.field)),
      );
    const found = direction > 0 ? fields.find(isWanted) : fields.findLast(isWanted);
    if (found !== undefined) return { position, field: found };
  }
  return null;
}
