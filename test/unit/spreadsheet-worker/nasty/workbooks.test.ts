import { deflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { encryptedWorkbook, formatted, sheetOf, workbookOf } from '../reading/make-workbook.ts';
import { xlsxOf } from '../reading/make-xlsx.ts';
import { zipOf } from '../reading/make-zip.ts';
import { readBothWays } from '../reading/read-both-ways.ts';
import { readPlain, utf8 } from '../reading/text-bytes.ts';

const kinds = ['xlsx', 'xlsb', 'biff8', 'ods'] as const;
const people = [
  ['Name', 'ZIP'],
  ['Jürgen Groß', '02139'],
];
const recordsOf = async (bytes: Uint8Array) => (await readPlain(bytes, {})).records;
const xmlRecords = async (rows: string) => (await readBothWays(xlsxOf({ rows }))).records;

describe('numbers', () => {
  it.each(['xlsx', 'xlsb', 'biff8'] as const)(
    '42: a ZIP code that is a number with the format 00000 has its zero in %s',
    async (type) => {
      expect(await recordsOf(workbookOf({ S: sheetOf([[formatted(2139, '00000'), 'x']]) }, { type }))).toEqual([
        ['02139', 'x'],
      ]);
    },
  );

  it.each(kinds)('48: a number of 16 digits has all of them in %s', async (type) => {
    expect(await recordsOf(workbookOf({ S: sheetOf([[1_234_567_890_123_456, 'x']]) }, { type }))).toEqual([
      ['1234567890123456', 'x'],
    ]);
  });

  it.each(kinds)('49: 0.30000000000000004 is 0.3 in %s', async (type) => {
    expect(await recordsOf(workbookOf({ S: sheetOf([[0.1 + 0.2, 'x']]) }, { type }))).toEqual([['0.3', 'x']]);
  });
});

describe('dates', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const days = [59, 60, 61, 45_296].map((day) => formatted(day, 'yyyy-mm-dd'));

  it('54: are the days that Excel shows, with the leap day that 1900 did not have', async () => {
    expect((await readBothWays(workbookOf({ S: sheetOf([days]) }))).records).toEqual([
      ['1900-02-28', '1900-02-29', '1900-03-01', '2024-01-05'],
    ]);
  });

  it('54: are four years later where the workbook counts from 1904', async () => {
    expect((await readBothWays(workbookOf({ S: sheetOf([days]) }, { date1904: true }))).records).toEqual([
      ['1904-02-29', '1904-03-01', '1904-03-02', '2028-01-06'],
    ]);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('55: are the same days in %s', async (place) => {
    process.env['TZ'] = place;
    const sheet = sheetOf([
      [formatted(45_296, 'yyyy-mm-dd'), formatted(45_296.99, 'm/d/yy'), formatted(45_296, 'd.m.yyyy')],
    ]);
    for (const type of kinds) {
      if (type === 'ods') continue;
      expect(await recordsOf(workbookOf({ S: sheet }, { type }))).toEqual([['2024-01-05', '2024-01-05', '2024-01-05']]);
    }
  });
});

describe('cells', () => {
  it('56: with an error keep its mark, and their row', async () => {
    const error = (name: string) => `<c t="e"><v>${name}</v></c>`;
    expect(
      await xmlRecords(`<row>${error('#N/A')}<c t="str"><v>Anna</v></c></row><row>${error('#REF!')}</row>`),
    ).toEqual([['#N/A', 'Anna'], ['#REF!']]);
  });

  it('57: with a formula that was never calculated are blank, and a note counts them', async () => {
    const table = await readBothWays(
      xlsxOf({ rows: '<row><c><f>A2</f></c><c><v>1</v></c><c><f>A3</f><v/></c><c><f>A4</f><v></v></c></row>' }),
    );
    expect(table.records).toEqual([['', '1']]);
    expect(table.notes).toEqual([
      '3 formulas in the sheet have no stored result and were read as blank. Open the workbook in Excel, save it and open it again.',
    ]);
  });

  it('71: stay in their columns and rows when there are gaps', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="AB4"><v>3</v></c></row>';
    const records = await xmlRecords(rows);
    expect(records.slice(0, 3)).toEqual([[], ['', '1', '', '2'], []]);
    expect(records[3]).toHaveLength(28);
    expect(records[3]?.[27]).toBe('3');
  });

  it('74: are clean text: rich text in one, no guides to pronunciation, no escaped line ends', async () => {
    const strings =
      '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><r><t xml:space="preserve">Anna </t></r><r><rPr><b/></rPr><t>Quist</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
      '<si><t>1 Oak St_x000D_\nApt 2_x000d_</t></si>';
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect((await readBothWays(xlsxOf({ rows: `<row>${cells}</row>`, strings }))).records).toEqual([
      ['漢字', 'Anna Quist', '1 Oak St\nApt 2'],
    ]);
  });

  it('75: are read without references, with prefixes and in line', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>';
    const bytes = xlsxOf({ prefix: 'x:', rows, strings: '<x:si><x:t>b</x:t></x:si>' });
    expect((await readBothWays(bytes)).records).toEqual([['a', 'b', '7']]);
  });

  it('75: have their emoji, written as numbers', async () => {
    const bytes = xlsxOf({ rows: '<row><c t="str"><v>&#128512; &#x1F600; &#233;&amp;amp; &#x110000;</v></c></row>' });
    expect(await recordsOf(bytes)).toEqual([['😀 😀 é&amp; &#x110000;']]);
  });
});

describe('sheets and rows', () => {
  it('69: that are hidden are listed and flagged, and never chosen by themselves', async () => {
    const bytes = workbookOf(
      { Secret: sheetOf([['x']]), Deep: sheetOf([['y']]), Empty: sheetOf([]), People: sheetOf(people) },
      { hidden: { Secret: 1, Deep: 2 } },
    );
    const table = await readBothWays(bytes);
    expect(table.sheet).toBe('People');
    expect(table.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Secret', 'Deep']);
    expect((await readBothWays(bytes, { sheet: 'Deep' })).notes).toEqual([
      'The sheet "Deep" is hidden in the workbook.',
    ]);
  });

  it.each(['xlsx', 'xlsb'] as const)(
    '69: rows that are hidden are read, and a note counts them, in %s',
    async (type) => {
      const sheet = sheetOf([...people, ['Anna', '03431'], ['Bob', '12180']]);
      sheet['!rows'] = [{}, { hidden: true }, {}, { hidden: true }];
      const table = await readPlain(workbookOf({ S: sheet }, { type }), {});
      expect(table.records).toHaveLength(4);
      expect(table.notes).toEqual(['2 rows are hidden in the workbook and were read, too.']);
    },
  );

  it.each(kinds)('70: merged cells have their text in the first cell, or in all of them, in %s', async (type) => {
    const sheet = sheetOf([
      ['Our supporters', null, null],
      ['Name', 'City', 'State'],
      ['Anna', 'Keene', 'NH'],
      ['Bob', null, 'NH'],
      ['Cy', null, 'NH'],
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
      { s: { r: 2, c: 1 }, e: { r: 4, c: 1 } },
    ];
    const bytes = workbookOf({ S: sheet }, { type });
    const plain = await readPlain(bytes, {});
    expect(plain.records.slice(2).map((record) => record[1])).toEqual(['Keene', '', '']);
    expect(plain).toMatchObject({
      mergedAreas: 1,
      notes: ['1 merged area: the text of each stands in its first cell only, as in Excel.'],
    });
    const filled = await readPlain(bytes, { merged: 'fill' });
    expect(filled.records.slice(2).map((record) => record[1])).toEqual(['Keene', 'Keene', 'Keene']);
    expect(filled.records[0]?.[1] ?? '').toBe('');
    expect(filled.notes).toEqual(['1 merged area: the text of each was written into all of its cells.']);
  });

  it('70: a merged area as large as a sheet fills only the table', async () => {
    const behind = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const rows = '<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>';
    const bytes = xlsxOf({ rows, behind });
    expect((await readBothWays(bytes, { merged: 'fill' })).records).toEqual([
      ['1', '1'],
      ['1', '2'],
    ]);
  });

  it('72: are as many as there are, whatever the dimension says', async () => {
    const bytes = xlsxOf({ rows: '<row><c><v>5</v></c></row>', before: '<dimension ref="A1:XFD1048576"/>' });
    expect((await readBothWays(bytes)).records).toEqual([['5']]);
  });

  it('73: may end in the very last corner, where a note says that a row stands far below', async () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>';
    const { records, notes } = await readBothWays(xlsxOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${last}` }));
    expect(records).toHaveLength(1_048_576);
    expect(records[1_048_575]?.[16_383]).toBe('5');
    // The rows between are one and the same: they cost no memory.
    expect(records[1]).toBe(records[1_000_000]);
    expect(notes).toEqual([
      'Row 1,048,576 stands below 1,048,574 empty rows. If it does not belong to the list, leave it out.',
    ]);
  });

  it('73: beyond the last corner are left out, and a note counts them', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="99999999"><c r="A99999999"><v>3</v></c></row>';
    const { records, notes } = await readBothWays(xlsxOf({ rows }));
    expect(records).toEqual([['1']]);
    expect(notes).toEqual([
      '2 cells beyond the last row or column that Excel has were left out. Check the sheet in the program it comes from.',
    ]);
  });
});

describe('files', () => {
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
