/** The scheme and the host under which the window loads its own files. */
export const appScheme = 'app';
export const appHost = 'fieldpost';
export const startPage = `${appScheme}://${appHost}/`;

/**
 * True for a page of the app itself, and for nothing else: the one test behind navigation, new windows and calls.
 *
 * The parts are compared one by one because a custom scheme has the origin `null` in Node, like every stranger.
 */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}
