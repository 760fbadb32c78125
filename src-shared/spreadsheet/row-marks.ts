import { cellValue, countShape, type ValueShape } from './value-shapes.ts';

/** The cells of a row that hold something, as a reader means them. */
export function filledCells(record: readonly string[]): readonly string[] {
  return record.map(cellValue).filter((cell) => cell !== '');
}

/** True when a text has a shape. */
export function hasShape(text: string, shape: ValueShape): boolean {
  return countShape([text], shape).matching > 0;
}

/** "12 Oak St", "PO Box 9", but not "12 records": only a word for a kind of street or a box makes a street certain. */
function isStreet(text: string): boolean {
  return hasShape(text, 'box') || (/^\d+[a-z]?\s/iu.test(text) && hasShape(text, 'street'));
}

/** Two letters and five digits as "NH 03766", or a postal code that has letters: nothing but an address has them. */
const placeMark = /\b[A-Z]{2}\.?,? \d{5}(?:-\d{4})?$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$|^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u;

/** True for a cell that only a row with a person has: an e-mail address, a street, a place with its postal code. */
export function isPersonMark(text: string): boolean {
  return hasShape(text, 'email') || isStreet(text) || placeMark.test(text);
}
