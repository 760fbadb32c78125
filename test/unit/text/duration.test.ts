import { expect, test } from 'vitest';
import { aboutDuration } from '../../../src-shared/text/duration.ts';

test.each([
  [0, 'less than a minute'],
  [44, 'less than a minute'],
  [45, 'about a minute'],
  [89, 'about a minute'],
  [90, 'about 2 minutes'],
  [250, 'about 4 minutes'],
  [5_399, 'about 90 minutes'],
  [7_100, 'about 118 minutes'],
  [7_200, 'about 2 hours'],
  [36_000, 'about 10 hours'],
  [200_000, 'about 2 days'],
])('%d seconds are %s', (seconds, words) => {
  expect(aboutDuration(seconds)).toBe(words);
});
