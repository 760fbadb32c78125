import type { HttpFetch } from '../../src-main/ports/http.ts';
import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import { refusedByJobsStreet, refusedStreet } from './people.ts';

/** Makes the contacts that are to be refused unacceptable on their way in, so that the simulator's own rules refuse them. */
export function refusing(
  provider: AccountProvider,
  simulator: HttpFetch,
  onRefused: () => void,
  onTroubled: (remoteId: string) => void,
): HttpFetch {
  // PrayerLetters.com minds a text that is too long, PostGrid an address without a first line.
  const instead = provider === 'prayerletters' ? 'x'.repeat(300) : ' ';
  const refused = new RegExp(`\\d+ ${refusedStreet}`, 'g');
  return async (request) => {
    if (request.method === 'GET' || request.method === 'DELETE') return simulator(request);
    const text = await request.text();
    const headers = new Headers(request.headers);
    // The length may be another one now.
    headers.delete('content-length');
    const body = text.replace(refused, instead);
    if (body !== text) onRefused();
    const response = await simulator(new Request(request.url, { method: request.method, headers, body }));
    if (response.ok && request.url.endsWith('/contacts') && text.includes(refusedByJobsStreet)) {
      const made: unknown = await response.clone().json();
      onTroubled(String(Reflect.get(Object(made), 'id')));
    }
    return response;
  };
}
