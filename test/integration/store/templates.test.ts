import { describe, expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import { defaultNameRules } from '../../../src-shared/contact/household/name-rules.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { type Template, templateOf } from '../../../src-shared/spreadsheet/template.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { openDirect } from './open-direct.ts';

const name: ColumnTarget = { kind: 'field', field: 'name', part: 0 };

/** A template that takes every column as a custom field, but the first one as the name. */
function template(...headers: readonly string[]): Template {
  return templateOf(headers, {
    targets: headers.map((header, at) => (at === 0 ? name : { kind: 'custom', key: header })),
    constants: [{ field: 'country', value: 'Kanada "é" \u0000', when: 'always' }],
    leaveOut: [{ column: 0, test: 'is', values: [''] }],
    names: { ...defaultNameRules, envelope: 'family' },
  });
}

const save = (store: Store, title: string, body: Template, now = noon) => store.saveTemplate(newId(), title, body, now);
const namesOf = (list: readonly { readonly name: string }[]) => list.map((each) => each.name);

describe('templates', () => {
  test('are kept as they are over a restart, in the order of their names', async () => {
    const { store, folder, close } = await openTestStore();
    const monthly = template('Name', 'Church', '__proto__');
    await save(store, 'monthly', monthly);
    await save(store, 'Annual', template('Name'));
    await close();
    const again = await openTestStore({ folder });
    expect(await again.store.allTemplates()).toMatchObject([
      { name: 'Annual' },
      { name: 'monthly', template: monthly, createdAt: noon, updatedAt: noon },
    ]);
  });

  test('are replaced under the same name, whatever its capitals', async () => {
    const { store } = await openTestStore();
    const first = await save(store, 'Monthly', template('Name'));
    expect(first.replaced).toBe(false);
    const second = await save(store, 'MONTHLY', template('Name', 'Church'), noon + 5);
    expect(second).toEqual({ id: first.id, replaced: true });
    expect(await store.allTemplates()).toEqual([
      { id: first.id, name: 'MONTHLY', template: template('Name', 'Church'), createdAt: noon, updatedAt: noon + 5 },
    ]);
  });

  test('are renamed and deleted; names stay different, and what is gone is not found', async () => {
    const { store } = await openTestStore();
    const { id } = await save(store, 'Monthly', template('Name'));
    await save(store, 'Annual', template('Name'));
    await expect(store.renameTemplate(id, 'annual')).rejects.toThrow(/exists already. Choose another name/);
    await store.renameTemplate(id, 'Weekly');
    expect(namesOf(await store.allTemplates())).toEqual(['Annual', 'Weekly']);
    await store.deleteTemplate(id);
    expect(namesOf(await store.allTemplates())).toEqual(['Annual']);
    const gone = { failure: { code: 'not-found' } };
    await expect(store.deleteTemplate(id)).rejects.toMatchObject(gone);
    await expect(store.renameTemplate(id, 'Daily')).rejects.toMatchObject(gone);
  });

  test('are suggested where all their columns are in the file, the one with the most columns first', async () => {
    const { store } = await openTestStore();
    await save(store, 'Large', template('Name', 'Church', 'Tribe'));
    await save(store, 'Medium', template('Name', 'Church'));
    await save(store, 'Small', template('Name'));
    const { remembered, fitting, others } = await store.suggestTemplates(['church', 'Age', 'NAME']);
    expect(remembered).toBeNull();
    expect(namesOf(fitting)).toEqual(['Medium', 'Small']);
    expect(namesOf(others)).toEqual(['Large']);
  });
});

describe('what was matched last', () => {
  test('is remembered for the same headers in any order, the newest word holds', async () => {
    const { store, folder, close } = await openTestStore();
    await store.rememberMatch(['Name', 'ZIP Code'], template('Name'), noon);
    await store.rememberMatch(['zip_code', 'Name'], template('Name', 'ZIP Code'), noon + 1);
    await close();
    const again = await openTestStore({ folder });
    const { remembered } = await again.store.suggestTemplates(['Name', 'ZIP Code']);
    expect(remembered).toEqual(template('Name', 'ZIP Code'));
    expect((await again.store.suggestTemplates(['Name'])).remembered).toBeNull();
    expect((await again.store.suggestTemplates(['Name', 'Name', 'ZIP Code'])).remembered).toBeNull();
  });

  test('is offered for a file with nearly the same columns, and for no other', async () => {
    const { store } = await openTestStore();
    const columns = ['Name', 'Street', 'City', 'State', 'ZIP', 'Send Newsletter', 'Mobile'];
    const own: Template = {
      ...template(...columns),
      leaveOut: [{ header: 'Send Newsletter', test: 'is', values: ['False'] }],
    };
    await store.rememberMatch(columns, own, noon);
    await store.rememberMatch(['Name', 'City', 'Newsletter'], template('Name'), noon + 1);
    const suggested = await store.suggestTemplates([...columns.slice(0, 6), 'E-mail']);
    expect([suggested.remembered, suggested.similar]).toEqual([null, own]);
    expect((await store.suggestTemplates(columns)).similar).toEqual(own);
    expect((await store.suggestTemplates(columns.slice(0, 4))).similar).toBeNull();
  });

  test('is forgotten when five hundred other sets of columns were used since', async () => {
    const { store } = await openTestStore();
    const own = template('Name');
    await store.rememberMatch(['First'], own, noon);
    await store.rememberMatch(['Second'], own, noon + 1);
    for (let at = 0; at < 499; at += 1) await store.rememberMatch([`Set ${at} a`], own, noon + 2 + at);
    expect((await store.suggestTemplates(['First'])).remembered).toBeNull();
    expect((await store.suggestTemplates(['Second'])).remembered).toEqual(own);
  });

  test('that cannot be read any more is no obstacle', async () => {
    const { store, folder, close } = await openTestStore();
    await store.rememberMatch(['Name'], template('Name'), noon);
    await close();
    const { db } = openDirect({ folder });
    db.prepare(`UPDATE remembered_matches SET body = '{"version":0}'`).run();
    db.close();
    const again = await openTestStore({ folder });
    expect((await again.store.suggestTemplates(['Name'])).remembered).toBeNull();
  });
});
