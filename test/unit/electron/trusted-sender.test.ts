import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../src-main/electron/trusted-sender.ts';

type Event = Parameters<typeof isTrustedSender>[0];

function event(id: number, frame: { url: string; parent: object | null } | null): Event {
  return { sender: { id }, senderFrame: frame } as unknown as Event;
}

const page = { url: 'app://fieldpost/index.html', parent: null };

describe('isTrustedSender', () => {
  it('trusts the main frame of the own window on the own page', () => {
    expect(isTrustedSender(event(7, page), { id: 7 })).toBe(true);
  });

  it.each([
    ['another window', event(8, page), { id: 7 }],
    ['a frame inside the page', event(7, { ...page, parent: {} }), { id: 7 }],
    ['another page', event(7, { ...page, url: 'https://example.org/' }), { id: 7 }],
    ['a frame that has gone away', event(7, null), { id: 7 }],
    ['anyone while there is no window', event(7, page), undefined],
  ])('refuses %s', (_who, sent, own) => {
    expect(isTrustedSender(sent, own)).toBe(false);
  });
});
