import { describe, expect, it } from 'vitest';
import { type IssueFacts, issueTexts } from '../../../src-shared/text/issues.ts';

const facts: IssueFacts = { field: 'postalCode', detail: '3766', fix: '03766' };

describe.each(Object.entries(issueTexts))('%s', (_code, text) => {
  const message = text.message(facts);

  it('has a short title', () => {
    expect(text.title.length).toBeLessThanOrEqual(28);
    expect(text.title).not.toMatch(/[.!]$/);
  });

  it('names reason and remedy neutrally', () => {
    expect(message).not.toMatch(/\b(we|our|error|please|sorry)\b/i);
    expect(message.split(' ').length).toBeGreaterThanOrEqual(8);
  });
});

it('says what happened to a ZIP code and what to use', () => {
  expect(issueTexts['lost-leading-zero'].message(facts)).toBe(
    'ZIP code 3766 has four digits: the leading zero was probably lost in Excel. Use 03766.',
  );
  expect(issueTexts['lost-leading-zero'].fixAllLabel(31)).toBe('Add the lost zero in 31 rows');
  expect(issueTexts['lost-leading-zero'].fixAllLabel(1)).toBe('Add the lost zero in 1 row');
});

it('states the length and the limit of what is too long to print', () => {
  const message = issueTexts['name-too-long'].message({ field: 'name', detail: '42/40' });
  expect(message).toBe('The text has 42 characters where 40 fit, and the rest may be cut off in print. Shorten it.');
});
