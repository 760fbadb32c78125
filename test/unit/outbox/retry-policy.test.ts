import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RetryPolicy, retryDelay, retryPolicies } from '../../../src-main/outbox/retry-policy.ts';

const policy: RetryPolicy = { firstDelay: 1000, longestDelay: 10_000, mostFailures: 5 };
const anyPolicy = fc.constantFrom<RetryPolicy>(...Object.values(retryPolicies));
const attempts = fc.integer({ min: 1, max: 1000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the pause after a failed attempt', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
    [5, 10_000],
    [6, 10_000],
    [1_000_000, 10_000],
  ])('after attempt %d is %d ms, before chance', (tries, delay) => {
    expect(retryDelay(policy, tries, 0)).toBe(delay);
  });

  test('is spread by up to a quarter', () => {
    expect(retryDelay(policy, 1, 0.5)).toBe(1125);
    expect(retryDelay(policy, 9, 0.999_999)).toBe(12_500);
  });

  test('is never shorter than the first nor longer than the longest and a quarter', () => {
    fc.assert(
      fc.property(anyPolicy, attempts, random, (given, tries, chance) => {
        const delay = retryDelay(given, tries, chance);
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(given.firstDelay);
        expect(delay).toBeLessThanOrEqual(given.longestDelay * 1.25);
      }),
    );
  });

  test('never becomes shorter with more attempts', () => {
    fc.assert(
      fc.property(anyPolicy, attempts, random, (given, tries, chance) => {
        expect(retryDelay(given, tries + 1, chance)).toBeGreaterThanOrEqual(retryDelay(given, tries, chance));
      }),
    );
  });
});
