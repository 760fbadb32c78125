import { type Slicing, unwatched } from '../../model/slices.ts';
import { chooseSheet, isPassedOver, peekedRows, type SheetPeek, sheetsToPeek } from '../choose-sheet.ts';
import type { Book } from '../sheet-content.ts';
import { NotUnderstoodError } from './not-understood.ts';
import { NumberFormats } from './number-formats.ts';
import { findParts } from './package-parts.ts';
import { firstRows, scanSheet } from './scan-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { ZipParts } from './zip-parts.ts';

const longestStyles = 64 * 1024 * 1024;

/**
 * Reads one sheet of an XLSX workbook straight from its XML: the one that was asked for, else the first with people in
 * it (see `chooseSheet`). `bytes` have passed `guardZip`.
 *
 * @throws NotUnderstoodError for anything that is not as usual: the library then has to read it.
 * @throws UnreadableFileError for damaged data.
 */
export async function scanWorkbook(
  bytes: Uint8Array,
  asked: string | undefined,
  slicing: Slicing = unwatched,
): Promise<Book> {
  const zip = new ZipParts(bytes, slicing);
  zip.refuseUnusual();
  const { sheets, strings, styles, date1904 } = await findParts(zip);
  const context = {
    strings: strings === undefined ? [] : await readSharedStrings(zip, strings),
    formats: new NumberFormats(styles === undefined ? undefined : await zip.text(styles, longestStyles), date1904),
  };
  const peeks: SheetPeek<(typeof sheets)[number]>[] = [];
  for (const sheet of sheetsToPeek(sheets)) {
    if (isPassedOver(sheet, peeks)) break;
    peeks.push({ sheet, records: await firstRows(zip, sheet.path, context, peekedRows) });
  }
  const first = chooseSheet(peeks);
  const chosen = sheets.find(({ name }) => name === asked) ?? first;
  if (chosen === undefined || first === undefined) throw new NotUnderstoodError('no sheets');
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: chosen.name,
    firstSheet: first.name,
    content: await scanSheet(zip, chosen.path, context),
  };
}
