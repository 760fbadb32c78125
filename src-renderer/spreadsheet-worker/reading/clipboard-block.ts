/**
 * Cuts a block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around
 * cells with either. Only what such a program writes is a quoted cell: every quote inside is doubled, and a tab, a line end
 * or the end follows the last one. Any other quote was typed by somebody and stays: `"Oak" Inn`. A text of nothing is no
 * cell; a line end alone is an empty one.
 *
 * Time is linear in the text: of a quote that opens no cell, the search stops at the next one that is not doubled.
 */
export function clipboardBlock(text: string): readonly (readonly string[])[] {
  const lines = text.replaceAll(/\r\n?/gu, '\n').replace(/\n$/u, '');
  if (text === '') return [];
  let row: string[] = [];
  const rows = [row];
  for (let at = 0; ; ) {
    const close = lines.charAt(at) === '"' ? closingQuote(lines, at) : -1;
    const end = close < 0 ? cellEnd(lines, at) : close + 1;
    row.push(close < 0 ? lines.slice(at, end) : lines.slice(at + 1, close).replaceAll('""', '"'));
    if (end === lines.length) return rows;
    if (lines.charAt(end) === '\n') {
      row = [];
      rows.push(row);
    }
    at = end + 1;
  }
}

/** Index of the quote that ends the cell opened by another one; -1 when that is an ordinary character. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) === '"') continue;
    return at + 1 === text.length || isEnd(text.charAt(at + 1)) ? at : -1;
  }
  return -1;
}

function cellEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isEnd(text.charAt(at))) at += 1;
  return at;
}

function isEnd(character: string): boolean {
  return character === '\t' || character === '\n';
}
