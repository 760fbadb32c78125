import { isContactField } from '../../../src-shared/contact/fields.ts';
import { type GridField, longestCell } from '../../../src-shared/spreadsheet/recipe.ts';

/** A text as it can stand in a cell of the grid: only a street and a custom field have lines, and none is endless. */
export function fitCell(field: GridField, text: string): string {
  const hasLines = field === 'street' || !isContactField(field);
  return (hasLines ? text : text.replaceAll(/\s*\n\s*/gu, ' ')).slice(0, longestCell);
}
