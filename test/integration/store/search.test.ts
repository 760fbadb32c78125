import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, listOf, namesIn, people } from '../../support/contacts.ts';
import { openTestStore } from '../../support/test-store.ts';

const everyone = [
  draft({ name: 'Zoë Müller', fileAs: 'Müller, Zoë', city: 'Zürich', email: 'zoe@example.com' }),
  draft({ name: 'José García Núñez', fileAs: 'García, José', city: 'A Coruña' }),
  draft({ name: 'Jose\u0301 Pen\u0303a', fileAs: 'Pena, Jose', city: 'Leo\u0301n' }),
  draft({ name: "Pat O'Brien-Smith", fileAs: "O'Brien-Smith, Pat", street: '12 Main St.\nApt. 4' }),
  draft({ name: 'Łukasz Ødegård', fileAs: 'Ødegård, Łukasz' }, { 'T-shirt': 'XXL', Nickname: 'Lucky' }),
  draft({ name: '山田 太郎', fileAs: '山田 太郎', city: '東京' }),
  draft({ name: '', company: 'New Life Church', fileAs: 'New Life Church', city: 'Orlando' }),
];

async function searching() {
  const { store } = await openTestStore();
  const listId = await listOf(store, 'All', everyone);
  return { store, listId, find: (text: string) => namesIn(store, { text }) };
}

const finds: readonly [text: string, names: readonly string[]][] = [
  ['mull', ['Zoë Müller']],
  ['MÜLLER', ['Zoë Müller']],
  ['zoe', ['Zoë Müller']],
  ['zoë zür', ['Zoë Müller']],
  ['  zür   mü ', ['Zoë Müller']],
  ['zoe@example', ['Zoë Müller']],
  ['jose', ['José García Núñez', 'Jose\u0301 Pen\u0303a']],
  ['josé', ['José García Núñez', 'Jose\u0301 Pen\u0303a']],
  ['jose\u0301', ['José García Núñez', 'Jose\u0301 Pen\u0303a']],
  ['nu\u0301n\u0303ez', ['José García Núñez']],
  ['peña', ['Jose\u0301 Pen\u0303a']],
  ['pen\u0303a leo\u0301n', ['Jose\u0301 Pen\u0303a']],
  ['smith', ["Pat O'Brien-Smith"]],
  ["o'brien-sm", ["Pat O'Brien-Smith"]],
  ['apt 4', ["Pat O'Brien-Smith"]],
  ['xxl', ['Łukasz Ødegård']],
  ['lucky', ['Łukasz Ødegård']],
  ['山', ['山田 太郎']],
  ['church', ['']],
  ['rien', []],
  ['zoe garcia', []],
  ['nobody', []],
];

/** What FTS5 would take for a command, a column or an operator. */
const hostile: readonly [text: string, names: readonly string[]][] = [
  ['" OR *', ['']],
  ['OR', ['']],
  ['zoe OR garcia', []],
  ['zoe NOT müller', []],
  ['NEAR(zoe müller, 5)', []],
  ['text:zoe', []],
  ['zoe"', ['Zoë Müller']],
  ['zoe*', ['Zoë Müller']],
  ['^zoe', ['Zoë Müller']],
  ["zoe' OR 1=1 --", []],
  ['zoe) OR (garcia', []],
];

const wordless = ['', '   ', '*', '"', "'", '()', '" * ^', '-', ':', '%', '\u0000', '…'];

describe('searching contacts', () => {
  test('finds whoever has words that begin with all of the words, whatever their case and accents', async () => {
    const { find } = await searching();
    for (const [text, names] of finds) expect.soft(await find(text), text).toEqual(names);
  });

  test('takes every text for words, never for a command', async () => {
    const { find } = await searching();
    for (const [text, names] of hostile) expect.soft(await find(text), text).toEqual(names);
  });

  test('finds everyone for a text without a word', async () => {
    const { find } = await searching();
    for (const text of wordless) expect.soft(await find(text), text).toHaveLength(everyone.length);
  });

  test('no text at all makes it fail', { timeout: 60_000 }, async () => {
    const { store } = await searching();
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '*', ' OR ', ' NOT ', '(', 'NEAR', '^', ':', '\0', '\u0301', '{'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const { total, contacts } = await store.searchContacts({ text: pieces.join(''), offset: 0, limit: 50 });
        expect(total).toBe(contacts.length);
      }),
      { numRuns: 300 },
    );
  });

  test('goes by the address book: without regard to case and accents', async () => {
    const { find } = await searching();
    expect(await find('')).toEqual([
      'José García Núñez',
      'Zoë Müller',
      '',
      "Pat O'Brien-Smith",
      'Jose\u0301 Pen\u0303a',
      'Łukasz Ødegård',
      '山田 太郎',
    ]);
  });

  test('answers a window of the whole, and the total', async () => {
    const { store } = await openTestStore();
    await listOf(store, 'Many', people(25));
    const page = await store.searchContacts({ text: 'person', offset: 10, limit: 3 });
    expect(page.total).toBe(25);
    expect(page.contacts.map((contact) => contact.fields.name)).toEqual(['Person 0010', 'Person 0011', 'Person 0012']);
    expect(await store.searchContacts({ text: 'person', offset: 25, limit: 3 })).toEqual({ total: 25, contacts: [] });
  });

  test('can stay within one list', async () => {
    const { store, listId } = await searching();
    await listOf(store, 'Others', [draft({ name: 'Zoë Other', fileAs: 'Other, Zoë' })]);
    expect(await namesIn(store, { text: 'zoe' })).toEqual(['Zoë Müller', 'Zoë Other']);
    expect(await namesIn(store, { text: 'zoe', listId })).toEqual(['Zoë Müller']);
    expect(await namesIn(store, { listId })).toHaveLength(everyone.length);
  });

  test('finds a contact by its new words, and no longer by the old ones', async () => {
    const { store, find } = await searching();
    const [zoe] = (await store.searchContacts({ text: 'zoe', offset: 0, limit: 1 })).contacts;
    if (zoe === undefined) throw new Error('Nobody found.');
    await store.updateContact(zoe.id, { ...zoe.fields, name: 'Chloé Müller', email: '', fileAs: 'Müller, Chloé' }, 1);
    expect(await find('chloe')).toEqual(['Chloé Müller']);
    expect(await find('zoe')).toEqual([]);
  });
});
