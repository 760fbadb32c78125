import { describe, expect, test } from 'vitest';
import type { Fault } from '../../providers/faults.ts';
import { findSend, queueSend } from '../outbox/outbox-steps.ts';
import { answering, sendOff, sendUntilWait, setWeather, type Wait, waitsOf } from './error-steps.ts';
import {
  beforeJob,
  createPlaces,
  expectAsPlanned,
  jobOperations,
  jobsOf,
  listIdOf,
  type Place,
  shownList,
} from './job-scenarios.ts';

const atWork = 'PostGrid is at work on the list.';

/** The waits for work on the list, without those for the check of a file. */
function pausesIn(waits: readonly Wait[]): readonly number[] {
  return waits.filter((wait) => wait.for === atWork).map(({ ms }) => ms);
}

/** All statuses of a list at work, and one that nobody has heard of. */
const busyStatuses = [
  'creating_contacts',
  'removing_contacts',
  'counting_recipient_country_codes',
  'polishing_envelopes',
];

describe.each(jobOperations)('%s', (operation) => {
  test.each(busyStatuses)(
    'waits, longer and longer, while the list is %s, before the job and after it',
    async (status) => {
      const scenario = await beforeJob(operation);
      const { rig, way } = scenario;
      const from = rig.server.requests.length;
      const place = createPlaces(operation);
      const left: Record<Place, number> = { look: 3, run: 0, watch: 3 };
      const jobsWhileBusy: number[] = [];
      setWeather(rig, (request): Fault | undefined => {
        const at = place(request);
        if (at === undefined || left[at] === 0) return undefined;
        left[at] -= 1;
        jobsWhileBusy.push(jobsOf(scenario, from).length);
        return answering(200, shownList(listIdOf(request), status));
      });
      const sendId = await queueSend(rig, way);
      const waits = await waitsOf(rig, sendId);
      expect(jobsWhileBusy).toEqual([0, 0, 0, 1, 1, 1]);
      expect(jobsOf(scenario, from)).toHaveLength(1);
      // Three before the job; the one after its start, three more, and two while the job is really at work.
      const pauses = [1_000, 2_000, 4_000, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000];
      expect(pausesIn(waits).slice(-pauses.length)).toEqual(pauses);
      await expectAsPlanned(scenario, sendId);
    },
  );

  test('is over with the first look when the list is completed by then', async () => {
    const scenario = await beforeJob(operation, { pace: { kind: 'polls', perStage: 0 } });
    const { rig, way } = scenario;
    const from = rig.server.requests.length;
    const place = createPlaces(operation);
    let looks = 0;
    setWeather(rig, (request) => {
      if (place(request) === 'watch') looks += 1;
      return undefined;
    });
    const sendId = await sendOff(rig, way);
    expect(looks).toBe(1);
    expect(jobsOf(scenario, from)).toHaveLength(1);
    await expectAsPlanned(scenario, sendId);
  });

  test('counts nobody as delivered or gone before it is over', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way, names, leavers } = scenario;
    const place = createPlaces(operation);
    setWeather(rig, (request) =>
      place(request) === 'watch' ? answering(200, shownList(listIdOf(request), 'creating_contacts')) : undefined,
    );
    const sendId = await sendUntilWait(rig, way);
    for (let step = 0; step < 15; step += 1) {
      const { notBefore } = await findSend(rig, sendId);
      rig.clock.advance((notBefore ?? rig.clock.now()) - rig.clock.now());
      rig.engine.wake();
      await rig.engine.idle();
    }
    const { state, waitingFor, counts, notBefore } = await findSend(rig, sendId);
    expect({ state, waitingFor }).toEqual({ state: 'active', waitingFor: atWork });
    expect(counts.delivered).toBe(leavers.length === 0 ? 0 : names.length);
    expect(counts).toMatchObject({ removed: 0, queued: leavers.length === 0 ? names.length : leavers.length });
    // The pauses grow to a minute and no further.
    expect(notBefore).toBe(rig.clock.now() + 60_000);
  });
});
