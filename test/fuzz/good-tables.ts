import { exportHeaders } from '../unit/spreadsheet/export-headers.ts';
import { programHeaders } from '../unit/spreadsheet/program-headers.ts';
import type { Chance } from './chance.ts';

/** A header and its rows. */
export type GoodTable = readonly (readonly string[])[];

const headers: readonly (readonly string[])[] = [
  ...Object.values(exportHeaders),
  ...programHeaders.map(([, columns]) => columns.split('|').map((column) => column.split('=')[0] ?? '')),
  ['Name', 'First Name', 'Last Name', 'Address 1', 'Address 2', 'City', 'State', 'ZIP', 'Country', 'E-mail', 'Tribe'],
  ['Namen', 'Straße', 'PLZ', 'Ort', 'Land'],
  ['Full Name', 'Address', 'Phone'],
  ['Name'],
];

const values: readonly string[] = [
  ...['Anna', 'Robert and Ruth', 'Mr. & Mrs. John Smith', 'Smith, John', 'Quist, Anna and Bob', 'The Smith Family'],
  ...['José Ñandú', 'Müller', 'Łukasz', '東京', 'Ольга', "O'Brien", 'ANNA QUIST', 'First Church', 'Estate of A. Lund'],
  ...[
    '12 Oak St',
    'PO Box 63',
    '12 Main St\nApt 4',
    '12 Main St, Lebanon, NH 03766, USA',
    '5" pipe',
    'Keene, NH 03431',
  ],
  ...['Lebanon', ' Troy ', 'NH', 'Mass.', 'ON', '03766', '3431', '021394307', '03766-4307', 'K1A 0B1', '="02139"'],
  ...['USA', 'U.S.A.', 'Holland', 'Deutschland', 'a@example.org', 'a@example.org; b@example.org', 'mailto:C@D.org'],
  ...['(603) 555-0100', '603-555-0101 / 603-555-0102', '+44 123', '1.23E+10', '45292', '-5', '0.30', '1,234.50'],
  ...[
    'N/A',
    'none',
    '-',
    '#REF!',
    '=cmd|x',
    'tag, other tag',
    'say "hi"',
    '__proto__',
    'constructor',
    'MÃ¼ller',
    '🙂 é',
  ],
];

/** A good table: a header as a program writes it, or one made by hand, and rows of ordinary values. */
export function goodTable(chance: Chance, mostRows = 12): GoodTable {
  const header = chance.pick(headers);
  const rows = chance.list(1 + chance.below(mostRows), () =>
    header.map(() => (chance.oneIn(3) ? '' : chance.pick(values))),
  );
  const title = chance.oneIn(8) ? [['Supporters 2026'], []] : [];
  return [...title, header, ...rows];
}

/** The text of a table with this delimiter and line end; cells that need it are quoted, and some that do not. */
export function delimitedText(table: GoodTable, delimiter: string, lineEnd: string, chance: Chance): string {
  const cell = (text: string): string =>
    /["\r\n]/u.test(text) || text.includes(delimiter) || chance.oneIn(6) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

/** The same people as vCards of one version, more or less as telephones write them. */
export function vcardText(table: GoodTable, chance: Chance): string {
  const version = chance.pick(['2.1', '3.0', '4.0']);
  return table
    .map((row) => {
      const [name = '', first = '', last = '', street = '', city = '', phone = ''] = row.map((text) =>
        text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll('\n', '\\n'),
      );
      const photo = chance.oneIn(6) ? 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg\r\n' : '';
      return `BEGIN:VCARD\r\nVERSION:${version}\r\nN:${last};${first};;;\r\nFN:${name}\r\nADR;TYPE=home:;;${street};${city};NH;03766;USA\r\nitem1.TEL;TYPE=cell:${phone}\r\nitem1.X-ABLabel:Home\r\n${photo}NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=BC ber=\r\n all\r\nEND:VCARD\r\n`;
    })
    .join('');
}
