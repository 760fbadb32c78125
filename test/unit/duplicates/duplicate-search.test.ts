import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DuplicateSearch } from '../../../src-renderer/duplicates/duplicate-search.ts';
import { type Contact, emptyFields } from '../../../src-shared/contact/fields.ts';
import { importOf } from '../import/import-in-process.ts';

const csv = 'Contact ID,Name,Address,City,State,ZIP\nA1,Anna Quist,1 Oak St,Keene,NH,03431\n';
const address = { street: '1 Oak St', city: 'Keene', state: 'NH', postalCode: '03431' };
const contactOf = (id: string, fields: Partial<Contact['fields']>): Contact => ({
  id,
  fields: { ...emptyFields, ...fields },
  custom: {},
  createdAt: 1,
  updatedAt: 1,
});
const stranger = contactOf('c0', { name: 'Zed Other', externalId: 'Z9' });
const anna = contactOf('c1', { name: 'Anna Quist', externalId: 'A1', ...address });

type Question = 'contacts.search' | 'contacts.alike';

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A search beside an address book that tells of its changes, and can be slow to answer. */
async function searching() {
  const { controller, store } = await importOf(csv);
  let book = [stranger];
  let slow: { readonly question: Question; readonly until: Promise<void> } | undefined;
  const answered = async <T>(question: Question, answer: T): Promise<T> => {
    if (slow?.question === question) await slow.until;
    return answer;
  };
  store.answers['contacts.search'] = () => answered('contacts.search', { total: book.length, contacts: [] });
  store.answers['contacts.alike'] = ({ rows }) =>
    answered(
      'contacts.alike',
      rows.map(({ row, keys }) => ({
        row,
        contacts: book.filter(({ fields }) => keys.includes(`id:${fields.externalId.toLowerCase()}`)),
      })),
    );
  const search = new DuplicateSearch(controller);
  return {
    controller,
    search,
    /** Somebody adds Anna to the address book. */
    addAnna: () => {
      book = [stranger, anna];
      store.tell({ sequence: 1, topics: ['contacts'] });
    },
    /** The address book waits with one answer from now on, until the function that this answers is called. */
    slowBook: (question: Question) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      slow = { question, until: promise };
      return resolve;
    },
    /** Waits until the address book is asked once more. */
    asked: async (question: Question) => {
      store.asked.length = 0;
      await vi.waitFor(() => expect(store.asked).toContain(question), 5000);
    },
    forecast: async (known: number) =>
      vi.waitFor(() => expect(search.state.getState().forecast).toMatchObject({ known, added: 1 - known }), 5000),
  };
}

describe('a change of the address book', () => {
  it('is heard', async () => {
    const { search, addAnna, forecast } = await searching();
    search.ensure(true);
    await forecast(0);
    addAnna();
    await forecast(1);
  });

  it('is not forgotten when the search that it began is overtaken by a change of the rows', async () => {
    const { controller, search, addAnna, slowBook, asked, forecast } = await searching();
    search.ensure(true);
    await forecast(0);
    const answer = slowBook('contacts.search');
    addAnna();
    await asked('contacts.search');
    await controller.apply({ op: 'set', row: 1, field: 'city', value: 'Troy' });
    search.ensure(true);
    answer();
    await forecast(1);
  });

  it('is not forgotten when it comes in the middle of the first search', async () => {
    const { search, addAnna, slowBook, asked, forecast } = await searching();
    const answer = slowBook('contacts.alike');
    search.ensure(true);
    await asked('contacts.alike');
    addAnna();
    answer();
    await forecast(1);
  });
});
