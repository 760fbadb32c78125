import { describe, expect, test } from 'vitest';
import { people } from '../../support/contacts.ts';
import { startOutbox } from '../outbox/outbox-rig.ts';
import { namesOf, queueSend, workOff } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid } from '../outbox/postgrid-steps.ts';
import { calm, deliveryOf, expectScreen, problemsOf, sendOff } from './error-steps.ts';
import { expectNoFileLeftBehind, judgeFiles, startTestModeOutbox, uploadsOf } from './import-scenarios.ts';

const contacts = people(7);
const everybody = namesOf(contacts);
const bad = 'Person 0003';
const others = everybody.filter((name) => name !== bad);

const start = () => startOutbox({ provider: 'postgrid', contacts });

describe('notes', () => {
  test('skipped_invalid_contacts: two far apart are found and parked, all others are on the list once', async () => {
    const rig = await start();
    const two = ['Person 0000', 'Person 0006'];
    judgeFiles(rig, (names) => {
      const invalid = names.filter((name) => two.includes(name));
      if (invalid.length === 0) return undefined;
      const skipped = { type: 'skipped_invalid_contacts', message: `${invalid.length} invalid contacts were skipped.` };
      const none = { type: 'no_valid_contacts_error', message: 'The file has no valid contacts.' };
      return names.length === invalid.length ? { invalid, errors: [none] } : { invalid, notes: [skipped] };
    });
    const sendId = await sendOff(rig, 'import-file');
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'attention',
      counts: { delivered: 5, parked: 2 },
      parkedToSend: 2,
    });
    for (const name of two)
      expect((await deliveryOf(rig, sendId, name)).reason).toBe('The file has no valid contacts.');
    await expectOnPostGrid(
      rig,
      sendId,
      everybody.filter((name) => !two.includes(name)),
    );
    await expectNoFileLeftBehind(rig, sendId);
  });

  test('truncated_test_file in test mode: the first rows are on the list, the rest is parked with that reason', async () => {
    const rig = await startTestModeOutbox(contacts, { testFileRows: 3 });
    const sendId = await queueSend(rig, 'import-file');
    await workOff(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'attention',
      counts: { delivered: 3, parked: 4 },
      parkedToSend: 4,
    });
    const reason = 'PostGrid takes only the first rows of a file in test mode, and this is not one of them.';
    expect(await problemsOf(rig, sendId)).toMatchObject([{ reason, contacts: 4, wasRefused: true }]);
    expect(uploadsOf(rig)).toHaveLength(1);
    await expectOnPostGrid(rig, sendId, everybody.slice(0, 3));
    expect(await rig.remote.find('postgrid.list', 'live')).toEqual([]);
  });

  test('rows that are missing without a note are looked for like invalid ones', async () => {
    const rig = await start();
    const put = rig.remote.put;
    judgeFiles(rig, (names) => (names.includes(bad) ? { invalid: [bad] } : undefined));
    expect(rig.remote.put).not.toBe(put);
    const sendId = await sendOff(rig, 'import-file');
    const reason = 'PostGrid left it out of the file as not valid. Check the street, the postal code and the country.';
    expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason });
    await expectOnPostGrid(rig, sendId, others);
    await expectNoFileLeftBehind(rig, sendId);
  });
});
