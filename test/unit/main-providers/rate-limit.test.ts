import { describe, expect, test } from 'vitest';
import { restUntil } from '../../../src-main/providers/prayerletters/rate-limit.ts';
import { readRetryAfter } from '../../../src-main/providers/retry-after.ts';

const now = Date.UTC(2026, 0, 5, 12);
const hour = 3_600_000;

describe('restUntil', () => {
  const limits = { hour: 50, day: 600 };
  const said = { error: 'too_many_requests', message: undefined };

  test.each([
    ['hour', limits, hour / 50],
    ['day', limits, (24 * hour) / 600],
    ['hour', { hour: 7 }, Math.ceil(hour / 7)],
    ['hour', undefined, hour / 50],
    ['hour', { hour: 0 }, hour],
    ['fortnight', limits, hour],
    ['constructor', limits, hour],
    [undefined, undefined, hour],
  ])('window %s with limits %o rests %i ms', (window, stated, pause) => {
    expect(restUntil(null, { ...said, limit_exceeded: window, limits: stated }, now)).toBe(now + pause);
  });

  test('Retry-After goes before everything else', () => {
    expect(restUntil('30', { ...said, limit_exceeded: 'day', limits }, now)).toBe(now + 30_000);
  });

  test('an answer without a readable body rests for an hour', () => {
    expect(restUntil(null, undefined, now)).toBe(now + hour);
  });
});

describe('readRetryAfter', () => {
  test.each([
    ['120', now + 120_000],
    [' 0 ', now + 1000],
    ['Mon, 05 Jan 2026 12:05:00 GMT', now + 300_000],
    ['Mon, 05 Jan 2026 11:00:00 GMT', now + 1000],
    ['99999999999', now + 24 * hour],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
