import { describe, expect, test } from 'vitest';
import { importState } from '../../src-main/providers/postgrid/answers.ts';
import { practiceListMembers } from '../../src-main/providers/practice/practice-postgrid.ts';
import { type Contact, type ContactFields, emptyFields } from '../../src-shared/contact/fields.ts';
import { toPostGridContact } from '../../src-shared/providers/postgrid/contact-payload.ts';
import { type PostGridImportFile, toPostGridImportFile } from '../../src-shared/providers/postgrid/import-file.ts';
import { always, type ConnectOptions, connectPractice, only, quiet, sure } from '../providers/postgrid-harness.ts';

function contact(id: string, changes: Partial<ContactFields> = {}): Contact {
  const fields = { ...emptyFields, name: `Zoë "${id}" Smith, Jr.`, street: '1 Main St', city: 'Lebanon', ...changes };
  return { id, createdAt: 0, updatedAt: 0, fields, custom: {} };
}

function fileOf(contacts: readonly Contact[]): PostGridImportFile {
  return toPostGridImportFile(contacts.map((one) => ({ contactId: one.id, sent: toPostGridContact(one) })));
}

/** A client that can upload a file of these contacts. */
async function connectForImport(contacts: readonly Contact[], options: ConnectOptions = {}) {
  const practice = await connectPractice(options);
  const file = fileOf(contacts);
  const request = { file, description: 'Christmas', metadata: { send: '1' }, idempotencyKey: 'import-1' };
  const upload = () => practice.client.imports.create(request, quiet);
  /** Polls until the import is no longer validating. */
  const validated = async (id: string) => {
    for (let polls = 0; polls < 50; polls += 1) {
      const now = sure(await practice.client.imports.get(id, quiet));
      if (importState(now) !== 'validating') return now;
    }
    throw new Error('The import stays in validation.');
  };
  return { ...practice, file, upload, validated };
}

describe('an import', () => {
  test('is uploaded as a file, validated, and added to a list by a job', async () => {
    const practice = await connectForImport([contact('1'), contact('2')]);
    const { client, server, store, upload, validated, list, settle } = practice;
    const { id, status } = sure(await upload());
    expect(status).toBe('validating');
    const { body, headers } = server.requests[0] ?? { body: '', headers: {} as Record<string, string> };
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(headers['idempotency-key']).toBe('import-1');
    expect(body).toContain(practice.file.csv);
    expect(body).toContain('name="receiverAddressMapping[addressLine1]"\r\n\r\naddressLine1\r\n');

    expect(await validated(id)).toMatchObject({
      id,
      live: false,
      description: 'Christmas',
      metadata: { send: '1' },
      status: 'completed',
      validRowCount: 2,
      invalidRowCount: 0,
      receiverStatusCount: { verifiedCount: 2, correctedCount: 0, failedCount: 0 },
      errors: [],
      notes: [],
      reportURL: expect.stringContaining(id),
    });
    const listId = (await list()).id;
    sure(await client.mailingLists.runJob({ id: listId, job: { addMailingListImports: [id] } }, quiet));
    await settle(listId);
    const members = await practiceListMembers(store, listId);
    expect(members.map(({ sent }) => sent['description'])).toEqual(['1', '2']);
    expect(members[0]).toMatchObject({ remoteId: id, from: 'import', sent: { firstName: 'Zoë "1"' } });

    sure(await client.mailingLists.runJob({ id: listId, job: { removeMailingListImports: [id] } }, quiet));
    await settle(listId);
    expect(await practiceListMembers(store, listId)).toEqual([]);
  });

  test('whose answer was lost is the same one when it is uploaded again', async () => {
    const practice = await connectForImport([contact('1')], { plan: only(0, { kind: 'reset-after-effect' }) });
    expect((await practice.upload()).kind).toBe('retry');
    const { id } = sure(await practice.upload());
    expect(sure(await practice.client.imports.list({}, quiet))).toMatchObject({ totalCount: 1, data: [{ id }] });
  });

  test('of several countries asks for changes', async () => {
    const rows = [contact('1'), contact('2', { country: 'Canada' })];
    const practice = await connectPractice();
    const { id } = sure(await practice.client.imports.create({ file: fileOf(rows), idempotencyKey: 'k' }, quiet));
    await practice.client.imports.get(id, quiet);
    const done = sure(await practice.client.imports.get(id, quiet));
    expect(done).toMatchObject({ status: 'changes_required', errors: [{ type: 'multiple_countries_error' }] });
    expect(done.reportURL).toBeUndefined();
  });

  test('of nobody valid asks for changes', async () => {
    const { upload, validated } = await connectForImport([contact('1', { street: '' })]);
    expect(await validated(sure(await upload()).id)).toMatchObject({
      status: 'changes_required',
      validRowCount: 0,
      invalidRowCount: 1,
      errors: [{ type: 'no_valid_contacts_error' }],
    });
  });

  test('with some invalid rows goes on without them and says so', async () => {
    const { upload, validated } = await connectForImport([contact('1'), contact('2', { street: '' })]);
    expect(await validated(sure(await upload()).id)).toMatchObject({
      status: 'completed',
      validRowCount: 1,
      invalidRowCount: 1,
      notes: [{ type: 'skipped_invalid_contacts' }],
    });
  });

  test('that is too long for test mode is cut and says so', async () => {
    const practice = await connectForImport([contact('1'), contact('2')], { settings: { testFileRows: 1 } });
    expect(await practice.validated(sure(await practice.upload()).id)).toMatchObject({
      status: 'completed',
      validRowCount: 1,
      notes: [{ type: 'truncated_test_file' }],
    });
  });

  test('cannot be added while it is validating', async () => {
    const slow = await connectForImport([contact('1')]);
    const { id } = sure(await slow.upload());
    const listId = (await slow.list()).id;
    sure(await slow.client.mailingLists.runJob({ id: listId, job: { addMailingListImports: [id] } }, quiet));
    expect((await slow.settle(listId)).errors).toMatchObject([{ type: 'operational_error' }]);
    expect(await slow.members(listId)).toEqual([]);
  });

  test('is deleted, twice if need be', async () => {
    const { client, upload } = await connectForImport([contact('1')]);
    const { id } = sure(await upload());
    expect((await client.imports.delete(id, quiet)).kind).toBe('done');
    expect((await client.imports.delete(id, quiet)).kind).toBe('done');
    expect((await client.imports.get(id, quiet)).kind).toBe('gone');
  });

  test('with a status that was never heard of is waited for', async () => {
    const answer = { id: 'i', live: false, status: 'pondering', receiverStatusCount: 'none', notes: null };
    const { client } = await connectPractice({ plan: always(200, JSON.stringify(answer)) });
    const found = sure(await client.imports.get('i', quiet));
    expect(found).toEqual({ id: 'i', live: false, status: 'pondering', errors: [], notes: [] });
    expect(importState(found)).toBe('validating');
  });
});
