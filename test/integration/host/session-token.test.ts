import { describe, expect, test } from 'vitest';
import { newSessionToken, readCookie, sameToken } from '../../../src-main/browser-host/session-token.ts';

describe('a session token', () => {
  test('has 256 bits, fits into a URL, and is never the same', () => {
    const tokens = new Set(Array.from({ length: 100 }, newSessionToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('equals only itself, whatever the lengths', () => {
    expect(sameToken('abc', 'abc')).toBe(true);
    for (const other of ['', 'ab', 'abd', 'abcd', 'ABC']) expect(sameToken('abc', other)).toBe(false);
  });
});

describe('a cookie', () => {
  test.each<[string | undefined, string | undefined]>([
    ['name=value', 'value'],
    ['a=1; name=value; b=2', 'value'],
    ['a=1;name=value', 'value'],
    ['name=a=b=', 'a=b='],
    ['name=', ''],
    ['names=value', undefined],
    ['x-name=value', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is found in %j', (header, value) => {
    expect(readCookie(header, 'name')).toBe(value);
  });
});
