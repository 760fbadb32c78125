import type { ProviderFailure } from './outcome.ts';

/** Failures that are ours to name, because the provider never got to explain them, with the sentence the user reads. */
const sentences = {
  'network.unreachable': 'The service could not be reached, so nothing was sent. Fieldpost tries again by itself.',
  'network.certificate':
    'The connection is not safe: the certificate of the service was not accepted, so nothing was sent. ' +
    'Check the date and time of this computer, and whether this network wants you to sign in first.',
  'network.handshake':
    'No safe connection to the service could be agreed on, so nothing was sent. Check the address of this account, and ' +
    'whether a security program or this network gets in between.',
  'network.proxy':
    'The proxy of this computer or network did not let the connection through, so nothing was sent. Check the proxy ' +
    'settings of this computer, and whether the proxy wants you to sign in first.',
  'network.proxy-sign-in':
    'A proxy answered in place of the service and wants you to sign in. Check the proxy settings of this computer and ' +
    'the address of this account.',
  'network.blocked-port':
    'The address of this account names a port that web requests must not use, so nothing was sent. ' +
    'Check the address of this account.',
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
  'network.too-large':
    'The request was larger than the service, or something on the way to it, accepts. Nothing of it was taken in.',
  'network.unexplained-status': 'The service answered without an explanation.',
} as const;

export type NetworkCode = keyof typeof sentences;

/** What is said only before a request could leave; every other code came in answer to one, or in place of an answer. */
const neverSent: ReadonlySet<string> = new Set([
  'network.unreachable',
  'network.certificate',
  'network.handshake',
  'network.proxy',
  'network.blocked-port',
  'network.unsendable',
  'network.not-started',
] satisfies NetworkCode[]);

/** True for a failure that proves that nothing has left this computer. */
export function wasNeverSent({ code }: ProviderFailure): boolean {
  return neverSent.has(code);
}

/** A failure of a status alone, which the provider or something in between left without an explanation. */
export function unexplainedStatus(status: number): ProviderFailure {
  const failure = networkFailure('network.unexplained-status', `status ${status}`, status);
  if (status === 429)
    return { ...failure, message: `The service asks for a pause between requests. (status ${status})` };
  if (status >= 500) return { ...failure, message: `The service had a failure of its own. (status ${status})` };
  return failure;
}

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
