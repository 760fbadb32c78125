import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practiceListMembers } from '../../../src-main/providers/practice/practice-postgrid.ts';
import { createPostGridPractice, type PracticeOptions, person } from '../../providers/postgrid-harness.ts';

/** A practice with one list, and jobs that are over with the next look at the list. */
async function startWithList(options: PracticeOptions = {}) {
  const settings = { pace: { kind: 'polls', perStage: 0 }, ...options.settings } as const;
  const practice = createPostGridPractice({ ...options, settings });
  const { send } = practice;
  const listId: string = (await send('POST', '/mailing_lists', { description: 'Christmas' })).body.id;
  const job = (body: object) => send('POST', `/mailing_lists/${listId}/jobs`, body);
  const look = async () => (await send('GET', `/mailing_lists/${listId}`)).body;
  const run = async (body: object) => {
    expect((await job(body)).status).toBe(200);
    return await look();
  };
  const contact = async (id: string): Promise<string> => (await send('POST', '/contacts', person(id))).body.id;
  return { ...practice, listId, job, look, run, contact, on: () => practice.members(listId) };
}

describe('a mailing list', () => {
  test('looks as in the documentation', async () => {
    const { send } = createPostGridPractice();
    const { status, body } = await send('POST', '/mailing_lists', {
      description: 'New',
      metadata: { campaign: 'launch' },
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^mailing_list_\w+$/),
      object: 'mailing_list',
      live: false,
      description: 'New',
      metadata: { campaign: 'launch' },
      createdAt: '2025-02-05T04:50:07.000Z',
      updatedAt: '2025-02-05T04:50:07.000Z',
      status: 'completed',
      errors: [],
    });
  });

  test.each([{ name: 'x' }, { description: 7 }, { metadata: 'x' }, { metadata: { a: null } }, []])(
    '400 for %j',
    async (body) => {
      const { send } = createPostGridPractice();
      expect((await send('POST', '/mailing_lists', body)).status).toBe(400);
    },
  );

  test('is created once per Idempotency-Key, and another request may not use the key', async () => {
    const { send } = createPostGridPractice();
    const create = (key: string, description: string) =>
      send('POST', '/mailing_lists', { description }, { 'Idempotency-Key': key });
    const first = await create('a', 'One');
    expect(await create('a', 'One')).toMatchObject({ status: 201, body: first.body });
    expect((await create('b', 'One')).body.id).not.toBe(first.body.id);
    expect((await create('a', 'Two')).status).toBe(400);
    expect((await send('GET', '/mailing_lists')).body.totalCount).toBe(2);
  });

  test('a key is written together with what it did, or not at all', async () => {
    const { store } = createPostGridPractice();
    const batches: number[] = [];
    const put: typeof store.put = (documents) => {
      batches.push(documents.length);
      return store.put(documents);
    };
    const { send } = createPostGridPractice({ store: { ...store, put } });
    await send('POST', '/mailing_lists', {}, { 'Idempotency-Key': 'a' });
    expect(batches).toEqual([2]);
  });

  test('a new label replaces what it names, and null removes', async () => {
    const { send, listId } = await startWithList();
    const update = (body: object) => send('POST', `/mailing_lists/${listId}`, body);
    expect((await update({ metadata: { a: 'b' } })).body).toMatchObject({
      description: 'Christmas',
      metadata: { a: 'b' },
    });
    const { body } = await update({ description: null });
    expect(body.description).toBeUndefined();
    expect(body.metadata).toEqual({ a: 'b' });
    expect((await update({ status: 'completed' })).status).toBe(400);
  });
});

describe('a job', () => {
  test.each<[string, object]>([
    ['no operation', {}],
    ['two operations', { addContacts: ['a'], removeContacts: ['b'] }],
    ['an unknown operation', { addEverybody: ['a'] }],
    ['no ids', { addContacts: [] }],
    ['ids that are none', { addContacts: [1] }],
    ['no array', { addContacts: 'a' }],
    ['501 ids', { addContacts: Array.from({ length: 501 }, (_, index) => `${index}`) }],
  ])('400 for %s', async (_, body) => {
    const { job } = await startWithList();
    expect(await job(body)).toMatchObject({ status: 400, body: { error: { type: 'validation_error' } } });
  });

  test('adding twice is adding once, removing who is not there is nothing', async () => {
    const { run, contact, on } = await startWithList();
    const [one, two] = [await contact('1'), await contact('2')];
    await run({ addContacts: [one, one] });
    await run({ addContacts: [one] });
    expect(await on()).toEqual([one]);
    expect((await run({ removeContacts: [two] })).errors).toEqual([]);
    await run({ removeContacts: [one] });
    expect(await on()).toEqual([]);
    await run({ addContacts: [one] });
    expect(await on()).toEqual([one]);
  });

  test('a deleted contact stays on the list until it is removed, which still works, once', async () => {
    const { send, run, contact, on } = await startWithList();
    const one = await contact('1');
    await run({ addContacts: [one] });
    await send('DELETE', `/contacts/${one}`);
    expect(await on()).toEqual([one]);
    expect((await run({ removeContacts: [one] })).errors).toEqual([]);
    expect(await on()).toEqual([]);
    expect((await run({ removeContacts: [one] })).errors).toMatchObject([{ type: 'operational_error' }]);
  });

  test.each([true, false])('errors of earlier jobs stay: %s', async (keepsOldErrors) => {
    const { run } = await startWithList({ settings: { keepsOldErrors } });
    await run({ addContacts: ['nobody'] });
    expect((await run({ addContacts: ['nobody'] })).errors).toHaveLength(keepsOldErrors ? 2 : 1);
  });

  test('has no effect before its first stage is over, and is found again by another process', async () => {
    const settings = { pace: { kind: 'polls', perStage: 2 } } as const;
    const first = await startWithList({ settings });
    const one = await first.contact('1');
    await first.job({ addContacts: [one] });
    expect((await first.look()).status).toBe('creating_contacts');
    const { send, members } = createPostGridPractice({ store: first.store, settings });
    const look = async () => (await send('GET', `/mailing_lists/${first.listId}`)).body.status;
    expect([await look(), await members(first.listId)]).toEqual(['creating_contacts', []]);
    expect([await look(), await members(first.listId)]).toEqual(['counting_recipient_country_codes', [one]]);
    expect([await look(), await look()]).toEqual(['counting_recipient_country_codes', 'completed']);
  });

  test('waits for no one where its pace is time: both stages may be over at once', async () => {
    const { clock, job, look, contact, on } = await startWithList({
      settings: { pace: { kind: 'time', perStageMs: 500 } },
    });
    const [one, two] = [await contact('1'), await contact('2')];
    await job({ addContacts: [one] });
    clock.advance(1000);
    expect((await job({ addContacts: [two] })).body.status).toBe('creating_contacts');
    expect(await on()).toEqual([one]);
    clock.advance(999);
    expect((await look()).status).toBe('counting_recipient_country_codes');
    expect(await on()).toEqual([one, two]);
  });

  test('of two at the same moment, one has to wait', async () => {
    const { job, contact } = await startWithList();
    const one = await contact('1');
    const replies = await Promise.all([job({ addContacts: [one] }), job({ removeContacts: [one] })]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 422]);
  });

  test('test and live do not meet', async () => {
    const { send, run, contact } = await startWithList();
    const live = { 'X-API-Key': 'live_sk_1' };
    const theirs = (await send('POST', '/contacts', person('1'), live)).body;
    expect(theirs.live).toBe(true);
    expect(theirs.id).not.toBe(await contact('1'));
    expect((await run({ addContacts: [theirs.id] })).errors).toMatchObject([{ type: 'operational_error' }]);
  });
});

test('the members of a list can be read with what was sent, which no request tells', async () => {
  const { store, listId, run, contact } = await startWithList();
  const one = await contact('1');
  await run({ addContacts: [one] });
  expect(await practiceListMembers(store, listId)).toEqual([{ remoteId: one, from: 'contact', sent: person('1') }]);
});

test('whatever jobs run, the list holds exactly who was added and not removed since', async () => {
  const people = ['1', '2', '3', '4'];
  const anyJob = fc.record({ adds: fc.boolean(), who: fc.subarray(people, { minLength: 1 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(anyJob, { maxLength: 8 }), async (jobs) => {
      const { run, contact, on } = await startWithList();
      const ids = new Map<string, string>();
      for (const local of people) ids.set(local, await contact(local));
      const expected = new Set<string>();
      for (const { adds, who } of jobs) {
        const chosen = who.map((local) => ids.get(local) ?? '');
        await run(adds ? { addContacts: chosen } : { removeContacts: chosen });
        for (const id of chosen) adds ? expected.add(id) : expected.delete(id);
      }
      expect([...(await on())].sort()).toEqual([...expected].sort());
    }),
    { numRuns: 30 },
  );
});
