import { networkFailure } from '../network-codes.ts';
import type { ProviderFailure } from '../outcome.ts';
import type { ErrorBody } from './answers.ts';

/** What a code means that came without words: those that a send waits for, or that stop an account. */
const unexplained: ReadonlyMap<string, string> = new Map([
  ['lists.locked', 'Another change to this list is under way at PrayerLetters.com.'],
  ['too_many_requests', 'PrayerLetters.com asks for a pause between requests.'],
  ['lists.permission_error', 'PrayerLetters.com does not let this account change its lists.'],
]);

/** A failure in the words of PrayerLetters.com. */
export function explained(status: number, body: ErrorBody, token: string): ProviderFailure {
  const message =
    body.message ?? `${unexplained.get(body.error) ?? 'The service answered without an explanation.'} (${body.error})`;
  return { code: hide(body.error, token), message: shown(message, token), httpStatus: status };
}

/** Under a code of its own, so that whoever cuts batches knows that nobody in this one is to blame. */
export function tooLarge(body: ErrorBody | undefined, token: string): ProviderFailure {
  const failure = networkFailure('network.too-large', undefined, 413);
  // The message may state the limit [seed].
  const message = body?.message === undefined ? failure.message : `${failure.message} ${body.message}`;
  return { ...failure, message: shown(message, token) };
}

/**
 * For an answer that PrayerLetters.com cannot have given. Blaming the contacts for it would be wrong, and so would be
 * going on: the user has to look where the requests end up.
 */
export function foreignAnswer(status: number): ProviderFailure {
  return {
    code: 'prayerletters.foreign-answer',
    message:
      `This address does not answer like PrayerLetters.com (status ${status}). Check the API address of this account, ` +
      'the proxy of this computer, and whether this network wants you to sign in first.',
    httpStatus: status,
  };
}

function shown(message: string, token: string): string {
  return hide(message, token).slice(0, 1000);
}

/** A provider may quote the credentials it refuses; they must not reach the screen or the log. */
function hide(text: string, token: string): string {
  return token === '' ? text : text.replaceAll(token, '[token]');
}
