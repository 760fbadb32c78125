import { describe, expect, test } from 'vitest';
import { createPostGridPractice, person } from '../../providers/postgrid-harness.ts';

const refusal = (type: string, message: unknown = expect.any(String)) => ({
  object: 'error',
  error: { type, message },
});

describe('creating a contact', () => {
  test('answers in capitals, with a status and times, and keeps what was sent', async () => {
    const { send } = createPostGridPractice();
    const { status, body } = await send('POST', '/contacts', person('1', { email: 'joe@example.org' }));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^contact_\w+$/),
      object: 'contact',
      live: false,
      firstName: 'JOE',
      lastName: 'TISCHLER 1',
      addressLine1: '123 MAIN ST.',
      city: 'LEBANON',
      provinceOrState: 'NH',
      postalOrZip: '03766',
      countryCode: 'US',
      email: 'joe@example.org',
      metadata: { fieldpostContactId: '1' },
      addressStatus: 'verified',
      createdAt: '2025-02-05T04:50:07.000Z',
      updatedAt: '2025-02-05T04:50:07.000Z',
    });
  });

  test.each<[string, object]>([
    ['"addressLine1" is required.', { addressLine1: undefined }],
    ['"addressLine1" is required.', { addressLine1: ' ' }],
    ['"countryCode" is required.', { countryCode: '' }],
    ['"countryCode" must be an ISO 3166-1 alpha-2 country code.', { countryCode: 'USA' }],
    ['One of "firstName" and "companyName" is required.', { firstName: undefined }],
    ['"city" must be a string.', { city: 7 }],
    ['"skipVerification" must be true or false.', { skipVerification: 'yes' }],
    ['"color" is not allowed.', { color: 'blue' }],
    ['"metadata" must be an object.', { metadata: [] }],
    ['"metadata.a" must be a string.', { metadata: { a: 1 } }],
  ])('400 %s', async (message, changes) => {
    const { send } = createPostGridPractice();
    const { status, body } = await send('POST', '/contacts', { ...person('1'), ...changes });
    expect({ status, body }).toEqual({ status: 400, body: refusal('validation_error', message) });
  });

  test('a company will do instead of a first name', async () => {
    const { send } = createPostGridPractice();
    const contact = { companyName: 'Acme', addressLine1: '1 Main St', countryCode: 'US' };
    expect((await send('POST', '/contacts', contact)).status).toBe(201);
  });

  test('an identical one is the same, and its description is overwritten', async () => {
    const { send } = createPostGridPractice();
    const first = await send('POST', '/contacts', { ...person('1'), description: 'a' });
    const again = await send('POST', '/contacts', { ...person('1'), description: 'b' });
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id, description: 'b' } });
    expect((await send('GET', `/contacts/${first.body.id}`)).body.description).toBe('b');
  });

  test.each([false, true])('whether metadata makes another contact can be set (%s)', async (metadataIdentifies) => {
    const { send } = createPostGridPractice({ settings: { metadataIdentifies } });
    const [one, two] = [person('1', { lastName: 'Same' }), person('2', { lastName: 'Same' })];
    const first = await send('POST', '/contacts', one);
    const second = await send('POST', '/contacts', two);
    expect(first.body.id === second.body.id).toBe(!metadataIdentifies);
    expect(second.body.metadata).toEqual((metadataIdentifies ? two : one).metadata);
  });

  test('a deleted one is created anew', async () => {
    const { send } = createPostGridPractice();
    const first = await send('POST', '/contacts', person('1'));
    expect(await send('DELETE', `/contacts/${first.body.id}`)).toMatchObject({ status: 200, body: { deleted: true } });
    const second = await send('POST', '/contacts', person('1'));
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });
});

describe('the address status', () => {
  test.each<[string, object, string]>([
    ['verified', {}, 'test_sk_1'],
    ['failed', { description: 'test failed' }, 'test_sk_1'],
    ['corrected', { description: 'test corrected' }, 'test_sk_1'],
    ['verified', { description: 'test failed' }, 'live_sk_1'],
    ['verified', { description: 'Test failed' }, 'test_sk_1'],
    ['failed', { postalOrZip: '3766' }, 'test_sk_1'],
    ['failed', { city: undefined, postalOrZip: undefined }, 'test_sk_1'],
    ['verified', { postalOrZip: '3766', forceVerifiedStatus: true }, 'test_sk_1'],
  ])('is %s for %j with %s', async (addressStatus, changes, key) => {
    const { send } = createPostGridPractice();
    const { body } = await send('POST', '/contacts', { ...person('1'), ...changes }, { 'X-API-Key': key });
    expect(body.addressStatus).toBe(addressStatus);
    expect(body.addressErrors === undefined).toBe(addressStatus !== 'failed');
  });
});

describe('listing contacts', () => {
  test('10 unless asked for, newest first', async () => {
    const { send } = createPostGridPractice();
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1)
      ids.unshift((await send('POST', '/contacts', person(`${count}`))).body.id);
    const { body } = await send('GET', '/contacts');
    expect(body).toMatchObject({ object: 'list', totalCount: 12, skip: 0, limit: 10 });
    expect(body.data.map((one: { id: string }) => one.id)).toEqual(ids.slice(0, 10));
    expect((await send('GET', '/contacts?skip=10&limit=100')).body.data).toHaveLength(2);
  });

  test.each(['limit=101', 'limit=0', 'limit=x', 'skip=-1', 'search=Lebanon', 'search=[]'])(
    '400 for ?%s',
    async (query) => {
      const { send } = createPostGridPractice();
      expect(await send('GET', `/contacts?${query}`)).toMatchObject({ status: 400, body: refusal('validation_error') });
    },
  );

  test('a search finds by metadata and by field, exactly', async () => {
    const { send } = createPostGridPractice();
    for (const id of ['1', '11']) await send('POST', '/contacts', person(id));
    const search = async (query: object) =>
      (await send('GET', `/contacts?search=${JSON.stringify(query)}`)).body.totalCount;
    expect(await search({ 'metadata.fieldpostContactId': '1' })).toBe(1);
    expect(await search({ 'metadata.fieldpostContactId': '2' })).toBe(0);
    expect(await search({ city: 'LEBANON' })).toBe(2);
  });
});

describe('before anything is looked at', () => {
  test.each([{ 'X-API-Key': '' }, { 'X-API-Key': 'test_sk_wrong' }])('401 with %j', async (headers) => {
    const { send } = createPostGridPractice({ apiKey: 'test_sk_right' });
    expect(await send('GET', '/contacts', undefined, headers)).toMatchObject({
      status: 401,
      body: refusal('missing_auth_error'),
    });
  });

  test.each([
    ['GET', '/contacts/none', 'contact_not_found_error'],
    ['DELETE', '/contacts/none', 'contact_not_found_error'],
    ['GET', '/mailing_lists/none', 'not_found_error'],
    ['POST', '/mailing_lists/none', 'not_found_error'],
    ['DELETE', '/mailing_lists/none', 'not_found_error'],
    ['POST', '/mailing_lists/none/jobs', 'not_found_error'],
    ['GET', '/mailing_list_imports/none', 'not_found_error'],
    ['POST', '/mailing_list_imports/none', 'not_found_error'],
    ['DELETE', '/mailing_list_imports/none', 'not_found_error'],
    ['POST', '/contacts/none', 'not_found_error'],
    ['GET', '/letters', 'not_found_error'],
  ])('404 for %s %s', async (method, path, type) => {
    const { send } = createPostGridPractice();
    const body = method === 'POST' ? {} : undefined;
    expect(await send(method, path, body)).toMatchObject({ status: 404, body: refusal(type) });
  });

  test('429 from the sixth request of a second on, for each key by itself', async () => {
    const { send, clock } = createPostGridPractice({ settings: { requestsPerSecond: 5 } });
    const ask = () => send('GET', '/contacts');
    for (let count = 0; count < 5; count += 1) expect((await ask()).status).toBe(200);
    const limited = await ask();
    expect(limited).toMatchObject({ status: 429, body: refusal('rate_limit_exceeded_error') });
    expect(limited.headers.get('retry-after')).toBe('1');
    expect((await send('GET', '/contacts', undefined, { 'X-API-Key': 'live_sk_1' })).status).toBe(200);
    clock.advance(999);
    expect((await ask()).status).toBe(429);
    clock.advance(1);
    expect((await ask()).status).toBe(200);
  });

  test('500 when the store fails', async () => {
    const { store } = createPostGridPractice();
    const { send } = createPostGridPractice({ store: { ...store, put: () => Promise.reject(new Error('disk full')) } });
    expect(await send('POST', '/contacts', person('1'))).toMatchObject({ status: 500 });
  });

  test('a request that was given up is not carried out', async () => {
    const { fetch } = createPostGridPractice();
    const request = new Request('https://api.postgrid.com/print-mail/v1/contacts', { signal: AbortSignal.abort() });
    await expect(fetch(request)).rejects.toThrow(/abort/i);
  });
});
