import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../../src-main/store/store-methods.ts';
import { draft, importText, keepThese, rowOf } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

const text = fc.constantFrom('', 'a', 'b');

/** A keep of one of three files about Anna, who was there before, and Ben, whom the first of them adds. */
const keep = fc.record({
  file: fc.nat(2),
  who: fc.subarray(['Anna', 'Ben'] as const, { minLength: 1 }),
  fields: fc.subarray(['phone', 'city', 'custom:Group'] as const),
  ...{ phone: text, city: text, group: text },
  lists: fc.subarray(['Spring', 'Easter', 'Summer'], { minLength: 1 }),
  tags: fc.subarray(['Donor', 'Friend']),
});

/** Everything that undoing has to bring back, by name. */
async function standing(store: Store) {
  const { contacts } = await store.searchContacts({ text: '', offset: 0, limit: 100 });
  const pages = await Promise.all(contacts.map(({ id }) => store.contactPage(id)));
  return {
    people: pages.map(({ contact: { fields, custom }, lists, tags }) => ({
      ...{ fields, custom, tags },
      lists: lists.map(({ name }) => name),
    })),
    lists: (await store.allLists()).map(({ name, members }) => [name, members]),
  };
}

test('keeps of several files, undone in whatever order, leave all as it was, and never touch what was typed by hand', {
  timeout: 120_000,
}, async () => {
  const { store } = await openTestStore();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(keep, { minLength: 2, maxLength: 5 }),
      fc.infiniteStream(fc.nat()),
      fc.nat(6),
      async (keeps, order, typedBefore) => {
        round += 1;
        const file = (name: string) => importText(store, `${name} ${round}`);
        const files = [await file('January'), await file('February'), await file('March')];
        // No name of one round is the beginning of another's: a search finds those, too.
        const named = (name: string) => `${name}x${round}x`;
        const idOf = async (name: string) =>
          (await store.searchContacts({ text: named(name), offset: 0, limit: 1 })).contacts[0]?.id;
        await keepThese(store, await file('Before'), [rowOf(0, draft({ name: named('Anna'), city: 'a' }))]);
        const before = await standing(store);
        const runs: string[] = [];
        let typed: string | undefined;
        const phoneOfAnna = async () => (await store.contactPage((await idOf('Anna')) ?? '')).contact.fields.phone;
        for (const [index, { file: at, who, fields, phone, city, group, lists, tags }] of keeps.entries()) {
          if (index === typedBefore) {
            const { contact } = await store.contactPage((await idOf('Anna')) ?? '');
            typed = 'By hand';
            await store.updateContact(contact.id, { ...contact.fields, phone: typed }, noon);
          }
          const rows = await Promise.all(
            who.map(async (name) => {
              const contactId = await idOf(name);
              const content = draft({ name: named(name), phone, city }, { Group: group });
              return rowOf(name === 'Anna' ? 0 : 1, content, {
                ...(contactId === undefined ? {} : { contactId, fields: ['name', ...fields] }),
              });
            }),
          );
          const { runId } = await keepThese(store, files[at] ?? '', rows, {
            ...{ tags, now: noon + round },
            listNames: lists.map(named),
          });
          runs.push(runId);
          if (typed !== undefined) expect(await phoneOfAnna()).toBe(typed);
        }
        const [...numbers] = order.take(runs.length);
        for (const number of numbers) {
          const [runId = ''] = runs.splice(number % runs.length, 1);
          const preview = await store.previewUndo(runId);
          expect(await store.undoRun(runId, noon + round)).toEqual(preview);
          if (typed !== undefined) expect(await phoneOfAnna()).toBe(typed);
        }
        const after = await standing(store);
        const expected = before.people.map((one) =>
          typed !== undefined && one.fields.name === named('Anna')
            ? { ...one, fields: { ...one.fields, phone: typed } }
            : one,
        );
        expect(after).toEqual({ ...before, people: expected });
      },
    ),
    { numRuns: 30 },
  );
});

test('what an undone import said no longer counts as said, though it was discarded before', async () => {
  const { store } = await openTestStore();
  await keepThese(store, await importText(store, 'January'), [rowOf(0, draft({ name: 'Anna' }))]);
  const annaNow = async () => (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts[0];
  const contactId = (await annaNow())?.id ?? '';
  const row = rowOf(0, draft({ name: 'Anna', phone: '603 1' }), { contactId, fields: ['name', 'phone'] });
  const february = await importText(store, 'February');
  const { runId } = await keepThese(store, february, [row]);
  await store.discardImport(february);
  expect(await store.undoRun(runId, noon)).toMatchObject({ restores: 1 });
  expect((await annaNow())?.fields.phone).toBe('');
  expect(await keepThese(store, await importText(store, 'March'), [row])).toMatchObject({ updated: 1 });
  expect((await annaNow())?.fields.phone).toBe('603 1');
});
