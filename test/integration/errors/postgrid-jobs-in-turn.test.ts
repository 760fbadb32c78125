import { describe, expect, test } from 'vitest';
import { deliveriesOf, findSend } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid } from '../outbox/postgrid-steps.ts';
import { sendOff, setWeather } from './error-steps.ts';
import { beforeJob, idsOf, isJob, isListLook, isRemoval, jobOperations, namesBehind } from './job-scenarios.ts';

const words = 'Something of this could not be processed.';
const adding = jobOperations.filter((operation) => !isRemoval(operation));

// The halves of a job share a list, and the list does not say whose errors it shows.
describe.each([
  ['keeps the errors of earlier jobs on the list', true],
  ['clears them with the next job', false],
] as const)('when PostGrid %s', (_what, keepsOldErrors) => {
  test.each(adding)(
    '%s: of two halves only the one with the error is blamed, and nobody is delivered who is not there',
    async (operation) => {
      const scenario = await beforeJob(operation, { keepsOldErrors });
      const { rig, way, troubles, names } = scenario;
      let bad = '';
      troubles.next = (job, ids) => {
        if (job !== operation) return undefined;
        if (bad === '') bad = ids[0] ?? '';
        return ids.includes(bad) ? { type: 'operational_error', message: words, applied: 0 } : undefined;
      };
      const sendId = await sendOff(rig, way);
      const parked = await namesBehind(rig, bad);
      await expectOnPostGrid(
        rig,
        sendId,
        names.filter((name) => !parked.includes(name)),
      );
      const blamed = (await deliveriesOf(rig, sendId)).filter(({ state }) => state === 'parked');
      expect(blamed.map(({ contactName }) => contactName).toSorted()).toEqual(parked.toSorted());
      expect((await findSend(rig, sendId)).state).toBe('attention');
    },
  );
});

test.each(adding)('%s: no half begins before the list was seen free after the one before it', async (operation) => {
  const { rig, way, troubles } = await beforeJob(operation);
  troubles.next = (job, ids) =>
    job === operation && ids.length > 1 ? { type: 'operational_error', message: words, applied: 0 } : undefined;
  const story: string[] = [];
  setWeather(rig, (request) => {
    if (isJob(request)) story.push(idsOf(request).join());
    else if (isListLook(request)) story.push('look');
    return undefined;
  });
  const sendId = await sendOff(rig, way);
  expect((await findSend(rig, sendId)).state).toBe('done');
  const jobs = story.flatMap((what, index) => (what === 'look' ? [] : [index]));
  expect(jobs.length).toBeGreaterThan(4);
  // Three looks until a job is over, and one of its own before the next begins.
  const looks = jobs.slice(1).map((index, place) => index - (jobs[place] ?? 0) - 1);
  expect(looks).toEqual(looks.map(() => 4));
});
