import { type CellObject, SSF } from '@e965/xlsx';
import { withoutEndLines } from './line-ends.ts';

/** An escape that Excel uses for characters XML cannot hold; a carriage return is the one that people have. */
const escapedCarriageReturn = /_x000D_/giu;

/** A number that was shortened for display: the digits the format leaves out are in the cell. */
const shortened = /^-?\d(?:\.\d+)?E[+-]?\d+$/u;

/** The text of a cell of a workbook: as the user sees it, but with all its digits. */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  switch (cell.t) {
    case 'z':
      return '';
    case 's':
      return withoutEndLines(
        String(cell.v ?? '')
          .replaceAll(escapedCarriageReturn, '\r')
          .replaceAll(/\r\n?/gu, '\n'),
      );
    case 'n':
      return shownNumber(Number(cell.v), cell.z === undefined ? 'General' : String(cell.z), cell.w ?? '', date1904);
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    default:
      return cell.w ?? String(cell.v ?? '');
  }
}

/**
 * A number as the user sees it where it has a format of its own (00000 for ZIP codes, dates, telephone numbers), and with
 * all its digits where it has none: Excel shows those rounded. `shown` is what the format makes of it, '' when nothing.
 */
export function shownNumber(value: number, format: string, shown: string, date1904: boolean): string {
  if (format !== 'General') {
    const text = shown.trim();
    if (text !== '' && !text.startsWith('#') && !shortened.test(text)) return text;
    if (SSF.is_date(format)) return dateText(value, date1904) ?? plainNumber(value);
  }
  return plainNumber(value);
}

/** A number with the 15 digits that Excel keeps: beyond them is the dust of binary fractions. */
export function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

/** A date whose format the library cannot show, such as `d.m.yyyy`: as year, month and day, which nobody can misread. */
function dateText(value: number, date1904: boolean): string | undefined {
  const date = SSF.parse_date_code(value, { date1904 }) as { readonly y: number; m: number; d: number } | null;
  if (date === null) return undefined;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.y}-${two(date.m)}-${two(date.d)}`;
}
