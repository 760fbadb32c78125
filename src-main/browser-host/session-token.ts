import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token that only the person who started the host has; 256 bits, fit for a URL and a cookie. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that says nothing about where the first difference is, nor about the length. */
export function sameToken(expected: string, given: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}

/** The value of one cookie of a `Cookie` header; undefined when it is not there. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
