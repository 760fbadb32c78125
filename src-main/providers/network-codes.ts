import type { ProviderFailure } from './outcome.ts';

/** Failures that are ours to name, because the provider never got to explain them, with the sentence the user reads. */
const sentences = {
  'network.unreachable': 'The service could not be reached, so nothing was sent. Fieldpost tries again by itself.',
  'network.certificate':
    'The connection is not safe: the certificate of the service was not accepted, so nothing was sent. ' +
    'Check the date and time of this computer, and whether this network wants you to sign in first.',
  'network.redirected':
    'The address of the service answered with a redirect, which is not followed because it would carry the token ' +
    'along. Check the address of this account, and whether this network wants you to sign in first.',
  'network.unsendable':
    'The address or the token of this account holds characters that cannot be sent. Enter them again.',
  'network.interrupted': 'The connection broke after the request was under way, so it may or may not have arrived.',
  'network.timeout': 'No complete answer came in time, so the request may or may not have arrived.',
  'network.not-started': 'The send was stopped before the request went out. Nothing was sent.',
  'network.stopped': 'The send was stopped while the request was under way, so it may or may not have arrived.',
  'network.answer-too-large': 'The answer of the service was far larger than any real answer.',
  'network.unreadable-answer': 'The answer of the service could not be understood, although it reported success.',
  'network.unexplained-status': 'The service answered without an explanation.',
} as const;

export type NetworkCode = keyof typeof sentences;

/**
 * A failure in our own words. `detail` is a short technical name such as `ECONNRESET`, put in brackets for support; it
 * must never come from a thrown error's message, because those can quote a header and with it the token.
 */
export function networkFailure(code: NetworkCode, detail?: string, httpStatus?: number): ProviderFailure {
  return {
    code,
    message: detail === undefined ? sentences[code] : `${sentences[code]} (${detail})`,
    ...(httpStatus === undefined ? {} : { httpStatus }),
  };
}
