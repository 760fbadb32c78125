import { zipSync } from 'fflate';
import { writeWorkbook } from '../../src-renderer/give-back/write-workbook.ts';
import { xlsxOf } from '../unit/spreadsheet-worker/reading/make-xlsx.ts';
import { Chance } from './chance.ts';
import { delimitedText, type GoodTable, goodTable, vcardText } from './good-tables.ts';
import { mangleBytes, mangleText } from './mangle.ts';

/** The kinds of cases: what is damaged, or for `recipe` and `workbook` nothing. */
export const caseKinds = [
  'csv text',
  'csv bytes',
  'vcard',
  'xlsx zip',
  'xlsx directory',
  'xlsx xml',
  'workbook',
  'recipe',
] as const;

export type CaseKind = (typeof caseKinds)[number];

/** A file to be opened, and how it came about. */
export interface FuzzCase {
  readonly kind: CaseKind;
  readonly bytes: Uint8Array;
  readonly done: readonly string[];
  /** What has to be read, where nothing was damaged: as a table, by this delimiter if it is a text, or as cards. */
  readonly table?: GoodTable;
  readonly delimiter?: string;
  readonly cards?: GoodTable;
}

/** Makes the case of a seed. */
export function makeCase(seed: number, only?: CaseKind): FuzzCase {
  const chance = new Chance(seed);
  const drawn = chance.pick(caseKinds);
  const kind = only ?? drawn;
  const table = goodTable(chance);
  switch (kind) {
    case 'csv text': {
      const { value, done } = mangleText(textOf(table, chance), chance);
      return { kind, bytes: encoded(value, chance), done };
    }
    case 'csv bytes': {
      const { value, done } = mangleBytes(encoded(textOf(table, chance), chance), chance);
      return { kind, bytes: value, done };
    }
    case 'vcard': {
      if (chance.oneIn(3)) {
        const bytes = new TextEncoder().encode(vcardText(table, chance));
        return { kind, bytes, done: [], cards: table };
      }
      const { value, done } = mangleText(vcardText(table, chance), chance);
      const damaged = mangleBytes(encoded(value, chance), chance);
      return { kind, bytes: damaged.value, done: [...done, ...damaged.done] };
    }
    case 'xlsx zip': {
      const { value, done } = mangleBytes(workbook(table), chance);
      return { kind, bytes: value, done };
    }
    case 'xlsx directory': {
      const bytes = workbook(table);
      const { value, done } = mangleBytes(bytes, chance, directoryOf(bytes));
      return { kind, bytes: value, done };
    }
    case 'xlsx xml':
      return { kind, ...mangledXml(table, chance) };
    case 'workbook':
      return { kind, bytes: workbook(table), done: [], table };
    case 'recipe': {
      const delimiter = chance.pick(delimiters);
      const bytes = new TextEncoder().encode(delimitedText(table, delimiter, chance.pick(lineEnds), chance));
      return { kind, bytes, done: [], table, delimiter };
    }
  }
}

const delimiters = [',', ';', '\t', '|'] as const;
const lineEnds = ['\n', '\r\n', '\r'] as const;

function textOf(table: GoodTable, chance: Chance): string {
  return delimitedText(table, chance.pick(delimiters), chance.pick(lineEnds), chance);
}

function encoded(text: string, chance: Chance): Uint8Array {
  switch (chance.below(6)) {
    case 0:
      return Uint8Array.from(text, (character) => (character.codePointAt(0) ?? 0) & 0xff);
    case 1: {
      const littleEndian = chance.oneIn(2);
      const bytes = new Uint8Array(text.length * 2);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
      return bytes;
    }
    case 2: {
      // The end in another encoding than the beginning.
      const half = text.length >> 1;
      const end = Uint8Array.from(text.slice(half), (character) => (character.codePointAt(0) ?? 0) & 0xff);
      return Uint8Array.from([...new TextEncoder().encode(text.slice(0, half)), ...end]);
    }
    default:
      return new TextEncoder().encode(chance.oneIn(4) ? `\uFEFF${text}` : text);
  }
}

function workbook(table: GoodTable): Uint8Array {
  const [header = [], ...rows] = table;
  const columns = header.map((name) => ({ header: name, width: 10 }));
  return writeWorkbook([{ name: 'Supporters', columns, rows }]);
}

/** Where the central directory of a ZIP begins. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
}

function mangledXml(table: GoodTable, chance: Chance): Pick<FuzzCase, 'bytes' | 'done'> {
  const strings = table.flat().map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  let number = 0;
  const rows = table.map((row, index) => {
    const cells = row.map(() => {
      number += 1;
      return `<c t="s"><v>${number - 1}</v></c>`;
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const sheet = mangleText(rows.join(''), chance);
  const shared = mangleText(strings.map((text) => `<si><t>${text}</t></si>`).join(''), chance);
  const formats = mangleText('<xf numFmtId="0"/><xf numFmtId="14"/>', chance);
  if (chance.oneIn(20)) return { bytes: zipSync({ 'xl/workbook.xml': new Uint8Array(3) }), done: ['other parts gone'] };
  return {
    bytes: xlsxOf({ rows: sheet.value, strings: shared.value, cellFormats: formats.value }),
    done: [...sheet.done, ...shared.done, ...formats.done],
  };
}
