import { describe, expect, test } from 'vitest';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { people } from '../../support/contacts.ts';
import { findSend, namesOf, workOff } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid } from '../outbox/postgrid-steps.ts';
import { answering, logOf, sendOff, setWeather } from './error-steps.ts';
import { startTestModeOutbox } from './import-scenarios.ts';
import { shownList } from './job-scenarios.ts';

const contacts = people(3);
const everybody = namesOf(contacts);

const wrongMode =
  'This account is set up with a test key, but the service answered for a live account. Fieldpost has stopped here. ' +
  'Check the API key of this account.';

function resource(object: string, more: object): string {
  return JSON.stringify({ id: `${object}_1`, object, live: true, ...more });
}

/** Every kind of request that a send makes, and its answer out of the live world. */
const rows: readonly (readonly [method: string, path: RegExp, way: SendWay, answer: string])[] = [
  ['POST', /\/mailing_lists$/, 'contact-by-contact', shownList('mailing_list_1', 'completed')],
  ['POST', /\/contacts$/, 'contact-by-contact', resource('contact', { addressStatus: 'verified' })],
  ['GET', /\/mailing_lists\/[^/]+$/, 'contact-by-contact', shownList('mailing_list_1', 'completed')],
  ['POST', /\/jobs$/, 'contact-by-contact', shownList('mailing_list_1', 'creating_contacts')],
  ['POST', /\/mailing_list_imports$/, 'import-file', resource('mailing_list_import', { status: 'validating' })],
  ['GET', /\/mailing_list_imports\/[^/]+$/, 'import-file', resource('mailing_list_import', { status: 'completed' })],
];

describe('a test key that is answered for the live world', () => {
  test.each(rows)('%s %s (%s) pauses the account at once, with the reason', async (method, path, way, answer) => {
    const rig = await startTestModeOutbox(contacts);
    setWeather(rig, (request) =>
      request.method === method && path.test(request.path) ? answering(200, answer) : undefined,
    );
    const sendId = await sendOff(rig, way);
    const requests = rig.server.requests.length;
    rig.clock.advance(24 * 60 * 60_000);
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(requests);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'active',
      waitingFor: wrongMode,
      isAccountPaused: true,
      counts: { queued: 3, delivered: 0, parked: 0 },
    });
    expect(await rig.store.getAccount(rig.account.id)).toMatchObject({ pausedReason: wrongMode });
    const last = (await logOf(rig, sendId)).at(-1);
    expect(last).toMatchObject({ method, status: 200 });
    expect(last?.path).toMatch(path);
    expect(JSON.stringify(last)).not.toContain('s3cret');
  });

  test('goes on in the test world once the answers are right again, and leaves the live one alone', async () => {
    const rig = await startTestModeOutbox(contacts);
    setWeather(rig, (request) =>
      /\/mailing_lists$/.test(request.path) ? answering(200, shownList('mailing_list_1', 'completed')) : undefined,
    );
    const sendId = await sendOff(rig, 'contact-by-contact');
    rig.weather.plan = () => undefined;
    await rig.store.pauseAccount(rig.account.id, null);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', mode: 'test', counts: { delivered: 3 } });
    await expectOnPostGrid(rig, sendId, everybody);
    for (const kind of ['list', 'contact', 'import']) {
      expect(await rig.remote.find(`postgrid.${kind}`, 'live')).toEqual([]);
    }
  });
});

test('a test account without trouble delivers to the test world only', async () => {
  const rig = await startTestModeOutbox(contacts);
  const sendId = await sendOff(rig, 'import-file');
  await expectOnPostGrid(rig, sendId, everybody);
  expect(await rig.remote.find('postgrid.list', 'test')).toHaveLength(1);
  expect(await rig.remote.find('postgrid.list', 'live')).toEqual([]);
});
