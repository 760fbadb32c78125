import { describe, expect, test } from 'vitest';
import { canSend, leadOf, toSend } from '../../../src-renderer/send/plan-summary.ts';
import { sendText } from '../../../src-shared/text/send-text.ts';

const nothing = { added: 0, changed: 0, unchanged: 0, removed: 0, impossible: null };

describe('a plan comes to', () => {
  test.each([
    [['12 contacts will be sent'], { added: 12 }],
    [['1 contact will be sent'], { changed: 1, unchanged: 4 }],
    [
      ['15 contacts will be sent', "2 contacts will be taken off the provider's list"],
      { added: 12, changed: 3, removed: 2 },
    ],
    [["1 contact will be taken off the provider's list"], { removed: 1, unchanged: 4 }],
    [["Nothing to send: all 1,000 contacts are on the provider's list already, as they are now."], { unchanged: 1000 }],
    [[sendText.empty], {}],
    [[], { impossible: 'The list is empty.' }],
  ])('%j', (lead, figures) => {
    expect(leadOf({ ...nothing, ...figures })).toEqual(lead);
  });
});

describe('a plan can be sent', () => {
  test('when somebody is new, changed or to be removed', () => {
    expect(canSend({ ...nothing, added: 1 })).toBe(true);
    expect(canSend({ ...nothing, changed: 1 })).toBe(true);
    expect(canSend({ ...nothing, removed: 1 })).toBe(true);
  });

  test('not when nothing would change, or something speaks against it', () => {
    expect(canSend({ ...nothing, unchanged: 9 })).toBe(false);
    expect(canSend({ ...nothing, added: 1, impossible: 'Another send of this list is on its way.' })).toBe(false);
  });
});

describe('the button says', () => {
  test.each([
    ['Send 12 contacts, take off 2', { added: 9, changed: 3, removed: 2 }],
    ['Send 1 contact', { added: 1, changed: 0, removed: 0 }],
    ['Bring the list up to date', { added: 0, changed: 0, removed: 2 }],
    ['Nothing to send', { added: 0, changed: 0, removed: 0 }],
  ])('%s', (words, figures) => {
    expect(sendText.confirm(toSend(figures), figures.removed)).toBe(words);
  });
});
