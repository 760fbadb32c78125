import { isContactField } from '../../../src-shared/contact/fields.ts';
import { type GridField, longestCell } from '../../../src-shared/spreadsheet/recipe.ts';

/** A text as it can stand in a cell of the grid: only a street and a custom field have lines. */
export function fitCell(field: GridField, text: string): string {
  if (field === 'street' || !isContactField(field) || !text.includes('\n')) return text;
  const lines = text.split('\n');
  const [first = '', last = ''] = [lines.shift(), lines.pop()];
  const between = lines.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...between, last.trimStart()].join(' ');
}

/** False for a text that is longer than what can be typed, pasted or repaired: nothing is ever cut off to make it fit. */
export function isCellLength(text: string): boolean {
  return text.length <= longestCell;
}
