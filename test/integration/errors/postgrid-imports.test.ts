import { describe, expect, test } from 'vitest';
import { people } from '../../support/contacts.ts';
import { startOutbox } from '../outbox/outbox-rig.ts';
import { deliveriesOf, findSend, namesOf, workOff } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid, namesThere } from '../outbox/postgrid-steps.ts';
import {
  answering,
  calm,
  deliveryOf,
  expectScreen,
  failuresLogged,
  onFirst,
  problemsOf,
  resume,
  sendOff,
  sendUntilWait,
  setWeather,
  startFreshList,
  waitsOf,
} from './error-steps.ts';
import {
  expectNoFileLeftBehind,
  isImportLook,
  judgeFiles,
  rowsIn,
  uploadsOf,
  type Verdict,
} from './import-scenarios.ts';

const contacts = people(7);
const everybody = namesOf(contacts);
const bad = 'Person 0003';
const others = everybody.filter((name) => name !== bad);
const checking = 'PostGrid is checking the file.';

function shownImport(path: string, status: string, more: object = {}): string {
  const id = path.split('/').at(-1) ?? '';
  return JSON.stringify({ id, object: 'mailing_list_import', live: true, status, errors: [], notes: [], ...more });
}

const start = () => startOutbox({ provider: 'postgrid', contacts });

describe('the status of an import', () => {
  test.each(['validating', 'counting_the_stamps'])(
    '%s: it is looked at again, less and less often, and nobody is on the list',
    async (status) => {
      const rig = await start();
      let left = 8;
      setWeather(rig, (request) => {
        if (!isImportLook(request) || left === 0) return undefined;
        left -= 1;
        return answering(200, shownImport(request.path, status));
      });
      const sendId = await sendUntilWait(rig, 'import-file');
      await expectScreen(rig, sendId, { ...calm, state: 'active', waitingFor: checking, counts: { queued: 7 } });
      expect(await namesThere(rig.remote, (await findSend(rig, sendId)).remoteList?.remoteId ?? '')).toEqual([]);
      const waits = (await waitsOf(rig, sendId)).filter((wait) => wait.for === checking);
      expect(waits.map(({ ms }) => ms)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
      expect(waits.every(({ delivered }) => delivered === 0)).toBe(true);
      await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
      await expectOnPostGrid(rig, sendId, everybody);
      expect(uploadsOf(rig)).toHaveLength(1);
    },
  );

  test('completed: everybody in the file is put on the list, all of them by the id of the file', async () => {
    const rig = await start();
    const sendId = await sendOff(rig, 'import-file');
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    await expectOnPostGrid(rig, sendId, everybody);
    const ids = new Set((await deliveriesOf(rig, sendId)).map(({ remoteId }) => remoteId));
    expect([...ids]).toEqual([expect.stringMatching(/^mailing_list_import_/)]);
  });

  test.each([
    ['of any kind', {}],
    ['of the rows that are not valid', { validRowCount: 7 }],
    ['of the rows that are valid', { invalidRowCount: 0 }],
  ])(
    'completed without a count %s: the send stops, nobody is on the list, and Resume asks again',
    async (_what, counts) => {
      const rig = await start();
      setWeather(rig, (request) =>
        isImportLook(request) ? answering(200, shownImport(request.path, 'completed', counts)) : undefined,
      );
      const sendId = await sendOff(rig, 'import-file');
      await expectScreen(rig, sendId, {
        ...calm,
        state: 'stopped',
        lastError: 'PostGrid took the file without saying how many rows of it. Resume to ask again.',
        counts: { queued: 7 },
        canResume: true,
        canStartFreshList: true,
      });
      expect(await namesThere(rig.remote, (await findSend(rig, sendId)).remoteList?.remoteId ?? '')).toEqual([]);
      rig.weather.plan = () => undefined;
      await resume(rig, sendId);
      expect(uploadsOf(rig)).toHaveLength(1);
      await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
      await expectOnPostGrid(rig, sendId, everybody);
      await expectNoFileLeftBehind(rig, sendId);
    },
  );

  test('an answer about another file says nothing about this one: it is looked at again', async () => {
    const rig = await start();
    const counts = { validRowCount: 7, invalidRowCount: 0 };
    const another = shownImport('mailing_list_import_of_somebody', 'completed', counts);
    setWeather(rig, onFirst(isImportLook, answering(200, another)));
    const sendId = await sendUntilWait(rig, 'import-file');
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', notBefore: rig.clock.now() + 3_000 });
    expect(await failuresLogged(rig, sendId)).toEqual([]);
    await workOff(rig);
    expect(uploadsOf(rig)).toHaveLength(1);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    await expectOnPostGrid(rig, sendId, everybody);
  });

  test('gone while it is checked: it is uploaded again under another key', async () => {
    const rig = await start();
    let isOver = false;
    setWeather(rig, (request) => {
      if (isOver || !isImportLook(request)) return undefined;
      isOver = true;
      return answering(404, JSON.stringify({ object: 'error', error: { type: 'not_found_error', message: 'Gone.' } }));
    });
    const sendId = await sendOff(rig, 'import-file');
    const keys = uploadsOf(rig).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
    await expectOnPostGrid(rig, sendId, everybody);
  });
});

describe('changes_required', () => {
  const found: readonly (readonly [what: string, verdict: (names: readonly string[]) => Verdict | undefined])[] = [
    [
      'no_valid_contacts_error for the one alone, skipped_invalid_contacts before',
      (names) => {
        if (!names.includes(bad)) return undefined;
        if (names.length === 1) {
          return {
            invalid: [bad],
            errors: [{ type: 'no_valid_contacts_error', message: 'The file has no valid contacts.' }],
          };
        }
        return {
          invalid: [bad],
          notes: [{ type: 'skipped_invalid_contacts', message: '1 invalid contact was skipped.' }],
        };
      },
    ],
    [
      'no_valid_contacts_error for every file with the one',
      (names) =>
        names.includes(bad)
          ? { errors: [{ type: 'no_valid_contacts_error', message: 'The file has no valid contacts.' }] }
          : undefined,
    ],
    [
      'an error never heard of',
      (names) =>
        names.includes(bad)
          ? { errors: [{ type: 'crooked_stamp_error', message: 'The file has no valid contacts.' }] }
          : undefined,
    ],
  ];

  test.each(found)(
    '%s: the one is found by halving and parked with the reason, all others are on the list once',
    async (_what, judge) => {
      const rig = await start();
      judgeFiles(rig, judge);
      const sendId = await sendOff(rig, 'import-file');
      await expectScreen(rig, sendId, {
        ...calm,
        state: 'attention',
        counts: { delivered: 6, parked: 1 },
        parkedToSend: 1,
      });
      const reason = 'The file has no valid contacts.';
      expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason, remoteId: null });
      expect(await problemsOf(rig, sendId)).toMatchObject([{ reason, contacts: 1, wasRefused: true }]);
      expect(uploadsOf(rig).map(rowsIn).toSorted()).toEqual([1, 1, 2, 2, 3, 4, 7]);
      await expectOnPostGrid(rig, sendId, others);
      await expectNoFileLeftBehind(rig, sendId);
    },
  );

  test('multiple_countries_error: the file is cut until its parts are of one country, and nobody is parked', async () => {
    const rig = await start();
    const message = 'All contacts must be in one country.';
    judgeFiles(rig, (names) =>
      names.includes('Person 0000') && names.includes('Person 0006')
        ? { errors: [{ type: 'multiple_countries_error', message }] }
        : undefined,
    );
    const sendId = await sendOff(rig, 'import-file');
    expect(uploadsOf(rig).map(rowsIn)).toEqual([7, 4, 3]);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    await expectOnPostGrid(rig, sendId, everybody);
    await expectNoFileLeftBehind(rig, sendId);
  });

  test('invalid_contact_count_error: the file is cut until PostGrid takes its parts, and nobody is parked', async () => {
    const rig = await start();
    judgeFiles(rig, (names) =>
      names.length > 2 ? { errors: [{ type: 'invalid_contact_count_error', message: 'Too many.' }] } : undefined,
    );
    const sendId = await sendOff(rig, 'import-file');
    expect(uploadsOf(rig).map(rowsIn).toSorted()).toEqual([1, 2, 2, 2, 3, 4, 7]);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    await expectOnPostGrid(rig, sendId, everybody);
    await expectNoFileLeftBehind(rig, sendId);
  });

  test('internal_service_error that passes: the file is uploaded again under another key, and nobody is there twice', async () => {
    const rig = await start();
    let left = 2;
    judgeFiles(rig, () => {
      if (left === 0) return undefined;
      left -= 1;
      return { errors: [{ type: 'internal_service_error', message: 'Something went wrong.' }] };
    });
    const sendId = await sendOff(rig, 'import-file');
    const keys = uploadsOf(rig).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(3);
    expect(await problemsOf(rig, sendId)).toEqual([]);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    await expectOnPostGrid(rig, sendId, everybody);
  });

  test('internal_service_error that stays with one of them: each file is tried three times, and only that one is parked', async () => {
    const rig = await start();
    const message = 'Something went wrong.';
    judgeFiles(rig, (names) =>
      names.includes(bad) ? { errors: [{ type: 'internal_service_error', message }] } : undefined,
    );
    const sendId = await sendOff(rig, 'import-file');
    expect(uploadsOf(rig).map(rowsIn).toSorted()).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 7, 7, 7]);
    expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason: message });
    await expectOnPostGrid(rig, sendId, others);
  });
});

test('a file of which all are refused ends with everybody parked and nobody on the list', async () => {
  const rig = await start();
  judgeFiles(rig, () => ({ errors: [{ type: 'no_valid_contacts_error', message: 'No valid contacts.' }] }));
  const sendId = await sendOff(rig, 'import-file');
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention', counts: { parked: 7, delivered: 0 } });
  await expectOnPostGrid(rig, sendId, []);
  await expectNoFileLeftBehind(rig, sendId);
  await startFreshList(rig, sendId);
  expect((await findSend(rig, sendId)).counts).toMatchObject({ parked: 7, delivered: 0 });
});
