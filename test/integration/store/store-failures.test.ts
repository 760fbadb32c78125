import { describe, expect, test } from 'vitest';
import { createDispatcher, type Handlers } from '../../../src-main/app/dispatcher.ts';
import { toStoreFailure } from '../../../src-main/store/store-error.ts';
import { type FailureCode, FailureError } from '../../../src-shared/contract/failure.ts';
import { createTestLogger } from '../../support/fake-ports.ts';

/** What the log says after the store has failed a call with this code. */
async function logAfter(code: FailureCode) {
  const logger = createTestLogger();
  const fail = () => Promise.reject(new FailureError(code, 'A sentence.'));
  const handlers: Pick<Handlers, 'lists.all'> = { 'lists.all': fail };
  const dispatcher = createDispatcher({ handlers: handlers as Handlers, logger });
  const answer = await dispatcher.call('lists.all', {}, new AbortController().signal);
  expect(answer).toEqual({ ok: false, error: { code, message: 'A sentence.' } });
  return logger.entries;
}

describe('a call that the store fails', () => {
  test.each(['internal', 'storage-full', 'storage-failed'] as const)('as %s is in the log', async (code) => {
    const details = { channel: 'lists.all', code, message: 'A sentence.' };
    expect(await logAfter(code)).toEqual([{ level: 'error', message: expect.any(String), details }]);
  });

  test.each(['conflict', 'not-found', 'cancelled'] as const)('as %s is an answer, not a fault', async (code) => {
    expect(await logAfter(code)).toEqual([]);
  });
});

test.each([
  ['JSON', () => JSON.parse('{"name": Joe Smith}')],
  [
    'a schema',
    () => {
      throw Object.assign(new Error('Expected never but received "Joe Smith"'), { name: 'ValiError' });
    },
  ],
])('what %s quotes of a contact does not become a message', (_what, work) => {
  let failure: ReturnType<typeof toStoreFailure> | undefined;
  try {
    work();
  } catch (error) {
    failure = toStoreFailure(error);
  }
  expect(failure).toMatchObject({ code: 'internal', message: expect.stringMatching(/failed unexpectedly.*Error/) });
  expect(failure?.message).not.toMatch(/Joe|Smith/);
});
