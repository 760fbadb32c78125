import type { AccountMode, AccountProvider } from '../contract/accounts.ts';
import { count } from './plural.ts';
import { atProvider, providerNames } from './provider-text.ts';

/** What the list on the provider's side is good for now. */
export const remoteListText = {
  ready: (name: string, mode: AccountMode) => {
    const isReady = `The list "${name}" is ready ${atProvider('postgrid', mode)}.`;
    return mode === 'practice'
      ? `${isReady} With a real account, you would now create a campaign or an order on PostGrid's site.`
      : `${isReady} Create a campaign or order there.`;
  },
  openSite: 'Open dashboard.postgrid.com',
  incomplete: (name: string, provider: AccountProvider, mode: AccountMode) =>
    `The list "${name}" ${atProvider(provider, mode)} may not be as it should be. Do not use it yet: send the list again to put it right.`,
  ignoreLists: (names: string) =>
    `Do not use ${names} at PostGrid: people may be missing there, or be there twice. You can delete it on PostGrid's site.`,
  failedAddresses: (addresses: number, provider: AccountProvider, mode: AccountMode) =>
    `${mode === 'practice' ? 'The practice provider' : providerNames[provider]} could not verify ${count(addresses, 'address', 'addresses')}, so letters may not arrive there. The contacts of this send say what is wrong.`,
  isContinued: 'A later send took over this list. Only that one says who is on it now.',
} as const;
