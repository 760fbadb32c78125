import { type BookType, type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx';

/** A cell of a sheet to be written. */
export type Cell = string | number | null | CellObject;

/** A number with a format, as Excel keeps ZIP codes and dates. */
export function formatted(value: number, format: string): CellObject {
  return { t: 'n', v: value, z: format };
}

/** A sheet of these rows. */
export function sheetOf(rows: readonly (readonly Cell[])[]): WorkSheet {
  return utils.aoa_to_sheet(rows.map((row) => [...row]));
}

/** A workbook file with these sheets; `hidden` is 1 for a hidden sheet, 2 for a very hidden one. */
export function workbookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  options: { readonly hidden?: Readonly<Record<string, 0 | 1 | 2>>; readonly type?: BookType; date1904?: boolean } = {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: options.hidden?.[name] ?? 0 })),
    WBProps: { date1904: options.date1904 ?? false },
  };
  return bytesOf(write(book, { type: 'array', bookType: options.type ?? 'xlsx' }));
}

/** A workbook whose only sheet has this XML: for what no library writes. */
export function workbookOfXml(sheetData: string, before = ''): Uint8Array {
  const zip = CFB.read(workbookOf({ Sheet1: sheetOf([['x']]) }), { type: 'array' });
  const index = zip.FullPaths.findIndex((path: string) => path.endsWith('sheet1.xml'));
  const part = zip.FileIndex[index];
  if (part === undefined) throw new Error('The workbook has no sheet.');
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  part.content = new TextEncoder().encode(
    `<?xml version="1.0"?><worksheet xmlns="${namespace}">${before}<sheetData>${sheetData}</sheetData></worksheet>`,
  );
  part.size = part.content.length;
  return bytesOf(CFB.write(zip, { fileType: 'zip', type: 'array' }));
}

/** A workbook with a password, as far as a reader without the password can see. */
export function encryptedWorkbook(): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0));
  CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(100));
  return bytesOf(CFB.write(file, { type: 'array' }));
}

function bytesOf(written: ArrayBuffer | ArrayLike<number>): Uint8Array {
  return written instanceof ArrayBuffer ? new Uint8Array(written) : Uint8Array.from(written);
}
