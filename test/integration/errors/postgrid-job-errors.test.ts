import { describe, expect, test } from 'vitest';
import { deliveriesOf, findSend, workOff } from '../outbox/outbox-steps.ts';
import { namesThere } from '../outbox/postgrid-steps.ts';
import { deliveryOf, problemsOf, sendOff, startFreshList } from './error-steps.ts';
import {
  beforeJob,
  expectAsPlanned,
  idsOf,
  isRemoval,
  type JobScenario,
  jobOperations,
  jobsOf,
  namesBehind,
} from './job-scenarios.ts';

/** Every type of error of the seed and one that nobody has heard of, and how often the job of a single one is tried. */
const errorTypes = [
  ['mailing_list_imports_not_found_error', 1],
  ['download_file_error', 3],
  ['operational_error', 1],
  ['internal_service_error', 3],
  ['misprinted_stamp_error', 1],
] as const;

const words = 'Something of this could not be processed.';

interface Troubled {
  /** The id that spoils every job in which it is. */
  readonly bad: () => string;
  /** The people behind it. */
  readonly people: () => Promise<readonly string[]>;
}

/** From now on one id of the job spoils it, whether the rest has its effect (`applied`) or nothing has. */
function spoil({ rig, operation, troubles }: JobScenario, type: string, applied: 'nothing' | 'everything'): Troubled {
  let bad = '';
  troubles.next = (job, ids) => {
    if (job !== operation) return undefined;
    if (bad === '') bad = ids[1] ?? '';
    if (!ids.includes(bad)) return undefined;
    return { type, message: words, applied: applied === 'everything' ? ids.length : 0 };
  };
  return { bad: () => bad, people: () => namesBehind(rig, bad) };
}

/** How often the job of the bad one alone was run. */
function triesAlone(scenario: JobScenario, bad: string): number {
  return jobsOf(scenario).filter((job) => idsOf(job).join() === bad).length;
}

describe.each(jobOperations.filter((operation) => !isRemoval(operation)))('%s', (operation) => {
  describe.each(['nothing', 'everything'] as const)('when %s of a job with an error has its effect', (applied) => {
    test.each(errorTypes)(
      '%s: whom it is about is found by halving and parked, and is not on the list; all others are',
      async (type, tries) => {
        const scenario = await beforeJob(operation);
        const { rig, way, names } = scenario;
        const { bad, people } = spoil(scenario, type, applied);
        const sendId = await sendOff(rig, way);
        const parked = (await people()).toSorted();
        const others = names.filter((name) => !parked.includes(name));
        expect(parked.length).toBeGreaterThan(0);
        const send = await findSend(rig, sendId);
        expect(send).toMatchObject({
          state: 'attention',
          counts: { delivered: others.length, parked: parked.length, queued: 0, sending: 0, unknown: 0 },
          remoteList: { name: 'Spring' },
          abandonedLists: [],
          parkedToSend: parked.length,
        });
        for (const name of parked) expect((await deliveryOf(rig, sendId, name)).reason).toContain(words);
        expect(await problemsOf(rig, sendId)).toMatchObject([{ contacts: parked.length, wasRefused: true }]);
        expect(await namesThere(rig.remote, send.remoteList?.remoteId ?? '')).toEqual(others);
        expect(triesAlone(scenario, bad())).toBe(tries);
      },
    );
  });

  test('whoever was parked can be sent again to the same list once the trouble is over', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way, troubles } = scenario;
    spoil(scenario, 'operational_error', 'everything');
    const sendId = await sendOff(rig, way);
    troubles.next = () => undefined;
    const { parkedToSend } = await findSend(rig, sendId);
    expect(await rig.store.sendParked(sendId, rig.clock.now())).toEqual({ sending: parkedToSend, stillParked: 0 });
    await workOff(rig);
    await expectAsPlanned(scenario, sendId);
  });
});

describe.each(jobOperations.filter(isRemoval))('%s', (operation) => {
  test.each(errorTypes)(
    '%s: a removal that fails for good is shown, and nobody who stays passes for removed',
    async (type, tries) => {
      const scenario = await beforeJob(operation);
      const { rig, way, leavers } = scenario;
      const { bad, people } = spoil(scenario, type, 'nothing');
      const [before] = await rig.store.listSends(rig.clock.now());
      const sendId = await sendOff(rig, way);
      const behind = await people();
      const stuck = leavers.filter((name) => behind.includes(name));
      expect(stuck).toHaveLength(1);
      expect(await findSend(rig, sendId)).toMatchObject({
        state: 'attention',
        counts: { removed: 1, queued: 0, sending: 0, unknown: 0 },
        canStartFreshList: true,
        parkedToSend: 0,
      });
      for (const name of stuck) {
        const { state, action, reason } = await deliveryOf(rig, sendId, name);
        expect({ state, action }).toEqual({ state: 'parked', action: 'remove' });
        expect(reason).toBe(`It is still on the list, because it could not be taken off. ${words}`);
      }
      // Whoever is there twice now, by the old file and the new one, is told of as well.
      const there = await namesThere(rig.remote, before?.remoteList?.remoteId ?? '');
      const twice = there.filter((name, index) => there.indexOf(name) < index);
      for (const name of twice) {
        const { state, reason } = await deliveryOf(rig, sendId, name);
        expect(state).toBe('parked');
        expect(reason).toBe(
          `It is on the list twice and would get two letters: the earlier version could not be taken off. ${words}`,
        );
      }
      const parked = (await deliveriesOf(rig, sendId)).filter(({ state }) => state === 'parked');
      expect(parked.map(({ contactName }) => contactName).toSorted()).toEqual([...stuck, ...twice].toSorted());
      const delivered = (await deliveriesOf(rig, sendId)).filter(({ state }) => state === 'delivered');
      expect(there.toSorted()).toEqual(
        [...delivered.map(({ contactName }) => contactName), ...stuck, ...twice, ...twice].toSorted(),
      );
      expect(triesAlone(scenario, bad())).toBe(tries);
    },
  );

  test('after a removal that failed for good a fresh list is right again', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    spoil(scenario, 'operational_error', 'nothing');
    const sendId = await sendOff(rig, way);
    await startFreshList(rig, sendId);
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ remoteList: { name: 'Spring (2)' }, abandonedLists: ['Spring'] });
    expect(await namesThere(rig.remote, send.remoteList?.remoteId ?? '')).toEqual(scenario.names);
  });
});

describe.each(jobOperations)('%s', (operation) => {
  test.each([
    ['internal_service_error', 0],
    ['download_file_error', 1],
  ])('%s twice, with %i of the effects, passes: the job is run again, and nobody is parked', async (type, applied) => {
    const scenario = await beforeJob(operation);
    const { rig, way, troubles } = scenario;
    const from = rig.server.requests.length;
    let left = 2;
    troubles.next = (job) => {
      if (job !== operation || left === 0) return undefined;
      left -= 1;
      return { type, message: words, applied };
    };
    const sendId = await sendOff(rig, way);
    const jobs = jobsOf(scenario, from);
    expect(jobs).toHaveLength(3);
    expect(new Set(jobs.map(({ body }) => body)).size).toBe(1);
    expect(await problemsOf(rig, sendId)).toEqual([]);
    await expectAsPlanned(scenario, sendId);
  });
});
