import { describe, expect, test } from 'vitest';
import { createPostGridPractice } from '../../providers/postgrid-harness.ts';

const csv = 'First,Street,Country\r\nJoe,1 Main St,US\r\nMary,2 Main St,US\r\n';
const mapping = { firstName: 'First', addressLine1: 'Street', countryCode: 'Country' };

interface Upload {
  readonly csv?: string | Uint8Array<ArrayBuffer>;
  readonly mapping?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, string>>;
}

function formOf(upload: Upload = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ fileType: 'csv', ...upload.parts })) form.append(name, value);
  for (const [field, header] of Object.entries(upload.mapping ?? mapping)) {
    form.append(`receiverAddressMapping[${field}]`, header);
  }
  if (upload.parts?.['file'] === undefined) form.append('file', new Blob([upload.csv ?? csv]), 'a.csv');
  return form;
}

const upload = (practice: ReturnType<typeof createPostGridPractice>, what: Upload = {}, headers = {}) =>
  practice.send('POST', '/mailing_list_imports', formOf(what), headers);

describe('uploading an import', () => {
  test('begins with validating, without counts', async () => {
    const { status, body } = await upload(createPostGridPractice(), {
      parts: { description: 'x', 'metadata[a]': 'b' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^mailing_list_import_\w+$/),
      object: 'mailing_list_import',
      live: false,
      status: 'validating',
      description: 'x',
      metadata: { a: 'b' },
      validRowCount: 0,
      errors: [],
      file: { fileType: 'csv', receiverAddressMapping: mapping },
    });
    expect(body.reportURL).toBeUndefined();
  });

  test.each<[string, Upload]>([
    ['"fileType" must be "csv".', { parts: { fileType: 'xlsx' } }],
    ['"file" must be an uploaded file.', { parts: { file: 'https://example.org/a.csv' } }],
    ['"file" must be in UTF-8.', { csv: new Uint8Array([0xff, 0xfe, 0x41]) }],
    ['"receiverAddressMapping" is required.', { mapping: {} }],
    ['"receiverAddressMapping.name" is not allowed.', { mapping: { name: 'First' } }],
    ['The file has no column for "city".', { mapping: { ...mapping, city: 'City' } }],
    ['The headers of the file must be unique.', { csv: 'First,First\r\n' }],
    ['The header "a.b" must not contain ".".', { csv: 'a.b\r\n' }],
  ])('400 %s', async (message, what) => {
    expect(await upload(createPostGridPractice(), what)).toMatchObject({ status: 400, body: { error: { message } } });
  });

  test('400 for JSON instead of a form', async () => {
    expect((await createPostGridPractice().send('POST', '/mailing_list_imports', { fileType: 'csv' })).status).toBe(
      400,
    );
  });

  test('happens once per Idempotency-Key, although the boundary of the form differs', async () => {
    const practice = createPostGridPractice();
    const key = { 'Idempotency-Key': 'a' };
    const first = await upload(practice, {}, key);
    expect((await upload(practice, {}, key)).body).toEqual(first.body);
    expect((await upload(practice, { csv: `${csv}Ann,3 Main St,US\r\n` }, key)).status).toBe(400);
    expect((await practice.send('GET', '/mailing_list_imports')).body.totalCount).toBe(1);
  });

  test('keeps equal rows apart: each would get its letter', async () => {
    const practice = createPostGridPractice({ settings: { pace: { kind: 'polls', perStage: 0 } } });
    const { body } = await upload(practice, { csv: `${csv}Joe,1 Main St,US\r\n` });
    const listId = (await practice.send('POST', '/mailing_lists', {})).body.id;
    await practice.send('POST', `/mailing_lists/${listId}/jobs`, { addMailingListImports: [body.id, body.id] });
    await practice.send('GET', `/mailing_lists/${listId}`);
    expect(await practice.members(listId)).toEqual([body.id, body.id, body.id]);
    await practice.send('DELETE', `/mailing_list_imports/${body.id}`);
    expect(await practice.members(listId)).toHaveLength(3);
  });
});

describe('validating an import', () => {
  const validate = async (what: Upload, testFileRows = 100, headers = {}) => {
    const practice = createPostGridPractice({ settings: { pace: { kind: 'polls', perStage: 0 }, testFileRows } });
    return (await upload(practice, what, headers)).body;
  };

  test('counts rows and address statuses', async () => {
    const file =
      'First,Street,Country,Zip\r\nJoe,1 Main St,US,03766\r\nMary,2 Main St,US,3766\r\n,3 Main St,US,03766\r\n';
    expect(await validate({ csv: file, mapping: { ...mapping, postalOrZip: 'Zip' } })).toMatchObject({
      status: 'completed',
      validRowCount: 2,
      invalidRowCount: 1,
      receiverStatusCount: { verifiedCount: 1, correctedCount: 0, failedCount: 1 },
      errors: [],
      notes: [{ type: 'skipped_invalid_contacts' }],
    });
  });

  test.each([
    ['no_valid_contacts_error', 'First,Street,Country\r\nJoe,,US\r\n'],
    ['no_valid_contacts_error', 'First,Street,Country\r\n'],
    ['multiple_countries_error', `${csv}Hans,Weg 1,DE\r\n`],
  ])('%s', async (type, file) => {
    expect(await validate({ csv: file })).toMatchObject({ status: 'changes_required', errors: [{ type }] });
  });

  test('a file is cut in test mode only', async () => {
    expect(await validate({}, 1)).toMatchObject({ validRowCount: 1, notes: [{ type: 'truncated_test_file' }] });
    expect(await validate({}, 2)).toMatchObject({ validRowCount: 2, notes: [] });
    expect(await validate({}, 1, { 'X-API-Key': 'live_sk_1' })).toMatchObject({
      live: true,
      validRowCount: 2,
      notes: [],
    });
  });

  test('takes its polls or its time', async () => {
    const practice = createPostGridPractice({ settings: { pace: { kind: 'time', perStageMs: 1000 } } });
    const { id } = (await upload(practice)).body;
    const status = async () => (await practice.send('GET', `/mailing_list_imports/${id}`)).body.status;
    expect([await status(), await status()]).toEqual(['validating', 'validating']);
    practice.clock.advance(1000);
    expect(await status()).toBe('completed');
  });

  test('the label may change afterwards', async () => {
    const practice = createPostGridPractice();
    const { id } = (await upload(practice)).body;
    const path = `/mailing_list_imports/${id}`;
    expect((await practice.send('POST', path, { description: 'New' })).body.description).toBe('New');
    expect((await practice.send('POST', path, { status: 'completed' })).status).toBe(400);
  });
});
