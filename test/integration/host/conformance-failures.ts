import { expect, test } from 'vitest';
import { FailureError } from '../../../src-shared/contract/failure.ts';
import { connectHandMade, listNamed } from './hand-made.ts';
import type { StartTransport } from './test-client.ts';

const runId = '0195f3a0-0000-7000-8000-000000000003';

const invalidInputs: readonly [channel: string, place: string, input: unknown][] = [
  ['lists.create', 'name', { name: ' ' }],
  ['lists.create', 'name', { name: 7 }],
  ['lists.create', 'name', {}],
  ['lists.create', 'color', { name: 'Spring', color: 'blue' }],
  ['lists.create', 'input', null],
  ['lists.create', 'input', undefined],
  ['lists.create', 'input', 'Spring'],
  ['contacts.get', 'contactId', { contactId: '7; DROP TABLE contacts' }],
  ['imports.upload', 'bytes', { uploadId: runId, index: 0, bytes: [1, 2] }],
  ['imports.upload', 'bytes', { uploadId: runId, index: 0, bytes: new Uint8Array(1024 * 1024 + 1) }],
  ['imports.keepRows', 'rows.0.draft.fields.name', { runId, rows: [{ row: 0, draft: { fields: {}, custom: {} } }] }],
];

export function failureConformance(start: StartTransport): void {
  test.each(invalidInputs)('%s refuses a wrong input and names the place: %s', async (channel, place, input) => {
    const { client } = await connectHandMade(start, { 'lists.create': ({ name }) => listNamed(name) });
    expect(await client.call(channel, input)).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringMatching(/\S/), details: { channel, place } },
    });
  });

  test.each(['lists.destroy', 'constructor', '__proto__', 'toString', 'lists/create', '%00', ''])(
    'the channel %j is unknown',
    async (channel) => {
      const { client } = await connectHandMade(start);
      expect(await client.call(channel, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-channel', details: { channel } },
      });
    },
  );

  test('a failure keeps its code, its sentence and its details', async () => {
    const details = { listId: 'x', tries: 3, again: false };
    const { client } = await connectHandMade(start, {
      'lists.create': () => {
        throw new FailureError('conflict', 'A list named “Frühling” exists already.', details);
      },
      'lists.all': async () => {
        throw new FailureError('storage-full', 'The disk is full.');
      },
    });
    expect(await client.call('lists.create', { name: 'Frühling' })).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'A list named “Frühling” exists already.', details },
    });
    expect(await client.call('lists.all', {})).toEqual({
      ok: false,
      error: { code: 'storage-full', message: 'The disk is full.' },
    });
  });

  test('a defect is answered as internal; what was thrown goes to the log only', async () => {
    const thrown = new TypeError('token s3cret of mary@example.org cannot be read');
    const { client, logger } = await connectHandMade(start, {
      'lists.create': () => {
        throw thrown;
      },
    });
    const answer = await client.call('lists.create', { name: 'Spring' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', details: { channel: 'lists.create' } } });
    expect(JSON.stringify(answer)).not.toMatch(/s3cret|mary|TypeError/);
    expect(logger.entries).toMatchObject([{ level: 'error', details: { channel: 'lists.create', error: thrown } }]);
  });

  test('an answer that breaks the contract is caught when answers are checked', async () => {
    const wrong = { 'lists.create': () => ({ ...listNamed('Spring'), members: -1 }) };
    const { client } = await connectHandMade(start, wrong, true);
    expect(await client.call('lists.create', { name: 'Spring' })).toMatchObject({
      ok: false,
      error: { code: 'internal', details: { channel: 'lists.create', place: 'members' } },
    });
    const unchecked = await connectHandMade(start, wrong);
    expect(await unchecked.client.call('lists.create', { name: 'Spring' })).toMatchObject({ ok: true });
  });
}
