import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src-main/store/store-methods.ts';
import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import { duplicateKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { draft, importText, keepRows, listOf } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { numberOf, openDirect } from './open-direct.ts';

const joe = draft({ name: 'Joe Tischler', fileAs: 'Tischler, Joe', email: 'joe@example.org' });
const ann = draft({ name: 'Ann Lee', fileAs: 'Lee, Ann', street: '9 Elm St', city: 'Rome', postalCode: '13440' });

/** The names of the contacts that are alike to somebody with these fields. */
async function alikeTo(store: Store, fields: ContactFields): Promise<readonly string[]> {
  const found = await store.alikeContacts([{ row: 7, keys: duplicateKeys(fields) }]);
  return found.flatMap(({ row, contacts }) => contacts.map((contact) => `${row} ${contact.fields.name}`));
}

describe('the contacts of the address book that a row may already be', () => {
  test('are found by address, by e-mail address and by name, and nobody else is', async () => {
    const { store } = await openTestStore();
    await listOf(store, 'All', [joe, ann]);
    expect(await alikeTo(store, draft({ name: 'Joseph Tischler' }).fields)).toEqual(['7 Joe Tischler']);
    expect(
      await alikeTo(
        store,
        draft({ name: 'J. T.', street: '', city: '', postalCode: '', email: 'JOE@example.org' }).fields,
      ),
    ).toEqual(['7 Joe Tischler']);
    expect(await alikeTo(store, { ...ann.fields, street: '', postalCode: '' })).toEqual(['7 Ann Lee']);
    expect(await alikeTo(store, draft({ name: 'Cy Ray', street: '1 Oak Rd', postalCode: '99999' }).fields)).toEqual([]);
  });

  test('come whole, for each row that has any', async () => {
    const { store } = await openTestStore();
    await listOf(store, 'All', [joe, ann]);
    const rows = [ann, draft({ name: 'Zed', street: '', city: '', postalCode: '' }), joe].map(({ fields }, row) => ({
      row,
      keys: duplicateKeys(fields),
    }));
    const found = await store.alikeContacts(rows);
    expect(found.map(({ row, contacts }) => [row, contacts.map(({ fields }) => fields)])).toEqual([
      [0, [ann.fields]],
      [2, [joe.fields]],
    ]);
    expect(found[0]?.contacts[0]).toMatchObject({ custom: {}, createdAt: noon, updatedAt: noon });
  });

  test('are at most five, those with the most telling keys first', async () => {
    const { store } = await openTestStore();
    const tenants = Array.from({ length: 300 }, (_, index) => draft({ name: `Tenant${index} Person${index}` }));
    const moved = draft({
      name: 'Other Name',
      street: '1 Oak Rd',
      city: 'Rome',
      postalCode: '13440',
      email: 'joe@example.org',
    });
    const named = draft({ name: 'Joe Tischler', street: '3 Elm St', city: 'Rome', postalCode: '13440' });
    await listOf(store, 'All', [...tenants, named, moved]);
    const found = await alikeTo(store, joe.fields);
    expect(found).toHaveLength(5);
    expect(found.slice(0, 2)).toEqual(['7 Other Name', '7 Joe Tischler']);
  });

  test('are found as they are now: edited here, or brought up to date by an import', async () => {
    const { store, folder, close } = await openTestStore();
    const importId = await importText(store, 'a,b\n');
    await keepRows(store, importId, 'All', [joe]);
    await keepRows(store, importId, 'All', [{ ...joe, fields: { ...joe.fields, email: 'new@example.org' } }]);
    const elsewhere = { street: '', city: '', postalCode: '' };
    const byOldMail = draft({ ...elsewhere, name: '', fileAs: '', email: 'joe@example.org' }).fields;
    const byNewMail = { ...byOldMail, email: 'new@example.org' };
    expect(await alikeTo(store, byOldMail)).toEqual([]);
    expect(await alikeTo(store, byNewMail)).toEqual(['7 Joe Tischler']);
    const [contact] = (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    if (contact === undefined) throw new Error('Nobody found.');
    await store.updateContact(contact.id, { ...contact.fields, ...elsewhere, name: 'Kai Berg', email: '' }, noon + 1);
    expect(await alikeTo(store, byNewMail)).toEqual([]);
    expect(await alikeTo(store, joe.fields)).toEqual([]);
    await close();
    const { db } = openDirect({ folder });
    expect(numberOf(db, 'SELECT count(*) FROM contact_keys')).toBe(1);
    db.exec('DELETE FROM contacts');
    expect(numberOf(db, 'SELECT count(*) FROM contact_keys')).toBe(0);
  });

  test('are none for a row without keys, and no key is taken for a command', async () => {
    const { store } = await openTestStore();
    await listOf(store, 'All', [joe]);
    expect(await store.alikeContacts([])).toEqual([]);
    expect(await store.alikeContacts([{ row: 0, keys: [] }])).toEqual([]);
    expect(await store.alikeContacts([{ row: 0, keys: ["' OR 1=1 --", '%', '__proto__', 'name:'] }])).toEqual([]);
  });
});
