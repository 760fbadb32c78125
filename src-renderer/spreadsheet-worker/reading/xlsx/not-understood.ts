/**
 * Something in a workbook that the scanner does not read with certainty. It never reaches the user: the whole workbook is
 * then read by the library, which is slower and knows more.
 */
export class NotUnderstoodError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotUnderstoodError';
  }
}
