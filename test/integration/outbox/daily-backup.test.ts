import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src-main/app/create-app.ts';
import { createMemorySecrets } from '../../../src-main/app/memory-secrets.ts';
import { systemPorts } from '../../../src-main/app/system-ports.ts';
import { listBackups } from '../../../src-main/store/backups.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { listOf, people } from '../../support/contacts.ts';
import { createTestConnectivity, createTestLogger } from '../../support/fake-ports.ts';
import { noon, openTestStore, storeWorker } from '../../support/test-store.ts';

/** A data folder with a practice send that waits for the app to start, and no backup. */
async function folderWithSend(): Promise<string> {
  const { store, folder, close } = await openTestStore();
  const listId = await listOf(store, 'Spring', people(3));
  const account = { id: newId(), provider: 'prayerletters', mode: 'practice', name: 'P' } as const;
  await store.addAccount({ ...account, apiUrl: null, pausedReason: null, hasBadConnection: false, createdAt: noon });
  const choice = { listId, accountId: account.id };
  const { way, fingerprint } = await store.readPlan({ ...choice, way: undefined }, noon);
  await store.createSend(newId(), { ...choice, way }, fingerprint, noon);
  await close();
  return folder;
}

async function startApp(dataFolder: string) {
  const logger = createTestLogger();
  const ports = {
    ...systemPorts,
    logger,
    secrets: createMemorySecrets(),
    connectivity: createTestConnectivity(),
    http: () => Promise.reject(new Error('not used')),
    sample: () => Promise.reject(new Error('not used')),
  };
  const app = await createApp({ about: { version: '0', host: 'browser', dataFolder }, storeWorker, ports });
  onTestFinished(() => app.close());
  return { app, logger };
}

test('the daily backup is complete before the outbox begins to work', async () => {
  const folder = await folderWithSend();
  await startApp(folder);
  const [backup = ''] = listBackups(folder);
  const db = new Database(backup, { readonly: true });
  onTestFinished(() => void db.close());
  expect(db.prepare('SELECT DISTINCT state FROM operations').pluck().all()).toEqual(['queued']);
});

test('an app whose backup fails starts all the same, and the log says so', async () => {
  const folder = await folderWithSend();
  const inTheWay = join(folder, 'backups', 'unfinished.db');
  await mkdir(inTheWay, { recursive: true });
  await writeFile(join(inTheWay, 'file'), '');
  const { app, logger } = await startApp(folder);
  const answer = await app.dispatcher.call('outbox.sends', {}, new AbortController().signal);
  expect(answer).toMatchObject({ ok: true });
  expect(logger.entries.filter((entry) => entry.level === 'error')).toMatchObject([
    { message: 'The daily backup failed' },
  ]);
});
