import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { sheetOf, workbookOf, workbookOfXml } from './make-workbook.ts';
import { type ZipEntry, zipOf } from './make-zip.ts';
import { joined, readPlain, utf8, utf16 } from './text-bytes.ts';

const people = [
  ['Name', 'ZIP'],
  ['Jürgen & Ann', '02139'],
];
const page =
  '<TABLE border=1><tr><th>Name</th><th>ZIP</th></tr><tr><td>Jürgen &amp; Ann</td><td>02139</td></tr></TABLE>';
const xml2003 = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="People"><Table><Row><Cell><Data ss:Type="String">Name</Data></Cell><Cell><Data ss:Type="String">ZIP</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Jürgen &amp; Ann</Data></Cell><Cell><Data ss:Type="String">02139</Data></Cell></Row></Table></Worksheet></Workbook>`;

describe('readFile goes by the content', () => {
  it.each([
    ['CSV', utf8('Name,ZIP\nJürgen & Ann,02139\n'), 'text'],
    ['XLSX', workbookOf({ S: sheetOf(people) }), 'workbook'],
    ['XLS', workbookOf({ S: sheetOf(people) }, { type: 'biff8' }), 'workbook'],
    ['a page with a table', utf8(`<!DOCTYPE html><html><body>${page}</body></html>`), 'workbook'],
    ['a bare table', utf8(`\r\n ${page}`), 'workbook'],
    ['a table in UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], utf8(`<html>${page}</html>`)), 'workbook'],
    ['a table in UTF-16', joined([0xff, 0xfe], utf16(`<html>${page}</html>`)), 'workbook'],
    ['a table in Windows-1252', Uint8Array.from(`<html>${page}`, (letter) => letter.charCodeAt(0)), 'workbook'],
    ['XML of Excel 2003', utf8(xml2003), 'workbook'],
  ])('%s', async (_name, bytes, format) => {
    const table = await readPlain(bytes, {});
    expect(table.records).toEqual(people);
    expect(table.format).toBe(format);
  });

  it('and takes a CSV whose first column is called PK for a CSV', async () => {
    expect((await readPlain(utf8('PK,Name\n1,Anna\n'), {})).records[0]).toEqual(['PK', 'Name']);
    expect((await readPlain(utf8('<none>,Name\n1,Anna\n'), {})).records[0]).toEqual(['<none>', 'Name']);
  });
});

describe('readFile refuses, with the reason and the remedy,', () => {
  it.each([
    ['a PDF', utf8('%PDF-1.7\n...'), /This is a PDF, not a spreadsheet\. Ask for the list as XLSX or CSV\./u],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), /a picture, not a spreadsheet/u],
    ['RTF', utf8('{\\rtf1 hello}'), /RTF/u],
    ['an archive', Uint8Array.of(0x1f, 0x8b, 8, 0), /archive/u],
    ['an empty file', new Uint8Array(), /no text in it/u],
    ['a blank file', utf8(' \r\n\t\r\n'), /no text in it/u],
    ['a page without a table', utf8('<html><p>Please log in</p></html>'), /web page without a table/u],
    ['an empty workbook', workbookOf({ S: sheetOf([]) }), /The sheet "S" is empty\. Open another file/u],
    ['empty sheets', workbookOf({ S: sheetOf([]), T: sheetOf([[' ']]) }), /All sheets are empty/u],
    ['half a workbook', workbookOf({ S: sheetOf(people) }).subarray(0, 900), /not copied completely.*fresh copy/u],
    [
      'another ZIP',
      zipOf([{ name: 'photo.jpg', packed: Uint8Array.of(3, 0), size: 0 }]),
      /damaged or of an unknown kind/u,
    ],
  ])('%s', async (_name, bytes, message) => {
    await expect(readPlain(bytes, {})).rejects.toThrow(UnreadableFileError);
    await expect(readPlain(bytes, {})).rejects.toThrow(message);
  });
});

describe('readFile and the sheets', () => {
  it('shows an empty sheet that was chosen, so that another one can be chosen', async () => {
    const bytes = workbookOf({ People: sheetOf(people), Notes: sheetOf([]) });
    expect(await readPlain(bytes, { sheet: 'Notes' })).toMatchObject({
      records: [],
      sheets: [
        { name: 'People', hidden: false },
        { name: 'Notes', hidden: false },
      ],
      notes: ['The sheet "Notes" is empty. Choose another sheet.'],
    });
  });
});

describe('readFile and workbooks that were written as a stream', () => {
  const rebuilt = (claimed: (name: string, size: number) => number): Uint8Array =>
    zipOf(partsOf(workbookOfXml('<row r="1"><c r="A1"><v>5</v></c></row>'), claimed));

  it('reads them', async () => {
    const table = await readPlain(
      rebuilt((_name, size) => size),
      {},
    );
    expect(table.records).toEqual([['5']]);
  });

  it('never unpacks more of them than the directory says', async () => {
    const cut = rebuilt((name, size) => (name.endsWith('sheet1.xml') ? 20 : size));
    await expect(readPlain(cut, {})).rejects.toThrow(UnreadableFileError);
  });
});

/** The entries of a stored ZIP, deflated, with their sizes left open in the headers. */
function partsOf(bytes: Uint8Array, claimed: (name: string, size: number) => number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const end = start + view.getUint32(at + 18, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true)));
    const data = bytes.subarray(start, end);
    entries.push({ name, packed: deflateRawSync(data), size: claimed(name, data.length), flags: 8, headerSize: 0 });
    at = end;
  }
  return entries;
}
