import * as v from 'valibot';
import { expect, onTestFinished } from 'vitest';
import { tokenKey } from '../../../src-main/app/connections.ts';
import {
  createPracticePostGrid,
  type PracticePostGridSettings,
} from '../../../src-main/providers/practice/practice-postgrid.ts';
import type { PracticeDocument } from '../../../src-main/providers/practice/practice-store.ts';
import type { StoredAccount } from '../../../src-main/store/methods/accounts.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { type RecordedRequest, startFaultServer } from '../../providers/fault-server.ts';
import { createCountingIds } from '../../providers/fixed-ports.ts';
import { noon } from '../../support/test-store.ts';
import { type Rig, startOutbox } from '../outbox/outbox-rig.ts';
import { deliveriesOf } from '../outbox/outbox-steps.ts';

export type Problem = { readonly type: string; readonly message: string };

/** What PostGrid thinks of a file: `invalid` rows are left out of it. */
export interface Verdict {
  readonly errors?: readonly Problem[];
  readonly notes?: readonly Problem[];
  readonly invalid?: readonly string[];
}

const row = v.record(v.string(), v.string());
const storedImport = v.looseObject({ verdict: v.looseObject({}) });

function nameIn(recipient: v.InferOutput<typeof row>): string {
  return `${recipient['firstName'] ?? ''} ${recipient['lastName'] ?? ''}`.trim();
}

/** From now on every file that is uploaded is judged by the test, by who is in it; undefined leaves it as it is. */
export function judgeFiles({ remote }: Rig, judge: (names: readonly string[]) => Verdict | undefined): void {
  const put = remote.put;
  remote.put = (documents) => {
    const rows = documents.find(({ kind }) => kind === 'postgrid.recipients');
    if (rows === undefined) return put(documents);
    const recipients = v.parse(v.array(row), rows.body);
    const verdict = judge(recipients.map(nameIn));
    return put(verdict === undefined ? documents : documents.map((document) => judged(document, recipients, verdict)));
  };
}

function judged(
  document: PracticeDocument,
  recipients: readonly v.InferOutput<typeof row>[],
  { errors = [], notes = [], invalid = [] }: Verdict,
): PracticeDocument {
  const valid = recipients.filter((one) => !invalid.includes(nameIn(one)));
  if (document.kind === 'postgrid.recipients') return { ...document, body: valid };
  if (document.kind !== 'postgrid.import') return document;
  const counts = { validRowCount: valid.length, invalidRowCount: recipients.length - valid.length };
  const stored = v.parse(storedImport, document.body);
  return { ...document, body: { ...stored, verdict: { ...stored.verdict, ...counts, errors, notes } } };
}

export function isUpload({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  return method === 'POST' && path.endsWith('/mailing_list_imports');
}

export function isImportLook({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  return method === 'GET' && /\/mailing_list_imports\/[^/]+$/.test(path);
}

export function uploadsOf({ server }: Rig): readonly RecordedRequest[] {
  return server.requests.filter(isUpload);
}

/** Of all files that were uploaded, those are left at PostGrid that somebody is on the list by, and no others. */
export async function expectNoFileLeftBehind(rig: Rig, sendId: string): Promise<void> {
  const delivered = (await deliveriesOf(rig, sendId)).filter(({ state }) => state === 'delivered');
  const inUse = new Set(delivered.map(({ remoteId }) => remoteId));
  const there = await rig.remote.find('postgrid.import', 'live');
  expect(there.map(({ id }) => id).toSorted()).toEqual([...inUse].toSorted());
}

/** How many people are in an uploaded file; each of them has an address in the same street. */
export function rowsIn({ body }: Pick<RecordedRequest, 'body'>): number {
  return body.split('123 Main St.').length - 1;
}

export const testKey = 'test_sk_s3cret';

/** The same outbox, but with an account in test mode, which has a world of its own at the provider. */
export async function startTestModeOutbox(
  contacts: readonly ContactDraft[],
  settings: Partial<PracticePostGridSettings> = {},
): Promise<Rig> {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  const simulator = createPracticePostGrid({
    store: rig.remote,
    clock: rig.clock,
    ids: createCountingIds(),
    apiKey: testKey,
    settings: { requestsPerSecond: Number.POSITIVE_INFINITY, ...settings },
  });
  const server = await startFaultServer(simulator, (...request) => rig.weather.plan(...request));
  onTestFinished(() => server.close());
  const account: StoredAccount = {
    ...rig.account,
    id: newId(),
    mode: 'test',
    name: 'Rehearsal',
    apiUrl: `${server.url}/print-mail/v1`,
    createdAt: noon,
  };
  await rig.secrets.set(tokenKey(account.id), testKey);
  await rig.store.addAccount(account);
  return { ...rig, account, server };
}
