import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { CellChange, Replacing } from '../protocol.ts';
import { fitCell, isCellLength } from './fit-cell.ts';
import { cellOf, type RowState } from './row-state.ts';

/** Prepares finding and replacing: what each cell would become, undefined for those without the text. */
function compile({ find, replacement, matchCase, wholeCell }: Replacing): (text: string) => string | undefined {
  const pattern = new RegExp(
    wholeCell ? `^${literal(find)}$` : literal(find),
    `u${matchCase ? '' : 'i'}${wholeCell ? '' : 'g'}`,
  );
  return (text) => {
    // A function, since "$&" in a replacement is what the user typed.
    const after = text.replace(pattern, () => replacement);
    return after === text ? undefined : after;
  };
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * The changes that finding and replacing makes in one row. Nothing is found by an empty text, except empty cells. A cell that
 * would become too long stays as it is, and `onTooLong` hears of it.
 */
export function replaceInRow(
  fields: readonly GridField[],
  replacing: Replacing,
  onTooLong: () => void = () => {},
): (row: RowState) => readonly CellChange[] {
  if (replacing.find === '' && !replacing.wholeCell) return () => [];
  const replaced = compile(replacing);
  const searched = replacing.field === null ? fields : fields.filter((field) => field === replacing.field);
  return (row) =>
    searched.flatMap((field): readonly CellChange[] => {
      const before = cellOf(row, field);
      const after = replaced(before);
      const fitting = after === undefined ? before : fitCell(field, after);
      if (fitting === before) return [];
      if (isCellLength(fitting)) return [[row.row, field, before, fitting]];
      onTooLong();
      return [];
    });
}
