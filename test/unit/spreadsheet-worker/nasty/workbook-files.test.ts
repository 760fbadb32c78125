import { deflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { encryptedWorkbook, formatted, sheetOf, workbookOf } from '../reading/make-workbook.ts';
import { xlsxOf } from '../reading/make-xlsx.ts';
import { zipOf } from '../reading/make-zip.ts';
import { readBothWays } from '../reading/read-both-ways.ts';
import { readPlain, utf8 } from '../reading/text-bytes.ts';

const people = [
  ['Name', 'ZIP'],
  ['Jürgen Groß', '02139'],
];
const recordsOf = async (bytes: Uint8Array) => (await readPlain(bytes, {})).records;

describe('files of workbooks', () => {
  it('76: are read by what is in them, whatever they are called', async () => {
    const page =
      '<html><table><tr><td>Name</td><td>ZIP</td></tr><tr><td>Jürgen Groß</td><td>02139</td></tr></table></html>';
    for (const bytes of [utf8('Name,ZIP\nJürgen Groß,02139\n'), utf8(page), workbookOf({ S: sheetOf(people) })])
      expect(await recordsOf(bytes)).toEqual(people);
  });

  it.each([
    ['XLSX', encryptedWorkbook()],
    ['XLS', encryptedXls()],
  ])('77: %s with a password is refused with the remedy', async (_name, bytes) => {
    await expect(readPlain(bytes, {})).rejects.toThrow(/password-protected.*remove the password/u);
  });

  it('78: that are cut off anywhere are refused as damaged', async () => {
    const bytes = workbookOf({ S: sheetOf(people) });
    for (let length = 4; length < bytes.length; length += 211) {
      await expect(readPlain(bytes.subarray(0, length), {})).rejects.toThrow(UnreadableFileError);
      await expect(readPlain(bytes.subarray(0, length), {})).rejects.toThrow(/damaged/u);
    }
  });

  it('78: whose data is damaged are refused, never read as half of what they are', async () => {
    const bytes = xlsxOf({ rows: '<row><c><v>1</v></c></row>'.repeat(2_000) });
    const damaged = bytes.slice();
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 60;
    damaged.fill(0xff, at, at + 8);
    const found = await readPlain(damaged, {}).then(
      ({ records }) => records.length,
      (error: unknown) => error,
    );
    expect(found).toBeInstanceOf(UnreadableFileError);
  });

  it('79: that unpack to too much are refused before anything is unpacked', async () => {
    const part = { name: 'xl/workbook.xml', packed: new Uint8Array(50_000), size: 600 * 1024 * 1024 };
    await expect(readPlain(zipOf([part]), {})).rejects.toThrow(/unpacks to more data than can be read safely/u);
  });

  it('80: with a comment on __proto__ harm nothing', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="r9" Type="${type}" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>a</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>polluted</t></text></comment></commentList></comments>`,
    };
    const rows = '<row><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>';
    expect((await readBothWays(xlsxOf({ rows, parts }))).records).toEqual([['__proto__', 'constructor']]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { c?: unknown }).c).toBeUndefined();
  });

  it.each(['xlsx', 'xlsb', 'biff8'] as const)('81: are read as %s, with accents, dates and ZIP codes', async (type) => {
    const sheet = sheetOf([
      ['Name', 'ZIP', 'Number', 'Since'],
      ['Jürgen Groß', '02139', formatted(2139, '00000'), formatted(45_296, 'yyyy-mm-dd')],
    ]);
    expect(await recordsOf(workbookOf({ S: sheet }, { type }))).toEqual([
      ['Name', 'ZIP', 'Number', 'Since'],
      ['Jürgen Groß', '02139', '02139', '2024-01-05'],
    ]);
  });

  it('81: are read as ODS, with accents, dates, ZIP codes and empty cells without end', async () => {
    const cell = (attributes: string, shown: string): string =>
      `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
    const cells = [
      cell('office:value-type="string"', 'Jürgen Groß'),
      cell('office:value-type="string"', '02139'),
      cell('office:value-type="float" office:value="2139" table:style-name="ce1"', '02139'),
      cell('office:value-type="date" office:date-value="2024-01-05"', '05.01.2024'),
    ].join('');
    const endless =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>';
    expect(await recordsOf(odsOf(`<table:table-row>${cells}</table:table-row>${endless}`))).toEqual([
      ['Jürgen Groß', '02139', '02139', '05.01.2024'],
    ]);
  });

  it('81: of Numbers that cannot be read are refused with the remedy', async () => {
    const entry = (name: string) => ({ name, packed: Uint8Array.of(3, 0), size: 0 });
    for (const names of [['Index/Document.iwa'], ['index.xml']]) {
      await expect(readPlain(zipOf(names.map(entry)), {})).rejects.toThrow(/Numbers.*Export To.*Excel/u);
    }
  });
});

/** An XLS with a password: the record that says so stands right behind the first one. */
function encryptedXls(): Uint8Array {
  const file = CFB.read(workbookOf({ S: sheetOf(people) }, { type: 'biff8' }), { type: 'array' });
  const entry = CFB.find(file, '/Workbook');
  if (entry === null) throw new Error('There is no workbook.');
  const stream = Uint8Array.from(entry.content);
  const first = 4 + (stream[2] ?? 0) + (stream[3] ?? 0) * 256;
  const password = Uint8Array.from([
    0x2f,
    0,
    54,
    0,
    1,
    0,
    1,
    0,
    1,
    0,
    ...Array.from({ length: 48 }, (_, index) => index),
  ]);
  entry.content = Uint8Array.from([...stream.subarray(0, first), ...password, ...stream.subarray(first)]);
  entry.size = entry.content.length;
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

/** An ODS with these rows, as LibreOffice writes it: `ce1` is the style of numbers with five digits. */
function odsOf(rows: string): Uint8Array {
  const names = ['office', 'datastyle', 'style', 'table', 'text'].map(
    (name) => `xmlns:${name === 'datastyle' ? 'number' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const numberStyle =
    '<number:number-style style:name="N1"><number:number number:min-integer-digits="5"/></number:number-style>';
  const cellStyle = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
  const parts = {
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'styles.xml': `<office:document-styles ${names.join(' ')}/>`,
    'content.xml': `<office:document-content ${names.join(' ')}><office:automatic-styles>${numberStyle}${cellStyle}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  };
  return zipOf(
    Object.entries(parts).map(([name, xml]) => ({
      name,
      packed: deflateRawSync(utf8(xml)),
      size: utf8(xml).length,
    })),
  );
}
