import { describe, expect, it } from 'vitest';
import { calls } from '../../../src-renderer/spreadsheet-worker/calls.ts';
import { unwatched } from '../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { type Contact, emptyFields } from '../../../src-shared/contact/fields.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { packedRecipe } from './model/model-of.ts';

const header = 'Supporter ID,Envelope Name,Address 1,City,State,ZIP,E-mail';
const csv = [
  header,
  '1,Joe Tischler,123 Main St,Lebanon,NH,03766,joe@example.org',
  '2,Joseph Tischler,123 Main Street,Lebanon,NH,03766,joe@example.org',
  '3,Ann Cooper,9 Hill Rd,Keene,NH,03431,',
  '3,Ann Cooper,9 Hill Rd,Keene,NH,03431,',
  '4,Carl Solo,1 First St,Dover,NH,03820,',
].join('\n');

const book: Contact = {
  id: '0195f3a0-0000-7000-8000-000000000001',
  fields: {
    ...emptyFields,
    name: 'Carl Solo',
    greeting: 'Carl',
    fileAs: 'Solo, Carl',
    street: '7 Old Rd',
    city: 'Dover',
    state: 'NH',
    postalCode: '03820',
    phone: '603-555-0104',
    externalId: '4',
  },
  custom: {},
  createdAt: 1,
  updatedAt: 1,
};

async function opened(steps: readonly Operation[] = []) {
  const worker = calls();
  await worker.open({ bytes: new TextEncoder().encode(csv), recipe: packedRecipe(steps) }, unwatched);
  return worker;
}

/** Gives the worker what the address book would answer: the contact for whoever shares a key with it. */
async function lookedUp(contact: Contact, steps: readonly Operation[] = []) {
  const worker = await opened(steps);
  const asked = await worker.duplicateKeys({ after: -1, limit: 500, isFresh: true }, unwatched);
  const own = asked.rows.filter(({ keys }) => keys.includes(`id:${contact.fields.externalId}`));
  await worker.noteContacts(
    own.map(({ row }) => ({ row, contacts: [contact] })),
    unwatched,
  );
  return worker;
}

const groupsOf = async (worker: Awaited<ReturnType<typeof opened>>) =>
  (await worker.duplicates(null, unwatched)).groups.map(({ rows, reason, isExact }) => ({ rows, reason, isExact }));

describe('duplicates within a file', () => {
  it('that are the same in every field are merged in one step, as long as the rows are those that were looked through', async () => {
    const worker = await opened();
    expect(await worker.prepare({ kind: 'merge-exact' }, unwatched)).toBeNull();
    const { total, exact } = await worker.duplicates(null, unwatched);
    expect({ total, groups: exact.groups, others: exact.others }).toEqual({ total: 2, groups: 1, others: 1 });
    expect(exact.first.map(({ rows }) => rows)).toEqual([[3, 4]]);
    expect(await worker.prepare({ kind: 'merge-exact' }, unwatched)).toMatchObject({ changes: 1 });
    expect((await worker.applyPrepared(null, unwatched)).counts.skipped).toBe(1);
    expect(await worker.prepare({ kind: 'merge-exact' }, unwatched)).toBeNull();
  });

  it('are all counted, but only the first are told', async () => {
    const lines = Array.from({ length: 240 }, (_, at) => `Ann Cooper ${at % 120},${at % 120} Hill Rd,Keene,NH,03431`);
    const bytes = new TextEncoder().encode(`Name,Address,City,State,ZIP\n${lines.join('\n')}\n`);
    const worker = calls();
    await worker.open({ bytes, recipe: packedRecipe() }, unwatched);
    const { total, groups, exact } = await worker.duplicates(null, unwatched);
    expect([total, groups.length, exact.groups, exact.first.length]).toEqual([120, 100, 120, 100]);
    expect(await worker.prepare({ kind: 'merge-exact' }, unwatched)).toMatchObject({ changes: 120 });
  });

  it('are found with the reason, and exact ones are told from the others', async () => {
    expect(await groupsOf(await opened())).toEqual([
      { rows: [3, 4], reason: 'same-in-every-field', isExact: true },
      { rows: [1, 2], reason: 'same-email', isExact: false },
    ]);
  });

  it('are exact however many of them there are, and not where one of them was told apart', async () => {
    const row = '3,Ann Cooper,9 Hill Rd,Keene,NH,03431,';
    const bytes = new TextEncoder().encode([header, ...Array<string>(40).fill(row)].join('\n'));
    const rows = Array.from({ length: 40 }, (_, at) => at + 1);
    const worker = calls();
    await worker.open({ bytes, recipe: packedRecipe() }, unwatched);
    expect(await groupsOf(worker)).toEqual([{ rows, reason: 'same-in-every-field', isExact: true }]);
    await worker.apply({ op: 'distinct', rows: [1, 30] }, unwatched);
    expect(await groupsOf(worker)).toEqual([{ rows, reason: 'same-in-every-field', isExact: false }]);
  });

  it('are gone once they are merged or told apart, also all exact ones in one step', async () => {
    const worker = await opened([
      { op: 'merge-same', groups: [[3, 4]] },
      { op: 'distinct', rows: [1, 2] },
    ]);
    expect(await groupsOf(worker)).toEqual([]);
    const { added, merged } = await worker.forecast(null, unwatched);
    expect({ added, merged }).toEqual({ added: 4, merged: 1 });
  });

  it('are compared field by field with a suggestion', async () => {
    const worker = await opened();
    const { members, fields, suggested } = await worker.compareGroup({ rows: [1, 2], contactIds: [] }, unwatched);
    expect(members.map(({ row }) => row)).toEqual([1, 2]);
    expect(fields).toContain('street');
    expect(members[suggested[fields.indexOf('street')] ?? -1]?.draft.fields.street).toBe('123 Main Street');
  });
});

describe('rows that the address book knows', () => {
  it('are asked for once, and again when what they are known by was changed', async () => {
    const worker = await opened();
    const asked = async (isFresh = false) =>
      (await worker.duplicateKeys({ after: -1, limit: 500, isFresh }, unwatched)).rows.map(({ row }) => row);
    expect(await asked()).toEqual([1, 2, 3, 4, 5]);
    expect(await asked()).toEqual([]);
    await worker.apply({ op: 'set', row: 2, field: 'email', value: 'jo@example.org' }, unwatched);
    await worker.apply({ op: 'set', row: 4, field: 'greeting', value: 'Ann' }, unwatched);
    expect(await asked()).toEqual([2]);
    expect(await asked(true)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are linked by their ID when the name agrees, and named', async () => {
    const worker = await lookedUp(book);
    const { linked, linkedRows } = await worker.duplicates(null, unwatched);
    expect({ linked, linkedRows }).toEqual({
      linked: 1,
      linkedRows: [{ row: 5, contactId: book.id, name: 'Carl Solo' }],
    });
    expect(await worker.forecast(null, unwatched)).toMatchObject({ known: 1, added: 4 });
    const drafts = await worker.drafts({ after: -1, limit: 10 }, unwatched);
    expect(drafts.filter(({ contactId }) => contactId !== undefined).map(({ row }) => row)).toEqual([5]);
  });

  it('are not linked by an ID alone: every list begins with 1', async () => {
    const worker = await lookedUp({
      ...book,
      fields: { ...book.fields, name: 'Zoe Other', fileAs: 'Other, Zoe', city: 'Austin', postalCode: '78701' },
    });
    expect(await worker.duplicates(null, unwatched)).toMatchObject({ linked: 0 });
    expect(await worker.forecast(null, unwatched)).toMatchObject({ known: 0, added: 5 });
  });

  it.each([
    [
      'the name agrees and nothing else',
      { name: 'C. Solo', street: '5 Far Rd', city: 'Austin', postalCode: '78701' },
      1,
    ],
    ['the address agrees and the name tells too little', { name: '', fileAs: '', street: '1 First St' }, 1],
    ['the address agrees and the surname changed', { name: 'Carl Moore', fileAs: '', street: '1 First St' }, 1],
    ['the given name agrees and nothing else', { name: 'Carl Moore', fileAs: '' }, 0],
    ['only the address agrees', { name: 'Zoe Other', fileAs: 'Other, Zoe', street: '1 First St' }, 0],
    ['only the household agrees', { name: 'Dora Solo', fileAs: 'Solo, Dora', street: '1 First St' }, 0],
  ])('are linked by their ID or asked about when %s', async (_what, fields, linked) => {
    const worker = await lookedUp({ ...book, fields: { ...book.fields, ...fields } });
    const { linked: count, groups } = await worker.duplicates(null, unwatched);
    expect(count).toBe(linked);
    expect(groups.filter(({ contactIds }) => contactIds.length > 0)).toHaveLength(1 - linked);
  });

  it('stay new people where somebody said so', async () => {
    const worker = await lookedUp(book, [{ op: 'link', links: [[5, null]], edits: [] }]);
    expect(await worker.duplicates(null, unwatched)).toMatchObject({ linked: 0 });
  });

  it('are asked about when they only resemble a contact, and say what was picked for it', async () => {
    const other = { ...book, fields: { ...book.fields, externalId: '4', street: '1 First St' } };
    const asked = await lookedUp({ ...other, fields: { ...other.fields, externalId: '' } });
    const keys = await asked.duplicateKeys({ after: -1, limit: 500, isFresh: true }, unwatched);
    const unnamed = { ...other, fields: { ...other.fields, externalId: '' } };
    await asked.noteContacts([{ row: keys.rows.at(-1)?.row ?? -1, contacts: [unnamed] }], unwatched);
    const { groups } = await asked.duplicates(null, unwatched);
    expect(groups.find(({ contactIds }) => contactIds.length > 0)).toMatchObject({
      rows: [5],
      contactNames: ['Carl Solo'],
    });
    await asked.apply({ op: 'link', links: [[5, book.id]], edits: [[5, 'city', 'Dover']] }, unwatched);
    const draft = (await asked.drafts({ after: 4, limit: 1 }, unwatched))[0];
    expect(draft).toMatchObject({ contactId: book.id, chosen: ['city'] });
  });

  it('are asked for once, and again when the row was changed', async () => {
    const worker = await lookedUp(book);
    const again = { after: -1, limit: 500, isFresh: false };
    expect((await worker.duplicateKeys(again, unwatched)).rows).toEqual([]);
    await worker.apply({ op: 'set', row: 5, field: 'email', value: 'carl@example.org' }, unwatched);
    expect((await worker.duplicateKeys(again, unwatched)).rows.map(({ row }) => row)).toEqual([5]);
  });
});

describe('a row that is kept', () => {
  it('says only what the file has columns for; what was worked out is marked as such', async () => {
    const worker = await opened();
    const [first] = await worker.drafts({ after: -1, limit: 1 }, unwatched);
    expect(first?.fields.toSorted()).toEqual(['city', 'email', 'externalId', 'name', 'postalCode', 'state', 'street']);
    expect(first?.derived).toEqual(['greeting', 'fileAs']);
  });

  it('says what was typed, too', async () => {
    const worker = await opened([{ op: 'set', row: 1, field: 'greeting', value: 'Joe and family' }]);
    const [first] = await worker.drafts({ after: -1, limit: 1 }, unwatched);
    expect(first?.fields).toContain('greeting');
    expect(first?.derived).toEqual(['fileAs']);
  });
});

describe('a household that shares one ID', () => {
  const family = [
    'Family ID,Envelope Name,Address 1,City,State,ZIP',
    '55,John Stone,12 Main St,Lebanon,NH,03766',
    '55,Jane Stone,12 Main St,Lebanon,NH,03766',
  ].join('\n');

  async function householdIn(name: string) {
    const worker = calls();
    await worker.open({ bytes: new TextEncoder().encode(family), recipe: packedRecipe([]) }, unwatched);
    const fields = { ...emptyFields, name, street: '12 Main St', city: 'Lebanon', state: 'NH', postalCode: '03766' };
    const contact = { ...book, fields: { ...fields, externalId: '55' } };
    const asked = await worker.duplicateKeys({ after: -1, limit: 500, isFresh: true }, unwatched);
    await worker.noteContacts(
      asked.rows.map(({ row }) => ({ row, contacts: [contact] })),
      unwatched,
    );
    const { groups, linkedRows } = await worker.duplicates(null, unwatched);
    const drafts = await worker.drafts({ after: -1, limit: 10 }, unwatched);
    return {
      linked: linkedRows.map(({ name: linkedName }) => linkedName),
      asked: groups.flatMap(({ rows, contactIds }) => (contactIds.length > 0 ? rows : [])),
      updating: drafts.flatMap(({ row, contactId }) => (contactId === undefined ? [] : row)),
    };
  }

  it('links the one whom the address book has, and the other is somebody new', async () => {
    expect(await householdIn('John Stone')).toEqual({ linked: ['John Stone'], asked: [], updating: [1] });
  });

  it('is asked about when both may be the contact', async () => {
    for (const name of ['John and Jane Stone', 'The Stone Family', 'J. Stone', '']) {
      expect(await householdIn(name), name).toEqual({ linked: [], asked: [1, 2], updating: [] });
    }
  });

  it('is asked about when neither has the name of the contact', async () => {
    expect(await householdIn('Mark Stone')).toEqual({ linked: [], asked: [1, 2], updating: [] });
  });
});
