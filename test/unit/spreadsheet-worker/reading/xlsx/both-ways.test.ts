import { type CellObject, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { sheetOf } from '../make-workbook.ts';
import { xlsxOf } from '../make-xlsx.ts';
import { readBothWays } from '../read-both-ways.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' two  blanks ',
    'a\nb',
    'ends\n',
    'x & y <z>',
    '"q"',
    '_x000D_',
    '02139',
    '=1+1',
    '😀',

    ']]>',
    '!',
  ),
);
const formats = [
  ...[
    'General',
    '0',
    '0.00',
    '00000',
    '#,##0.00',
    '0%',
    '0.00E+00',
    '@',
    '(000) 000-0000',
    '# ?/?',
    'm/d/yy',
    'd-mmm-yy',
  ],
  ...['h:mm', 'dd.mm.yyyy', 'yyyy\\-mm\\-dd;@', '"Nr. "0', '[Red]0;[Blue]-0', '[>=1000]0.0;0', ';;;', 'mm:ss'],
];
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
  fc.constantFrom(0, -0, 59, 60, 61, 45_296, 45_296.75, 0.1 + 0.2, 1e15, 1_234_567_890_123_456, 1e20, 1e-9, 2_958_465),
);
const cell: fc.Arbitrary<CellObject | string | null> = fc.oneof(
  text,
  fc.constant(null),
  fc.record({ t: fc.constant('n' as const), v: number, z: fc.constantFrom(...formats) }),
  fc.record({ t: fc.constant('b' as const), v: fc.boolean() }),
  fc.constantFrom<CellObject>({ t: 'e', v: 0x2a, w: '#N/A' }, { t: 'e', v: 0x17, w: '#REF!' }),
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

const attributeText = (raw: string): string => raw.replaceAll('"', '&quot;').replaceAll('>', '&gt;');

describe('the scanner reads like the library', () => {
  it('what the library writes', async () => {
    const settings = fc.record({ bookSST: fc.boolean(), compression: fc.boolean(), date1904: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(rows, rows, settings, async (one, other, { bookSST, compression, date1904 }) => {
        const book = utils.book_new();
        utils.book_append_sheet(book, sheetOf(one), 'One & "only"');
        utils.book_append_sheet(book, sheetOf(other), 'Größe');
        book.Workbook = { WBProps: { date1904 } };
        const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', bookSST, compression }));
        await readBothWays(bytes);
        await readBothWays(bytes, { sheet: 'Größe' });
      }),
      { numRuns: 150 },
    );
  });

  it('what other programs write', async () => {
    const escaped = text.map((raw) =>
      raw
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        .replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;'),
    );
    const inside = fc.oneof(
      number.map((value) => `<c REF s="STYLE"><v>${value}</v></c>`),
      escaped.map((value) => `<c REF t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`),
      escaped.map((value) => `<c t='str' REF><f>A1</f><v>${value}</v></c>`),
      escaped.map((value) => `<c REF t="inlineStr"><is><r><rPr><b/></rPr><t>${value}</t></r><r><t>z</t></r></is></c>`),
      fc.nat(2).map((index) => `<c REF t="s"><v>${index}</v></c>`),
      fc.constantFrom(
        ...[
          '<c REF/>',
          '<c REF s="STYLE"></c>',
          '<c REF t="n"/>',
          '<c REF t="b"><v>1</v></c>',
          '<c REF t="e"><v>#N/A</v></c>',
        ],
        ...[
          '<c REF><f>A1</f></c>',
          '<c REF><f>A1</f><v></v></c>',
          '<c REF><f t="shared" si="0" ref="A1:A2">A1</f><v>1</v></c>',
        ],
      ),
    );
    const row = fc.record({
      cells: fc.array(fc.tuple(inside, fc.nat(2), fc.nat(20)), { maxLength: 5 }),
      gap: fc.nat(3),
      named: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.boolean(), async (given, isPrefixed) => {
        let at = 0;
        const xml = given.map(({ cells, gap, named }) => {
          at += 1 + (named ? gap : 0);
          let column = -1;
          const written = cells.map(([pattern, jump, style]) => {
            column += 1 + (named ? jump : 0);
            const reference = named ? `r="${utils.encode_cell({ r: at - 1, c: column })}"` : '';
            return pattern.replaceAll('REF', () => reference).replaceAll('STYLE', () => String(style));
          });
          return `<row${named ? ` r="${at}" spans="1:9"` : ''}>${written.join('')}</row>\n`;
        });
        const prefix = isPrefixed ? 'x:' : '';
        const named = (text: string): string => text.replaceAll(/<(\/?)(\w)/gu, `<$1${prefix}$2`);
        const own = formats.map(
          (code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${attributeText(code)}"/>`,
        );
        await readBothWays(
          xlsxOf({
            prefix,
            rows: named(xml.join('')),
            strings: named(
              '<si><t>one</t></si><si><r><t>t</t></r><r><t xml:space="preserve"> wo</t></r></si><si><t/></si>',
            ),
            numberFormats: named(own.join('')),
            cellFormats: named(formats.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('')),
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
