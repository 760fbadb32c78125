import { describe, expect, test } from 'vitest';
import { findSend } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid, namesThere } from '../outbox/postgrid-steps.ts';
import { deliveryOf, edit, leaveList, sendOff, setWeather } from './error-steps.ts';
import {
  beforeJob,
  deleteThere,
  expectAsPlanned,
  idsOf,
  isJob,
  type JobScenario,
  operationOf,
} from './job-scenarios.ts';

const words = 'One of them is stuck.';

/** A list on which the last job, a removal, has left an error. */
async function withOldError(keepsOldErrors: boolean): Promise<JobScenario> {
  const scenario = await beforeJob('removeContacts', { keepsOldErrors });
  const { rig, troubles, way } = scenario;
  troubles.next = (job) =>
    job === 'removeContacts' ? { type: 'operational_error', message: words, applied: 0 } : undefined;
  const sendId = await sendOff(rig, way);
  expect((await findSend(rig, sendId)).counts).toMatchObject({ parked: 2, removed: 0 });
  return scenario;
}

describe.each([
  ['keeps the errors of earlier jobs on the list', true],
  ['clears them with the next job', false],
] as const)('when PostGrid %s', (_what, keepsOldErrors) => {
  test('they count against nobody in the next send', async () => {
    const scenario = await withOldError(keepsOldErrors);
    const { rig, troubles, way } = scenario;
    troubles.next = () => undefined;
    const sendId = await sendOff(rig, way);
    await expectAsPlanned(scenario, sendId);
  });

  test('the same error once more counts, and is shown', async () => {
    const { rig, way, names, leavers } = await withOldError(keepsOldErrors);
    const sendId = await sendOff(rig, way);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'attention',
      counts: { delivered: names.length, parked: leavers.length, removed: 0 },
    });
  });

  test('the same error once more counts although the answer to the job was lost', async () => {
    const { rig, way, names, leavers } = await withOldError(keepsOldErrors);
    const seen = new Set<string>();
    setWeather(rig, (request) => {
      if (!isJob(request) || seen.has(idsOf(request).join())) return undefined;
      seen.add(idsOf(request).join());
      return { kind: 'reset-after-effect' };
    });
    const sendId = await sendOff(rig, way);
    expect(seen.size).toBeGreaterThan(1);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'attention',
      counts: { delivered: names.length, parked: leavers.length, removed: 0 },
    });
  });

  test('a further contact is put on the list as if they were not there', async () => {
    const { rig, way, troubles } = await withOldError(keepsOldErrors);
    troubles.next = () => undefined;
    await edit(rig, 'Eva', { street: '9 New Road' });
    const sendId = await sendOff(rig, way);
    await expectOnPostGrid(rig, sendId, ['Ann', 'Cem', 'Eva']);
  });
});

const gone = 'It is not there any more on PostGrid. Send the list again to create it anew.';

describe('what was deleted on the other side before its job', () => {
  test.each(['addContacts', 'addMailingListImports'] as const)(
    '%s: it is found, parked with the reason, and created anew by the next send',
    async (operation) => {
      const scenario = await beforeJob(operation);
      const { rig, way, names } = scenario;
      let lost = '';
      let deleted: Promise<void> | undefined;
      setWeather(rig, (request) => {
        if (!isJob(request) || deleted !== undefined) return undefined;
        lost = idsOf(request)[0] ?? '';
        deleted = deleteThere(rig, operation === 'addContacts' ? 'contact' : 'import', lost);
        return undefined;
      });
      const sendId = await sendOff(rig, way);
      await deleted;
      const send = await findSend(rig, sendId);
      expect(send.state).toBe('attention');
      const there = await namesThere(rig.remote, send.remoteList?.remoteId ?? '');
      const missing = names.filter((name) => !there.includes(name));
      expect(missing.length).toBeGreaterThan(0);
      expect([...there, ...missing].toSorted()).toEqual(names);
      for (const name of missing) {
        const { state, reason } = await deliveryOf(rig, sendId, name);
        expect(state).toBe('parked');
        expect(reason).toMatch(/^1 of the given ids could not be found\. /);
        expect(reason).toContain(gone);
      }
      await expectAsPlanned(scenario, await sendOff(rig, way));
    },
  );

  test.each(['removeContacts', 'removeMailingListImports'] as const)(
    '%s: whoever is neither on the list nor anywhere else there counts as removed',
    async (operation) => {
      const scenario = await beforeJob(operation);
      const { rig, way, leavers } = scenario;
      const listId = (await rig.store.listSends(rig.clock.now()))[0]?.remoteList?.remoteId ?? '';
      const work: Promise<void>[] = [];
      setWeather(rig, (request) => {
        if (!isJob(request) || operationOf(request) !== operation || work.length > 0) return undefined;
        for (const id of idsOf(request)) {
          work.push(deleteThere(rig, operation === 'removeContacts' ? 'contact' : 'import', id));
          work.push(rig.remote.put([{ kind: 'postgrid.member', id: `${listId} ${id}`, parent: '', body: {} }]));
        }
        return undefined;
      });
      const sendId = await sendOff(rig, way);
      await Promise.all(work);
      expect((await findSend(rig, sendId)).counts).toMatchObject({ removed: leavers.length, parked: 0 });
      await expectAsPlanned(scenario, sendId);
    },
  );
});

test('somebody who leaves while the removal fails is named again in the next plan', async () => {
  const { rig, way, names } = await withOldError(true);
  await leaveList(rig, 'Eva');
  const plan = await rig.store.readPlan({ listId: rig.listId, accountId: rig.account.id, way }, rig.clock.now());
  expect(plan).toMatchObject({ removed: 3, unchanged: names.length - 1, added: 0, changed: 0 });
});
