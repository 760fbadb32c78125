const formulaQuoted = /^="([\s\S]*)"$/;
/** "=", "+", "-" and "@" begin a formula. */
const formulaSigns: ReadonlySet<number> = new Set([0x3d, 0x2b, 0x2d, 0x40]);
const errorValues: ReadonlySet<string> = new Set([
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#CONNECT!',
  '#GETTING_DATA',
]);
const decimalZero = /^\d{3,}\.0$/;
const formula = /^=\s*[\p{L}+@-][^\n]*[(|!]/u;
const tooNarrow = /^#{3,}$/;
const scientific = /^\d+(?:[.,]\d+)?E\+\d+$/i;

/**
 * The text inside the wrappings that keep Excel from reading a ZIP code as a number: `="02139"`, and the apostrophe in
 * `'02139` or `'=cmd|x`, as exports write text that would be taken for a formula. An apostrophe before a letter stays,
 * since it belongs to names such as 't Hooft.
 */
export function unwrapExcelText(text: string): string {
  let current = text;
  for (;;) {
    const inner = unwrapOnce(current);
    if (inner === current) return current;
    current = inner;
  }
}

function unwrapOnce(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 0x3d) return formulaQuoted.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
  const second = text.charCodeAt(1);
  const isEscape = (second >= 0x30 && second <= 0x39) || formulaSigns.has(second);
  return first === 0x27 && isEscape ? text.slice(1) : text;
}

/** True for the text of a formula that a spreadsheet would work out (`=HYPERLINK(...)`, `=cmd|...`); here it stays text. */
export function isFormulaText(text: string): boolean {
  return text.charCodeAt(0) === 0x3d && unwrapExcelText(text) === text && formula.test(text);
}

/** The whole number in a text such as "98101.0", as programs write ZIP codes that they took for decimals; or the text. */
export function withoutDecimalZero(text: string): string {
  return text.endsWith('.0') && decimalZero.test(text) ? text.slice(0, -2) : text;
}

/** True for what Excel shows when a formula failed (`#REF!`) or a column was too narrow to print (`#####`). */
export function isExcelError(text: string): boolean {
  if (text.charCodeAt(0) !== 0x23 && !text.includes('#')) return false;
  const value = text.trim().toUpperCase();
  return errorValues.has(value) || tooNarrow.test(value);
}

/** True for a long number that Excel cut to scientific notation (`1.23E+10`): its last digits are gone for good. */
export function isScientificNumber(text: string): boolean {
  return scientific.test(text.trim());
}
