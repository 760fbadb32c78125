import { describe, expect, test } from 'vitest';
import {
  readAddedContacts,
  readCreatedList,
  readErrorBody,
  readExpires,
} from '../../../src-main/providers/prayerletters/answers.ts';

describe('readExpires', () => {
  test.each([
    ['2025-02-19T04:50:07', Date.UTC(2025, 1, 19, 4, 50, 7)],
    ['2025-02-19T04:50:07Z', Date.UTC(2025, 1, 19, 4, 50, 7)],
    ['2025-02-19T04:50:07+02:00', Date.UTC(2025, 1, 19, 2, 50, 7)],
    ['in two weeks', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (expires, expected) => {
    expect(readExpires(expires)).toBe(expected);
  });
});

describe('errors', () => {
  test.each(['401', 401, null])('the status may be %o', (status) => {
    const text = JSON.stringify({ status, error: 'invalid_request', message: 'No.', more_info: 'https://example.org' });
    expect(readErrorBody(text)).toMatchObject({ error: 'invalid_request', message: 'No.' });
  });

  test('a code survives attributes of the wrong shape', () => {
    const text = '{"error":"too_many_requests","message":7,"limits":"many","limit_exceeded":[]}';
    expect(readErrorBody(text)).toMatchObject({ error: 'too_many_requests', message: undefined, limits: undefined });
  });

  test.each(['', 'null', '[]', '{}', '{"error":5}', '{"error":"<b>no code</b>"}', '<html>'])(
    '%s is not one',
    (text) => {
      expect(readErrorBody(text)).toBeUndefined();
    },
  );
});

test.each(['{}', '{"contacts":{}}', '{"contacts":[{"id":"a-1"}]}', '{"contacts":[{"external_id":"1","id":""}]}', '[]'])(
  '%s is no answer to adding contacts',
  (text) => {
    expect(readAddedContacts(text)).toBeUndefined();
  },
);

test('a list needs an id, and its expiry only if it says so', () => {
  expect(readCreatedList('{"list_id":"l-0jr-f5eh"}')).toEqual({ list_id: 'l-0jr-f5eh', expires: undefined });
  expect(readCreatedList('{"list_id":"l-0jr-f5eh","expires":12}')).toEqual({
    list_id: 'l-0jr-f5eh',
    expires: undefined,
  });
  expect(readCreatedList('{"list_id":""}')).toBeUndefined();
});
