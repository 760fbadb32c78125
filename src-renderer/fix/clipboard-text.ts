/** A cell as spreadsheets put it on the clipboard: in quotes where its text would look like several cells. */
export function clipboardText(cell: string): string {
  return /[\t\n\r]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
