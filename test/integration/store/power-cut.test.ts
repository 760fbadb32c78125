import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startChild } from '../../support/child-process.ts';
import { importText } from '../../support/contacts.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openTestStore } from '../../support/test-store.ts';
import { numberOf, openDirect, pragma } from './open-direct.ts';

const keepForever = new URL('./power-cut-child.ts', import.meta.url);
const batch = 400;
const cuts = 9;
/** What the child is in the middle of when it is killed. */
const moments = ['committing', 'changing', 'undoing'] as const;

test('killed at any moment, every keep and undo is there whole or not at all, and what was confirmed is there', {
  timeout: 120_000,
}, async () => {
  const folder = await temporaryFolder();
  const { store, close } = await openTestStore({ folder });
  const importId = await importText(store, 'name\n');
  await close();
  const random = seededRandom(20_260_304);
  let runs = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    const child = await startChild(keepForever, [folder, importId, String(batch), String(runs)]);
    await child.line(`${moments[cut % moments.length]} ${runs + (cut % 2)}`);
    await delay(random() * 60);
    await child.kill();

    const confirmed = child.lines.filter((line) => line.startsWith('kept ')).length;
    const begun = child.lines.filter((line) => line.startsWith('committing ')).length;
    const { db, notices } = openDirect({ folder });
    expect(notices).toEqual([]);
    expect(pragma(db, 'quick_check')).toBe('ok');
    expect(pragma(db, 'foreign_key_check')).toBeUndefined();
    const contacts = numberOf(db, 'SELECT count(*) FROM contacts');
    expect(contacts % batch).toBe(0);
    expect(contacts / batch - runs).toBeGreaterThanOrEqual(confirmed);
    expect(contacts / batch - runs).toBeLessThanOrEqual(begun);
    const moved = (run: number): number =>
      numberOf(db, `SELECT count(*) FROM contacts WHERE json_extract(fields, '$.city') = 'Moved${run}'`);
    for (let run = runs; run < contacts / batch; run += 1) {
      const said = (line: string): boolean => child.lines.includes(`${line} ${run}`);
      const choices = said('undone') ? [0] : said('undoing') || !said('changed') ? [0, batch] : [batch];
      expect(choices, `batch ${run}`).toContain(moved(run));
      expect(numberOf(db, `SELECT count(*) FROM contact_search WHERE contact_search MATCH 'moved${run}'`)).toBe(
        moved(run),
      );
    }
    const changed = numberOf(db, "SELECT count(*) FROM contacts WHERE json_extract(fields, '$.city') <> 'Lebanon'");
    expect(numberOf(db, 'SELECT count(*) FROM list_members')).toBe(contacts);
    expect(numberOf(db, 'SELECT count(*) FROM contact_tags')).toBe(contacts);
    // What was changed has a second mark and a second note, until the change is undone.
    expect(numberOf(db, 'SELECT count(*) FROM import_kept_rows')).toBe(contacts + changed);
    expect(numberOf(db, 'SELECT count(*) FROM import_run_contacts')).toBe(contacts + changed);
    const inForce = numberOf(db, 'SELECT count(*) FROM import_runs WHERE undone_at IS NULL');
    expect(inForce * batch).toBe(contacts + changed);
    const found = "SELECT count(*) FROM contact_search WHERE contact_search MATCH 'person'";
    expect(numberOf(db, found)).toBe(contacts);
    db.close();
    runs = contacts / batch;
  }
  expect(runs).toBeGreaterThanOrEqual(cuts);
});
