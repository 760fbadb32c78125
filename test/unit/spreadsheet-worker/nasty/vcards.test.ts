import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { UnreadableFileError } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { recipe } from '../model/model-of.ts';
import { joined, readPlain, utf8, utf16 } from '../reading/text-bytes.ts';

/** A file of cards with these lines, between BEGIN and END, with the line ends that the standards ask for. */
const cardsOf = (...cards: readonly (readonly string[])[]): string =>
  cards.map((lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')).join('');

const read = async (file: string | Uint8Array) => {
  const table = await readPlain(typeof file === 'string' ? utf8(file) : file, {});
  const [headers = [], ...rows] = table.records;
  return {
    ...table,
    people: rows.map((row) =>
      Object.fromEntries(headers.map((header, at) => [header, row[at]]).filter(([, text]) => text)),
    ),
  };
};

const anna = [
  'VERSION:4.0',
  'N:Quist;Anna;Ruth;Dr.;PhD',
  'FN:Dr. Anna Quist',
  'ADR;TYPE=work:;Floor 3;9 Elm St;Troy;NY;12180;USA',
  'ADR;TYPE=home:PO Box 7;;1 Oak St;Keene;NH;03431;',
  'TEL;VALUE=uri;TYPE=work:tel:+1-603-555-0101;ext=12',
  'TEL;TYPE="cell,voice";PREF=1:+1 603 555 0102',
  'EMAIL;TYPE=work:anna@work.example',
  'EMAIL;TYPE=home:anna@home.example',
];

describe('a vCard becomes a row', () => {
  it('with names, addresses, telephones and e-mails in the columns of Google Contacts', async () => {
    const { people, format, version } = await read(cardsOf(anna));
    expect({ format, version }).toEqual({ format: 'vcard', version: '4.0' });
    expect(people).toEqual([
      {
        'Full Name': 'Dr. Anna Quist',
        'First Name': 'Anna',
        'Middle Name': 'Ruth',
        'Last Name': 'Quist',
        'Name Prefix': 'Dr.',
        'Name Suffix': 'PhD',
        'E-mail 1 - Label': 'Home',
        'E-mail 1 - Value': 'anna@home.example',
        'E-mail 2 - Label': 'Work',
        'E-mail 2 - Value': 'anna@work.example',
        'Phone 1 - Label': 'Cell',
        'Phone 1 - Value': '+1 603 555 0102',
        'Phone 2 - Label': 'Work',
        'Phone 2 - Value': '+1-603-555-0101 ext. 12',
        'Address 1 - Label': 'Home',
        'Address 1 - PO Box': 'PO Box 7',
        'Address 1 - Street': '1 Oak St',
        'Address 1 - City': 'Keene',
        'Address 1 - Region': 'NH',
        'Address 1 - Postal Code': '03431',
        'Address 2 - Label': 'Work',
        'Address 2 - Extended Address': 'Floor 3',
        'Address 2 - Street': '9 Elm St',
        'Address 2 - City': 'Troy',
        'Address 2 - Region': 'NY',
        'Address 2 - Postal Code': '12180',
        'Address 2 - Country': 'USA',
      },
    ]);
  });

  it('and the columns are matched, so that a letter can go out', async () => {
    const simple = ['VERSION:3.0', 'N:Quist;Anna;;;', 'FN:Anna Quist', 'ADR;TYPE=HOME:;;1 Oak St;Keene;NH;03431;'];
    const model = await ImportModel.open(utf8(cardsOf(simple, simple)), recipe());
    expect(model.row(0).fields).toMatchObject({
      name: 'Anna Quist',
      firstName: 'Anna',
      lastName: 'Quist',
      street: '1 Oak St',
      city: 'Keene',
      state: 'NH',
      postalCode: '03431',
    });
    expect(model.snapshot()).toMatchObject({ ready: 2, reading: { sentence: 'Read as vCard 3.0, 2 cards.' } });
  });

  it('with the preferred address first, in both ways to say so', async () => {
    for (const preferred of ['ADR;TYPE=work,pref:', 'ADR;WORK;PREF:', 'ADR;TYPE=work;PREF=1:']) {
      const { people } = await read(cardsOf(['ADR;TYPE=home:;;1 Oak St;Keene;;;', `${preferred};;9 Elm St;Troy;;;`]));
      expect(people[0]).toMatchObject({ 'Address 1 - City': 'Troy', 'Address 2 - City': 'Keene' });
    }
  });

  it('with what groups of lines belong together, as Apple writes them', async () => {
    const { people } = await read(
      cardsOf([
        'item1.ADR;type=pref:;;1 Oak St\\nApt 2;Keene;NH;03431;',
        'item1.X-ABADR:us',
        'item1.X-ABLabel:_$!<Other>!$_',
        'item2.X-ABRELATEDNAMES:Bob',
        'item2.X-ABLabel:_$!<Spouse>!$_',
      ]),
    );
    expect(people[0]).toMatchObject({
      'Address 1 - Label': 'Other',
      'Address 1 - Street': '1 Oak St\nApt 2',
      Spouse: 'Bob',
    });
  });

  it('for an organisation, with its name where it belongs', async () => {
    for (const lines of [
      ['KIND:org', 'FN:Hardware Inc.'],
      ['FN:Hardware Inc.', 'ORG:Hardware Inc.;', 'X-ABShowAs:COMPANY', 'N:;;;;'],
      ['FN:Hardware Inc.', 'ORG:Hardware Inc.'],
    ]) {
      expect((await read(cardsOf(lines))).people).toEqual([{ 'Organization Name': 'Hardware Inc.' }]);
    }
  });

  it('with the address from the label where the parts are missing', async () => {
    const { people } = await read(cardsOf(['VERSION:3.0', 'FN:Anna', 'LABEL;TYPE=home:1 Oak St\\nKeene\\, NH 03431']));
    expect(people[0]).toMatchObject({ 'Address 1 - Formatted': '1 Oak St\nKeene, NH 03431' });
  });

  it('with labels, birthday and notes of several lines', async () => {
    const { people } = await read(
      cardsOf(['CATEGORIES:Friends,Spring\\, 2026', 'BDAY:19780501', 'NOTE:one\\ntwo\\; three', 'ORG:Church;Music']),
    );
    expect(people[0]).toEqual({
      Labels: 'Friends ::: Spring, 2026',
      Birthday: '1978-05-01',
      Notes: 'one\ntwo; three',
      'Organization Name': 'Church',
      'Organization Department': 'Music',
    });
  });
});

describe('what stands in a card several times', () => {
  it('is all there: titles and roles together, organisations behind the first in a column of their own', async () => {
    const { people } = await read(
      cardsOf(
        [
          'FN:Anna',
          'ORG:Lund Ltd;Sales',
          'ORG:First Church;Music;Choir',
          'TITLE:Director',
          'ROLE:Elder',
          'TITLE:Elder',
        ],
        ['FN:Bob', 'ROLE:Treasurer'],
      ),
    );
    expect(people).toEqual([
      {
        'Full Name': 'Anna',
        'Organization Name': 'Lund Ltd',
        'Organization Department': 'Sales',
        'Organization Title': 'Director, Elder',
        'Other Organizations': 'First Church, Music, Choir',
      },
      { 'Full Name': 'Bob', 'Organization Title': 'Treasurer' },
    ]);
    const model = await ImportModel.open(utf8(cardsOf(['N:Quist;Anna', 'ORG:Lund Ltd', 'ORG:First Church'])), recipe());
    expect(model.row(0).fields.company).toBe('Lund Ltd');
    expect(model.snapshot().columns.map(({ header }) => header)).toContain('Other Organizations');
  });

  it('is told where it has no column', async () => {
    const { people, notes } = await read(cardsOf(['FN:Anna', 'FN:Ann', 'BDAY:19780501'], ['FN:Bob', 'FN:Bob']));
    expect(people.map((each) => each['Full Name'])).toEqual(['Anna', 'Bob']);
    expect(notes).toEqual([
      '1 card has a second name, birthday or spouse, which was left out. Add what you need by hand.',
    ]);
  });

  it('makes only so many columns, and the last of them has the rest', async () => {
    const numbers = Array.from({ length: 20_000 }, (_, at) => `555010${at}`);
    const addresses = Array.from({ length: 12 }, (_, at) => `ADR:;;${at + 1} Oak St;Keene;NH;03431;`);
    const lines = ['FN:Anna', ...numbers.map((number) => `TEL:${number}`), ...addresses];
    const { people, notes, records } = await read(cardsOf(lines, ['FN:Bob']));
    expect(records[0]?.length).toBeLessThan(150);
    expect(people[0]).toMatchObject({
      'Phone 1 - Value': '5550100',
      'Phone 10 - Value': numbers.slice(9).join(' ::: '),
      'Address 10 - Street': '10 Oak St',
      'Address 10 - Formatted': '11 Oak St, Keene, NH, 03431 ::: 12 Oak St, Keene, NH, 03431',
    });
    expect(notes).toEqual([
      '1 card has more than 10 addresses, telephone numbers, e-mail addresses or websites. What comes after the tenth of a kind stands in its last column.',
    ]);
  });
});

describe('the text of vCards', () => {
  it('is joined where it was folded, also inside of a letter', async () => {
    const bytes = utf8(cardsOf(['VERSION:3.0', 'FN:Jürgen Groß']));
    const cut = bytes.indexOf(0xc3) + 1;
    const folded = joined(bytes.subarray(0, cut), [13, 10, 32], bytes.subarray(cut));
    expect((await read(folded)).people).toEqual([{ 'Full Name': 'Jürgen Groß' }]);
  });

  it('of version 2.1 keeps the blank of a fold and reads what was quoted', async () => {
    const { people, version } = await read(
      cardsOf([
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gro=C3=9F;J=C3=BCr=',
        'gen;;;',
        'ADR;HOME;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:;;1 Oak St=0D=0AApt 2;K=F6ln;;50667;',
        'NOTE:C:\\new and',
        ' old',
      ]),
    );
    expect(version).toBe('2.1');
    expect(people[0]).toMatchObject({
      'First Name': 'Jürgen',
      'Last Name': 'Groß',
      'Address 1 - Street': '1 Oak St\nApt 2',
      'Address 1 - City': 'Köln',
      Notes: 'C:\\new and old',
    });
  });

  it.each([
    ['a mark', joined([0xef, 0xbb, 0xbf], utf8(cardsOf(['FN:Zoë'])))],
    ['UTF-16', joined([0xff, 0xfe], utf16(cardsOf(['FN:Z', ' oë'])))],
    ['Windows-1252', Uint8Array.from(cardsOf(['FN:Zoë']), (letter) => letter.charCodeAt(0))],
    ['plain line feeds and blank lines', utf8(`\n\n${cardsOf(['FN:Zoë', '']).replaceAll('\r', '')}`)],
    [
      'small letters',
      utf8(cardsOf(['fn:Zoë']).replace('BEGIN:VCARD', 'begin:vcard').replace('END:VCARD', 'end:vcard')),
    ],
  ])('is read in %s', async (_name, bytes) => {
    expect((await read(bytes)).people).toEqual([{ 'Full Name': 'Zoë' }]);
  });

  it('may be very long, also where it was quoted', async () => {
    const note = 'aü='.repeat(200_000);
    const line = `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${note.replaceAll('=', '=3D')}`;
    expect((await read(cardsOf(['VERSION:2.1', 'FN:Anna', line]))).people[0]).toEqual({
      'Full Name': 'Anna',
      Notes: note,
    });
  });

  it('is joined where it was quoted, over however many lines', async () => {
    const lines = Array.from({ length: 100_000 }, () => `${'A'.repeat(75)}=`);
    const { people } = await read(
      cardsOf(['VERSION:2.1', 'FN:Anna', 'NOTE;ENCODING=QUOTED-PRINTABLE:=', ...lines, 'B', 'TEL:603']),
    );
    expect(people[0]).toMatchObject({ Notes: `${'A'.repeat(7_500_000)}B`, 'Phone 1 - Value': '603' });
  });

  it('may hold colons and semicolons in quoted parameters', async () => {
    const { people } = await read(cardsOf(['EMAIL;X-NOTE="a:b;c";TYPE=home:anna@example.org']));
    expect(people[0]).toEqual({ 'E-mail 1 - Label': 'Home', 'E-mail 1 - Value': 'anna@example.org' });
  });
});

describe('39: a vCard with names of built-in properties', () => {
  it('is ordinary text', async () => {
    const { people } = await read(
      cardsOf(['__proto__:x', 'constructor.FN:Anna', 'ORG:__proto__', 'CATEGORIES:toString']),
    );
    expect(people).toEqual([{ 'Full Name': 'Anna', 'Organization Name': '__proto__', Labels: 'toString' }]);
  });
});

describe('trouble in vCards is told', () => {
  it('for groups, which become no rows', async () => {
    const { people, notes } = await read(
      cardsOf(['KIND:group', 'FN:Friends'], ['FN:Anna'], ['X-ADDRESSBOOKSERVER-KIND:group']),
    );
    expect(people).toEqual([{ 'Full Name': 'Anna' }]);
    expect(notes).toEqual([
      '2 cards for a group of contacts were left out: only people and organisations become contacts.',
    ]);
  });

  it('for cards that are cut off or broken, and what can be read is kept', async () => {
    const { people, notes } = await read(
      `BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nNOTE:one\ntwo\nFN:Bob\nEND:VCARD\nlost\nBEGIN:VCARD\nFN:Cy\nTEL:603`,
    );
    expect(people).toEqual([
      { 'Full Name': 'Anna' },
      { 'Full Name': 'Bob', Notes: 'one\ntwo' },
      { 'Full Name': 'Cy', 'Phone 1 - Value': '603' },
    ]);
    expect(notes).toEqual([
      '3 cards are damaged or incomplete. What could be read of them was kept; please check.',
      '1 line outside of the cards was left out.',
    ]);
  });

  it('for details that have no column, but not for the photo that makes up most of the file', async () => {
    const photo = ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ', 'SkZJRgABAQ==', 'IMPP:xmpp:anna'];
    const { people, notes } = await read(cardsOf(['FN:Anna', 'UID:1', ...photo], ['FN:Bob', 'PHOTO;ENCODING=b:x']));
    expect(people).toEqual([{ 'Full Name': 'Anna' }, { 'Full Name': 'Bob' }]);
    expect(notes).toEqual(['Details that a letter does not need were left out: PHOTO (in 2 cards), IMPP (in 1 card).']);
  });

  it('and the card of an agent inside of a card is not mixed up with it', async () => {
    const { people } = await read(
      cardsOf(['VERSION:2.1', 'FN:Anna', 'AGENT:', 'BEGIN:VCARD', 'FN:Bob', 'END:VCARD', 'TEL:603']),
    );
    expect(people).toEqual([{ 'Full Name': 'Anna', 'Phone 1 - Value': '603' }]);
  });
});

describe('any text', () => {
  const value = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim());
  const escaped = (text: string) =>
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(/([;,])/gu, '\\$1')
      .replaceAll(/\r\n?|\n/gu, '\\n');

  it('that was escaped comes back as it was', async () => {
    const texts = fc.array(fc.record({ first: value, street: value, note: value }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, async (people) => {
        const file = cardsOf(
          ...people.map(({ first, street, note }) => [
            'VERSION:4.0',
            `N:Quist;${escaped(first)};;;`,
            `ADR:;;${escaped(street)};Keene;;;`,
            `NOTE:${escaped(note)}`,
          ]),
        );
        const found = (await read(file)).people;
        expect(
          found.map((each) => [each['First Name'] ?? '', each['Address 1 - Street'] ?? '', each['Notes'] ?? '']),
        ).toEqual(people.map((each) => [each.first, each.street, each.note]));
      }),
      { numRuns: 100 },
    );
  });

  it('between BEGIN and END is read, or refused in plain words', async () => {
    const line = fc.constantFrom(
      ...['FN:A', 'BEGIN:VCARD', 'END:VCARD', ';:', 'ADR;:;;', 'X;ENCODING=QUOTED-PRINTABLE:=', '"', ':', ' x', 'N:\\'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const names = lines.filter((text) => text === 'FN:A').length;
        const found = await read(`BEGIN:VCARD\n${lines.join('\n')}`).catch((error: unknown) => error);
        if (found instanceof UnreadableFileError) expect(found.message).toMatch(/no vCard of a person/u);
        else expect(found).toMatchObject({ format: 'vcard' });
        if (names === 0) expect(found).not.toMatchObject({ people: [{ 'Full Name': 'A' }] });
      }),
    );
  });

  it('without a person is refused with the remedy', async () => {
    await expect(readPlain(utf8(cardsOf(['KIND:group', 'FN:Friends'])), {})).rejects.toThrow(
      /Export the contacts again/u,
    );
  });
});
