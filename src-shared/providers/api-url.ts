/** The addresses of this computer itself, for which an unencrypted connection leaks nothing. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/iu;

/** Scheme, optional user information, host, optional port; read by hand because a pure module has no URL parser. */
const address = /^(https?):\/\/([^/?#\s@]+?)(?::\d{1,5})?(?:\/[^?#\s]*)?$/iu;

/**
 * True where a provider's API may be reached: any https address, and http on this computer only. Addresses with user
 * information, a query or a fragment are refused, because what is appended to them would not end up where it seems to.
 */
export function isAllowedApiUrl(text: string): boolean {
  const parts = address.exec(text);
  const [, scheme, host] = parts ?? [];
  if (scheme === undefined || host === undefined) return false;
  return scheme.toLowerCase() === 'https' || loopback.test(host);
}
