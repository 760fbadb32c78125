import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { recipe } from '../model/model-of.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { cardsOf, readCards as read } from './read-cards.ts';

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

describe('a text in a card', () => {
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
});
