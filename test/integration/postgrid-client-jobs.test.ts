import { describe, expect, test } from 'vitest';
import { isBusy } from '../../src-main/providers/postgrid/answers.ts';
import { jobOperations, type MailingListJob, newProblems } from '../../src-main/providers/postgrid/mailing-list-job.ts';
import { always, connectPractice, only, person, postGridError, quiet, sure } from '../providers/postgrid-harness.ts';

describe('a job', () => {
  test('adds and removes contacts, through every status on the way', async () => {
    const { client, server, list, contact, settle, members } = await connectPractice();
    const { id } = await list();
    const [one, two] = [(await contact('1')).id, (await contact('2')).id];
    const added = sure(await client.mailingLists.runJob({ id, job: { addContacts: [one, two] } }, quiet));
    expect(added).toMatchObject({ id, status: 'creating_contacts', errors: [] });
    expect(server.requests.at(-1)).toMatchObject({
      path: `/print-mail/v1/mailing_lists/${id}/jobs`,
      body: JSON.stringify({ addContacts: [one, two] }),
    });
    expect((await settle(id)).statuses).toEqual(['creating_contacts', 'counting_recipient_country_codes', 'completed']);
    expect(await members(id)).toEqual([one, two]);

    const removed = sure(await client.mailingLists.runJob({ id, job: { removeContacts: [one] } }, quiet));
    expect(removed.status).toBe('removing_contacts');
    expect((await settle(id)).statuses).toEqual(['removing_contacts', 'counting_recipient_country_codes', 'completed']);
    expect(await members(id)).toEqual([two]);
  });

  test.each([409, 422] as const)('has to wait while another one runs (%i)', async (busyStatus) => {
    const { client, list, contact, settle, members } = await connectPractice({ settings: { busyStatus } });
    const { id } = await list();
    const [one, two] = [(await contact('1')).id, (await contact('2')).id];
    sure(await client.mailingLists.runJob({ id, job: { addContacts: [one] } }, quiet));
    const second = { id, job: { addContacts: [two] } };
    for (let polls = 0; polls < 2; polls += 1) {
      expect(await client.mailingLists.runJob(second, quiet)).toMatchObject({
        kind: 'retry',
        error: { httpStatus: busyStatus },
      });
      expect(isBusy(sure(await client.mailingLists.get(id, quiet)))).toBe(true);
    }
    await settle(id);
    expect((await client.mailingLists.runJob(second, quiet)).kind).toBe('done');
    await settle(id);
    expect(await members(id)).toEqual([one, two]);
  });

  test('of unknown ids does the rest and leaves one error that does not say whose it is', async () => {
    const { client, list, contact, settle, members } = await connectPractice();
    const { id } = await list();
    const one = (await contact('1')).id;
    const job = { addContacts: [one, 'contact_nobody', 'contact_none'] };
    const before = sure(await client.mailingLists.runJob({ id, job }, quiet));
    const after = await settle(id);
    expect(newProblems(before.errors, after.errors)).toEqual([
      { type: 'operational_error', message: '2 of the given ids could not be found.' },
    ]);
    expect(await members(id)).toEqual([one]);
  });

  test.each(['addMailingListImports', 'removeMailingListImports'] as const)(
    '%s of an unknown import leaves its own error',
    async (operation) => {
      const { client, list, settle } = await connectPractice();
      const { id } = await list();
      const job: MailingListJob =
        operation === 'addMailingListImports' ? { [operation]: ['nothing'] } : { [operation]: ['nothing'] };
      const { status } = sure(await client.mailingLists.runJob({ id, job }, quiet));
      expect(status).toBe(operation === 'addMailingListImports' ? 'creating_contacts' : 'removing_contacts');
      expect((await settle(id)).errors).toMatchObject([{ type: 'mailing_list_imports_not_found_error' }]);
    },
  );

  test.each(['download_file_error', 'internal_service_error'])(
    'can end in %s, with part of its effect',
    async (type) => {
      const trouble = { type, message: 'Our fault.', applied: 1 };
      const { client, list, contact, settle, members } = await connectPractice({
        settings: { jobTrouble: () => trouble },
      });
      const { id } = await list();
      const [one, two] = [(await contact('1')).id, (await contact('2')).id];
      sure(await client.mailingLists.runJob({ id, job: { addContacts: [one, two] } }, quiet));
      expect((await settle(id)).errors).toEqual([{ type, message: 'Our fault.' }]);
      expect(await members(id)).toEqual([one]);
    },
  );

  test.each(jobOperations)('%s with nothing in it is refused', async (operation) => {
    const { client, list } = await connectPractice();
    const { id } = await list();
    const jobs = {
      addContacts: { addContacts: [] },
      addMailingListImports: { addMailingListImports: [] },
      removeContacts: { removeContacts: [] },
      removeMailingListImports: { removeMailingListImports: [] },
    } satisfies Record<typeof operation, MailingListJob>;
    expect(await client.mailingLists.runJob({ id, job: jobs[operation] }, quiet)).toMatchObject({ kind: 'refused' });
  });

  test('with two operations does not compile', () => {
    // @ts-expect-error "Cannot be used with other operations" [seed].
    const two: MailingListJob = { addContacts: [], removeContacts: [] };
    // @ts-expect-error A job without an operation.
    const none: MailingListJob = {};
    expect([two, none]).toHaveLength(2);
  });

  test('for a list that is not there is gone', async () => {
    const { client } = await connectPractice();
    const request = { id: 'mailing_list_none', job: { addContacts: ['contact_1'] } };
    expect((await client.mailingLists.runJob(request, quiet)).kind).toBe('gone');
  });

  test('whose answer was lost shows in the list, and running it again changes nothing', async () => {
    const { client, list, contact, settle, members } = await connectPractice({
      plan: only(2, { kind: 'reset-after-effect' }),
    });
    const { id } = await list();
    const request = { id, job: { addContacts: [(await contact('1')).id] } };
    expect((await client.mailingLists.runJob(request, quiet)).kind).toBe('unknown');
    expect((await settle(id)).statuses[0]).toBe('creating_contacts');
    sure(await client.mailingLists.runJob(request, quiet));
    expect((await settle(id)).errors).toEqual([]);
    expect(await members(id)).toHaveLength(1);
  });

  test('goes by the clock where that is how long it takes', async () => {
    const { client, clock, list, contact } = await connectPractice({
      settings: { pace: { kind: 'time', perStageMs: 1000 } },
    });
    const { id } = await list();
    const status = async () => sure(await client.mailingLists.get(id, quiet)).status;
    sure(await client.mailingLists.runJob({ id, job: { addContacts: [(await contact('1')).id] } }, quiet));
    expect([await status(), await status()]).toEqual(['creating_contacts', 'creating_contacts']);
    clock.advance(1000);
    expect(await status()).toBe('counting_recipient_country_codes');
    clock.advance(1000);
    expect(await status()).toBe('completed');
  });
});

describe('the status of a list', () => {
  test('that was never heard of means busy, and unknown fields break nothing', async () => {
    const answer = {
      id: 'mailing_list_1',
      live: false,
      status: 'thinking',
      errors: [{ type: 'new_error' }],
      extra: {},
    };
    const { client } = await connectPractice({ plan: always(200, JSON.stringify(answer)) });
    const list = sure(await client.mailingLists.get('mailing_list_1', quiet));
    expect(list).toEqual({
      id: 'mailing_list_1',
      live: false,
      status: 'thinking',
      errors: [{ type: 'new_error', message: '' }],
    });
    expect(isBusy(list)).toBe(true);
  });

  test.each([
    [{}, []],
    [{ errors: null }, []],
  ])('with %j has no errors', async (part, errors) => {
    const answer = { id: 'mailing_list_1', live: false, status: 'completed', ...part };
    const { client } = await connectPractice({ plan: always(200, JSON.stringify(answer)) });
    expect(sure(await client.mailingLists.get('mailing_list_1', quiet)).errors).toEqual(errors);
  });

  test('409 and 422 are busy for jobs only', async () => {
    const refusing = await connectPractice({ plan: always(422, postGridError('action_not_possible')) });
    const lists = refusing.client.mailingLists;
    expect((await lists.update({ id: 'mailing_list_1', description: 'x' }, quiet)).kind).toBe('refused');
    expect((await lists.runJob({ id: 'mailing_list_1', job: { addContacts: ['x'] } }, quiet)).kind).toBe('retry');
    const conflicting = await connectPractice({ plan: always(409, '') });
    expect((await conflicting.client.contacts.create({ contact: person('1') }, quiet)).kind).toBe('retry');
  });
});

describe('newProblems', () => {
  const problem = (message: string) => ({ type: 'operational_error', message });
  test.each([
    [[], [], []],
    [['a'], ['a'], []],
    [['a'], ['a', 'a'], ['a']],
    [['a', 'b'], ['b', 'c'], ['c']],
    [['a'], [], []],
  ])('from %j to %j are %j', (before, after, expected) => {
    expect(newProblems(before.map(problem), after.map(problem))).toEqual(expected.map(problem));
  });
});
