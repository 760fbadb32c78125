import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { headers, people } from './people.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const small: readonly (readonly [path: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="Supporters" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${documents}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  ],
];

/**
 * Writes a workbook as Excel does: texts once, in the shared strings; ZIP codes, amounts and dates as formatted numbers. The
 * sheet goes to the file piece by piece.
 */
export function makeXlsx(path: string, rows: number): void {
  const file = openSync(path, 'w');
  const zip = new Zip((failure, piece) => {
    if (failure !== null) throw failure;
    writeSync(file, piece);
  });
  const strings = new SharedStrings();
  for (const [name, xml] of small) addPart(zip, name, [xml]);
  addPart(zip, 'xl/worksheets/sheet1.xml', sheetXml(rows, strings));
  addPart(zip, 'xl/sharedStrings.xml', strings.xml());
  zip.end();
  closeSync(file);
}

function addPart(zip: Zip, path: string, xml: Iterable<string>): void {
  const part = new ZipDeflate(path, { level: 1 });
  zip.add(part);
  for (const text of xml) part.push(strToU8(text));
  part.push(new Uint8Array(0), true);
}

class SharedStrings {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }

  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="${main}" uniqueCount="${this.#numbers.size}">`;
    for (const text of this.#numbers.keys())
      yield `<si><t xml:space="preserve">${text.replaceAll('&', '&amp;')}</t></si>`;
    yield '</sst>';
  }
}

function* sheetXml(rows: number, strings: SharedStrings): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>`;
  yield rowXml(headers, 1, (text, at) => `<c r="${at}" t="s"><v>${strings.numberOf(text)}</v></c>`);
  let number = 1;
  for (const cells of people(rows)) {
    number += 1;
    yield rowXml(cells, number, (text, at, column) => cellXml(text, at, column, strings));
  }
  yield '</sheetData></worksheet>';
}

function rowXml(
  cells: readonly string[],
  row: number,
  cell: (text: string, at: string, column: number) => string,
): string {
  const all = cells.map((text, column) =>
    text === '' ? '' : cell(text, `${String.fromCharCode(65 + column)}${row}`, column),
  );
  return `<row r="${row}">${all.join('')}</row>`;
}

function cellXml(text: string, at: string, column: number, strings: SharedStrings): string {
  if (column === 0) return `<c r="${at}"><v>${text}</v></c>`;
  if (column === 11) return `<c r="${at}" s="1"><v>${Number(text)}</v></c>`;
  if (column === 17) return `<c r="${at}" s="2"><v>${Number(text)}</v></c>`;
  if (column === 19) return `<c r="${at}" s="3"><v>${33_000 + (Number(text.slice(0, 4)) % 100) * 50}</v></c>`;
  return `<c r="${at}" t="s"><v>${strings.numberOf(text)}</v></c>`;
}
