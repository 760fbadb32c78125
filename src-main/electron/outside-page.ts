import { postGridSite } from '../../src-shared/providers/postgrid/site.ts';
import { prayerLettersSite } from '../../src-shared/providers/prayerletters/site.ts';

/** The sites that the app may hand to the system's browser, by exact origin. */
const allowed: ReadonlySet<string> = new Set([prayerLettersSite, postGridSite].map((site) => new URL(site).origin));

/** True for a page outside of the app that a link may open in the browser: the one door there is. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return allowed.has(origin) && username === '' && password === '';
}
