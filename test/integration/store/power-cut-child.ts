import { writeSync } from 'node:fs';
import { newId } from '../../../src-main/store/new-id.ts';
import { connectStore } from '../../../src-main/store/store-client.ts';
import { emptyFields } from '../../../src-shared/contact/fields.ts';
import { draftFields } from '../../support/draft-fields.ts';

/**
 * Keeps batch after batch of new contacts, keeps each a second time with another city and undoes that, until it is killed.
 * Prints a line when something is about to be committed and one when the store has confirmed it.
 */
const [folder = '', importId = '', batchText = '', offsetText = ''] = process.argv.slice(2);
const batch = Number(batchText);
const now = 1_772_625_600_000;
const worker = new URL('../../../src-main/store/worker.ts', import.meta.url);
const { store } = await connectStore(worker, { folder, now });
await store.forgetUnfinished();

async function keep(run: number, city: string, before: string, after: string): Promise<string> {
  const rows = Array.from({ length: batch }, (_, index) => {
    const row = run * batch + index;
    const draft = { fields: { ...emptyFields, name: `Person ${row}`, city }, custom: {} };
    return { row, draft, fields: draftFields(draft) };
  });
  const runId = newId();
  await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: ['Supporter'], part: '' }, now);
  await store.addKeepRows(runId, rows);
  writeSync(1, `${before} ${run}\n`);
  await store.finishKeep(runId, now);
  writeSync(1, `${after} ${run}\n`);
  return runId;
}

for (let run = Number(offsetText); ; run += 1) {
  await keep(run, 'Lebanon', 'committing', 'kept');
  const changed = await keep(run, `Moved${run}`, 'changing', 'changed');
  writeSync(1, `undoing ${run}\n`);
  await store.undoRun(changed, now);
  writeSync(1, `undone ${run}\n`);
}
