import { deflateRawSync } from 'node:zlib';
import { zipOf } from './make-zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook written by hand, for what no library writes. */
export interface XlsxParts {
  /** The XML inside of `<sheetData>`, with its prefix. */
  readonly rows: string;
  /** The XML before and behind the rows. */
  readonly before?: string;
  readonly behind?: string;
  /** The XML inside of `<sst>`. */
  readonly strings?: string;
  /** The XML inside of `<numFmts>` and `<cellXfs>`. */
  readonly numberFormats?: string;
  readonly cellFormats?: string;
  /** Such as 'x:'. */
  readonly prefix?: string;
  readonly namespace?: string;
  readonly date1904?: boolean;
  /** More parts, by their names; one of the usual names replaces that part. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A compressed XLSX file with one sheet called S. */
export function xlsxOf(given: XlsxParts): Uint8Array {
  const { prefix: p = '', namespace = main, before = '', behind = '' } = given;
  const xmlns = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${namespace}"`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${content}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${documents}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types">${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('sharedStrings.xml', 'sharedStrings')}${override('styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<${p}workbook ${xmlns} xmlns:r="${documents}"><${p}workbookPr date1904="${given.date1904 === true ? 1 : 0}"/><${p}sheets><${p}sheet name="S" sheetId="1" r:id="r1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('r2', 'sharedStrings', '/xl/sharedStrings.xml') +
        relation('r3', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `<${p}sst ${xmlns}>${given.strings ?? ''}</${p}sst>`,
    'xl/styles.xml': `<${p}styleSheet ${xmlns}><${p}numFmts>${given.numberFormats ?? ''}</${p}numFmts><${p}cellXfs>${given.cellFormats ?? `<${p}xf numFmtId="0"/>`}</${p}cellXfs></${p}styleSheet>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<${p}worksheet ${xmlns}>${before}<${p}sheetData>${given.rows}</${p}sheetData>${behind}</${p}worksheet>`,
    ...given.parts,
  };
  return zipOf(
    Object.entries(parts).map(([name, text]) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      return { name, packed: deflateRawSync(bytes), size: bytes.length };
    }),
  );
}
