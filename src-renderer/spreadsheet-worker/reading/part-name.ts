/**
 * What gives the records of a text their numbers: the delimiter, and whether quotes are text, since both decide which line
 * breaks stand inside of a cell.
 */
export function partName(base: string, quotes: 'cells' | 'text' | undefined): string {
  return quotes === 'text' ? `${base} text` : base;
}
