import type { WriteDb } from '../../../src-main/store/database.ts';
import { finishKeep } from '../../../src-main/store/methods/finish-keep.ts';
import { addKeepRows, beginKeep } from '../../../src-main/store/methods/keep.ts';
import { finishUpload } from '../../../src-main/store/methods/open-import.ts';
import { addChunk, beginUpload } from '../../../src-main/store/methods/sources.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { draftFields } from '../../support/draft-fields.ts';

const noon = Date.UTC(2026, 2, 4, 12);
/** Rows handed over at once, as the import screen does. */
const batchSize = 500;
const importId = '00000000-0000-7000-8000-000000000001';
const runId = '00000000-0000-7000-8000-000000000002';

/** An open store, and how to write to it: one transaction each, as the store's thread makes one of every call. */
interface Keeping {
  readonly close: () => void;
  readonly write: <Value>(work: (db: WriteDb) => Value) => Value;
}

/** A new store on a file of its own, with an import that nothing was kept of yet. */
export function openKeeping(folder: string): Keeping {
  const { db } = openStore({ folder, now: noon });
  const write: Keeping['write'] = (work) => db.transaction(() => work(db as WriteDb)).immediate();
  write((to) => beginUpload(to, 'upload', 'bench.csv', 1, noon));
  write((to) => addChunk(to, 'upload', 0, new Uint8Array(1)));
  write((to) => finishUpload(to, 'upload', importId, noon));
  return { close: () => db.close(), write };
}

/** Keeps all drafts in a list, by the store's own methods, and closes the store. */
export function keepAll(
  { close, write }: Keeping,
  drafts: readonly { readonly row: number; readonly draft: ContactDraft }[],
): void {
  write((to) => beginKeep(to, runId, importId, { listNames: ['Spring'], tags: [], part: ',' }, noon));
  for (let from = 0; from < drafts.length; from += batchSize) {
    const rows = drafts
      .slice(from, from + batchSize)
      .map(({ row, draft }) => ({ row, draft, fields: draftFields(draft) }));
    write((to) => addKeepRows(to, runId, rows));
  }
  const { added } = write((to) => finishKeep(to, runId, noon));
  if (added !== drafts.length) throw new Error(`Only ${added} of ${drafts.length} rows were kept.`);
  close();
}
