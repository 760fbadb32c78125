import { SSF } from '@e965/xlsx';
import { plainNumber, shownNumber } from '../cell-text.ts';
import { NotUnderstoodError } from './not-understood.ts';
import { prefixOf, refuseHiding, tagsOf } from './xml-text.ts';

/** The formats that have a number and are written in no file. Those of dates differ by country: they are shown plainly. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};
const plainDate = 'yyyy-mm-dd';
/** The numbers of the short dates: 14 everywhere, the others in East Asia. */
const shortDates: ReadonlySet<number> = new Set([14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const plainDigits = /^(?:0|[1-9]\d{0,14})$/u;
const general = 'General';
/** Dates and amounts repeat; so many texts of a format are remembered. */
const remembered = 5_000;

interface Format {
  readonly code: string;
  readonly texts: Map<string, string>;
}

/** Turns the numbers of one workbook into text, by the style of their cell. */
export class NumberFormats {
  readonly #formats: readonly (Format | undefined)[];
  readonly #date1904: boolean;

  /**
   * `xml` is the part with the styles; without one, all numbers are general.
   *
   * @throws NotUnderstoodError for a part that is not as usual.
   */
  constructor(xml: string | undefined, date1904: boolean) {
    this.#date1904 = date1904;
    this.#formats = xml === undefined ? [] : formatsOf(xml);
  }

  /** The text of a number as it stands in the file. `style` is the number of the cell's style. */
  text(raw: string, style: number): string {
    const format = this.#formats[style];
    if (format === undefined) return plainDigits.test(raw) ? raw : this.#made(raw, general);
    const known = format.texts.get(raw);
    if (known !== undefined) return known;
    const text = this.#made(raw, format.code);
    if (format.texts.size < remembered) format.texts.set(raw, text);
    return text;
  }

  #made(raw: string, code: string): string {
    const value = Number.parseFloat(raw);
    if (!Number.isFinite(value)) throw new NotUnderstoodError(`the number ${raw}`);
    if (code === general) return plainNumber(value);
    return shownNumber(value, code, shown(value, code, this.#date1904), this.#date1904);
  }
}

/** What Excel would show, as far as the library knows the format. */
function shown(value: number, code: string, date1904: boolean): string {
  try {
    return String(SSF.format(code, value, { date1904 }));
  } catch {
    return '';
  }
}

function formatsOf(xml: string): readonly (Format | undefined)[] {
  refuseHiding(xml);
  const prefix = prefixOf(xml, 'styleSheet');
  const own = new Map<number, string>();
  for (const format of tagsOf(section(xml, `${prefix}numFmts`), 'numFmt'))
    own.set(Number(format.get('numFmtId')), format.get('formatCode') ?? general);
  return tagsOf(section(xml, `${prefix}cellXfs`), 'xf').map((style) => {
    const number = Number(style.get('numFmtId') ?? 0);
    const code = shortDates.has(number) ? plainDate : (own.get(number) ?? builtIn[number] ?? general);
    return code === general ? undefined : { code, texts: new Map() };
  });
}

function section(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<${name}[\\s>]`, 'u'));
  const end = xml.indexOf(`</${name}>`, start);
  return start < 0 || end < 0 ? '' : xml.slice(start, end);
}
