import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import { ImportModel } from '../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import { Chance } from '../../fuzz/chance.ts';
import { delimitedText, goodTable } from '../../fuzz/good-tables.ts';
import { importText, keepThese, rowOf } from '../../support/contacts.ts';
import { openTestStore } from '../../support/test-store.ts';
import { recipe } from '../../unit/spreadsheet-worker/model/model-of.ts';
import { operation } from '../../unit/spreadsheet-worker/model/random-recipes.ts';

/** The content of contacts, in an order of its own: the address book has another than the file. */
const sorted = (contents: readonly object[]): readonly string[] =>
  contents.map((content) => JSON.stringify(content)).toSorted();

test('the contacts that are kept are the rows that were shown, field by field, whatever the file and the steps', async () => {
  const { store } = await openTestStore();
  const steps = fc.array(operation, { maxLength: 5 }).map((all) => all.filter(({ op }) => op !== 'read'));
  await fc.assert(
    fc.asyncProperty(fc.nat(), steps, async (seed, operations) => {
      const chance = new Chance(seed);
      const text = delimitedText(goodTable(chance), ',', '\n', chance);
      const model = await ImportModel.open(new TextEncoder().encode(text), recipe(operations));
      const shown = rowDrafts(model, -1, Number.POSITIVE_INFINITY);
      const list = newId();
      const importId = await importText(store, `${list}\n${text}`);
      const rows = shown.map(({ row, draft }) => rowOf(row, draft));
      const { listId, added } = await keepThese(store, importId, rows, { listNames: [list] });
      expect(added).toBe(shown.length);
      const { contacts } = await store.searchContacts({ text: '', listId, offset: 0, limit: 1000 });
      expect(sorted(contacts.map(({ fields, custom }) => ({ fields, custom })))).toEqual(
        sorted(shown.map(({ draft: { fields, custom } }) => ({ fields, custom }))),
      );
    }),
    { numRuns: 60 },
  );
});
