import { describe, expect, test } from 'vitest';
import type { RecordedRequest } from '../../providers/fault-server.ts';
import type { Fault } from '../../providers/faults.ts';
import { findSend, queueSend, workOff } from '../outbox/outbox-steps.ts';
import { namesThere } from '../outbox/postgrid-steps.ts';
import {
  answering,
  failuresLogged,
  postGridError,
  repairAccount,
  resume,
  sendOff,
  setWeather,
  startFreshList,
  type Wait,
  waitsOf,
} from './error-steps.ts';
import {
  beforeJob,
  createPlaces,
  deleteThere,
  expectAsPlanned,
  idsOf,
  isJob,
  isListLook,
  type JobScenario,
  jobOperations,
  jobsOf,
  listIdOf,
  operationOf,
  type Place,
  shownList,
} from './job-scenarios.ts';

/** The first start of the job meets this. */
function onStart(scenario: JobScenario, fault: Fault): void {
  let isOver = false;
  setWeather(scenario.rig, (request) => {
    if (isOver || !isJob(request) || operationOf(request) !== scenario.operation) return undefined;
    isOver = true;
    return fault;
  });
}

const busy = 'Jobs can only be run while the mailing list is completed.';
const atWork = 'PostGrid is at work on the list.';

/** The waits that begin with the answer to one of these starts of a job, whatever they are said to be for. */
function waitsAfter(waits: readonly Wait[], jobs: readonly RecordedRequest[]) {
  const indexes = jobs.map(({ index }) => index);
  return waits.flatMap(({ for: reason, ms, after }) =>
    after !== undefined && indexes.includes(after.index) ? [{ for: reason, ms }] : [],
  );
}

describe.each(jobOperations)('%s', (operation) => {
  test.each([409, 422])(
    'refused with %i because the list is busy: the list is looked at and the job run again',
    async (status) => {
      const scenario = await beforeJob(operation);
      const { rig, way } = scenario;
      const from = rig.server.requests.length;
      const body = postGridError('action_not_possible_error', busy);
      onStart(scenario, answering(status, body));
      const sendId = await queueSend(rig, way);
      const waits = await waitsOf(rig, sendId);
      const jobs = jobsOf(scenario, from);
      const [first, second] = jobs;
      expect(jobs).toHaveLength(2);
      // Once it was started, the second look comes after the pause of every job.
      expect(waitsAfter(waits, jobs)).toEqual([
        { for: atWork, ms: 2_000 },
        { for: atWork, ms: 1_000 },
      ]);
      // The words of PostGrid are in the log, and nobody is told them as the reason.
      expect(waits.map((wait) => wait.for)).not.toContain(busy);
      expect(second?.body).toBe(first?.body);
      const between = rig.server.requests.slice((first?.index ?? 0) + 1, second?.index);
      expect(between.map(isListLook)).toEqual([true]);
      expect(await failuresLogged(rig, sendId)).toEqual([{ status, answer: body }]);
      await expectAsPlanned(scenario, sendId);
    },
  );

  test.each([
    'reset-before-effect',
    'reset-after-effect',
    'truncate-after-effect',
    'error-500-before',
    'error-500-after',
  ] as const)(
    'with its answer lost (%s): the list is watched and the job run again, and nobody is there twice',
    async (kind) => {
      const scenario = await beforeJob(operation);
      const { rig, way } = scenario;
      const from = rig.server.requests.length;
      onStart(scenario, { kind });
      const sendId = await sendOff(rig, way);
      const jobs = jobsOf(scenario, from);
      expect(jobs).toHaveLength(2);
      expect(jobs[1]?.body).toBe(jobs[0]?.body);
      const isDone = kind !== 'reset-before-effect' && kind !== 'error-500-before';
      const looks = rig.server.requests.slice((jobs[0]?.index ?? 0) + 1, jobs[1]?.index).filter(isListLook);
      // Without the effect the list is free at once; else it is watched until the job is over.
      expect(looks).toHaveLength(isDone ? 3 : 1);
      await expectAsPlanned(scenario, sendId);
    },
  );

  test('answered for another list: nobody knows whether it runs, so the list is watched and it is started again', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    const from = rig.server.requests.length;
    onStart(scenario, answering(200, shownList('mailing_list_of_somebody', 'creating_contacts')));
    const sendId = await sendOff(rig, way);
    const [first, second, ...more] = jobsOf(scenario, from);
    expect(more).toEqual([]);
    expect(second?.body).toBe(first?.body);
    const between = rig.server.requests.slice((first?.index ?? 0) + 1, second?.index);
    expect(between.map(isListLook)).toEqual([true]);
    await expectAsPlanned(scenario, sendId);
  });

  test.each(['look', 'watch'] as const satisfies readonly Place[])(
    'with another list shown as completed (%s): that says nothing of this one, which is looked at again',
    async (where) => {
      const scenario = await beforeJob(operation);
      const { rig, way } = scenario;
      const from = rig.server.requests.length;
      const place = createPlaces(operation);
      const misled: RecordedRequest[] = [];
      setWeather(rig, (request) => {
        if (place(request) !== where || misled.length > 0) return undefined;
        misled.push(request);
        return answering(200, shownList('mailing_list_of_somebody', 'completed'));
      });
      const sendId = await queueSend(rig, way);
      const waits = await waitsOf(rig, sendId);
      expect(waitsAfter(waits, misled).map(({ ms }) => ms)).toEqual([3_000]);
      expect(isListLook(rig.server.requests[(misled[0]?.index ?? 0) + 1] ?? { method: '', path: '' })).toBe(true);
      expect(jobsOf(scenario, from)).toHaveLength(1);
      await expectAsPlanned(scenario, sendId);
    },
  );

  test('with Retry-After on 429: the job rests so long and is run then', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    const message = 'Only 5 requests per second are allowed.';
    onStart(scenario, answering(429, postGridError('rate_limit_exceeded_error', message), { 'retry-after': '9' }));
    const sendId = await queueSend(rig, way);
    const waits = await waitsOf(rig, sendId);
    expect(waits.filter((wait) => wait.for === message).map(({ ms }) => ms)).toEqual([9_000]);
    await expectAsPlanned(scenario, sendId);
  });

  test.each([
    [401, 'missing_auth_error', 'The API key is missing or wrong.'],
    [403, 'forbidden_error', 'This key may not run jobs.'],
  ])('refused with %i %s: the account rests with that sentence until it is repaired', async (status, type, message) => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    const from = rig.server.requests.length;
    onStart(scenario, answering(status, postGridError(type, message)));
    const sendId = await sendOff(rig, way);
    rig.clock.advance(24 * 60 * 60_000);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', waitingFor: message, isAccountPaused: true });
    expect(jobsOf(scenario, from)).toHaveLength(1);
    await repairAccount(rig);
    await expectAsPlanned(scenario, sendId);
  });

  test('refused by the page of something in between, after PostGrid began it: once repaired, it is not begun twice', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    const from = rig.server.requests.length;
    onStart(scenario, { kind: 'html-instead', when: 'after', status: 403 });
    const sendId = await sendOff(rig, way);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', isAccountPaused: true });
    const before = rig.server.requests.length;
    await repairAccount(rig);
    await expectAsPlanned(scenario, sendId);
    const jobs = jobsOf(scenario, from);
    // The list is looked at until it is free, before the job is run once more: that does nothing twice.
    const looks = rig.server.requests.slice(before, jobs[1]?.index).filter(isListLook);
    expect(looks).toHaveLength(3);
    expect(jobs).toHaveLength(2);
  });

  test.each(['look', 'run', 'watch'] as const satisfies readonly Place[])(
    'with the list deleted on the other side (%s): the send stops with the reason, and a fresh list takes everybody',
    async (where) => {
      const scenario = await beforeJob(operation);
      const { rig, way, names } = scenario;
      const place = createPlaces(operation);
      let deleted: Promise<void> | undefined;
      setWeather(rig, (request) => {
        if (place(request) === where) deleted ??= deleteThere(rig, 'list', listIdOf(request));
        return undefined;
      });
      const sendId = await sendOff(rig, way);
      await deleted;
      const stopped = await findSend(rig, sendId);
      expect(stopped).toMatchObject({
        state: 'stopped',
        canStartFreshList: true,
        canResume: true,
        counts: { parked: 0 },
      });
      expect(stopped.lastError).toBe(
        'The list on PostGrid is not there any more. Start a fresh list to send everything to a new one.',
      );
      expect((await failuresLogged(rig, sendId)).map(({ status }) => status)).toEqual([404]);
      rig.weather.plan = () => undefined;
      await startFreshList(rig, sendId);
      await expectAsPlanned(scenario, sendId, { list: 'Spring (2)', abandonedLists: ['Spring'] });
      const { remoteList } = await findSend(rig, sendId);
      expect(await namesThere(rig.remote, remoteList?.remoteId ?? 'no list')).toEqual(names);
    },
  );

  test('that is always refused as busy is asked for again with growing pauses, and at last the user is asked', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    const from = rig.server.requests.length;
    const body = postGridError('action_not_possible_error', 'This is not possible.');
    setWeather(rig, (request) =>
      isJob(request) && operationOf(request) === operation ? answering(422, body) : undefined,
    );
    const sendId = await queueSend(rig, way);
    const everyWait = await waitsOf(rig, sendId);
    const jobs = jobsOf(scenario, from);
    const waits = waitsAfter(everyWait, jobs);
    expect(waits.slice(0, 7).map(({ ms }) => ms)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(waits).toHaveLength(49);
    expect(new Set(waits.map((wait) => wait.for))).toEqual(new Set([atWork]));
    const stopped = await findSend(rig, sendId);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: 'This is not possible.', canResume: true });
    expect(jobs).toHaveLength(50);
    expect(new Set(jobs.map((job) => idsOf(job).join())).size).toBe(1);
  });

  test('of which no start is ever answered is tried again with growing pauses, and at last the user is asked', async () => {
    const scenario = await beforeJob(operation);
    const { rig, way } = scenario;
    const from = rig.server.requests.length;
    const message = 'Something went wrong.';
    const body = postGridError('internal_service_error', message);
    setWeather(rig, (request) =>
      isJob(request) && operationOf(request) === operation ? answering(500, body) : undefined,
    );
    const sendId = await queueSend(rig, way);
    const everyWait = await waitsOf(rig, sendId);
    const jobs = jobsOf(scenario, from);
    const waits = waitsAfter(everyWait, jobs);
    expect(waits.slice(0, 8).map(({ ms }) => ms)).toEqual([
      3_000, 6_000, 12_000, 24_000, 48_000, 96_000, 192_000, 300_000,
    ]);
    expect(new Set(waits.map((wait) => wait.for))).toEqual(new Set([message]));
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', lastError: message, canResume: true });
    expect(jobs).toHaveLength(15);
    expect(new Set(jobs.map(({ body: sent }) => sent)).size).toBe(1);
    // Between two starts the list is looked at, because the one before it may have run.
    const looks = jobs
      .slice(1)
      .map(({ index }, place) => rig.server.requests.slice((jobs[place]?.index ?? 0) + 1, index).map(isListLook));
    expect(looks).toEqual(looks.map(() => [true]));
    rig.weather.plan = () => undefined;
    await resume(rig, sendId);
    await expectAsPlanned(scenario, sendId);
  });
});
