import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { postGridSite } from '../../src-shared/providers/postgrid/site.ts';
import { prayerLettersSite } from '../../src-shared/providers/prayerletters/site.ts';

/** Where the user goes on with a list: ordering costs money and is theirs to do. The app only opens the page. */
export const providerSites = {
  prayerletters: prayerLettersSite,
  postgrid: postGridSite,
} as const satisfies Record<AccountProvider, string>;
