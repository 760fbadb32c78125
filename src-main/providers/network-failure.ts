import { assertNever } from '../../src-shared/assert-never.ts';
import { networkFailure } from './network-codes.ts';
import type { ProviderFailure } from './outcome.ts';

/**
 * What a thrown fetch error proves: `not-sent` is certain that the request never left, `redirected` that it was answered
 * with a redirect which the transport refused to follow, `unknown` proves nothing.
 */
export interface NetworkFailure {
  readonly kind: 'not-sent' | 'redirected' | 'unknown';
  readonly error: ProviderFailure;
}

type Verdict = 'unreachable' | 'certificate' | 'redirected' | 'unknown';
interface Evidence {
  readonly verdict: Verdict;
  readonly name?: string;
}

/** No name was resolved or no connection was made, so not one byte of the request can have left. */
const unreachableCodes: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_CONNECTION_REFUSED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_PROXY_CONNECTION_FAILED',
]);

/** Certificates are judged during the handshake, before the request. Node's names; Chromium's all begin with ERR_CERT_. */
const certificateCodes: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
]);

/** Electron's net.fetch throws these instead of handing out a 3xx when the request says `redirect: 'manual'`. */
const redirectMessage = /^(Redirect was cancelled|Attempted to redirect)/;
const chromiumName = /\bnet::(ERR_[A-Z0-9_]+)/;
const deepestCause = 8;

/**
 * Decides from an error thrown by `fetch` (Node's or Electron's) whether the request can have reached the provider.
 *
 * The code is looked for along `cause` and in the members of an AggregateError, which must all agree: several addresses
 * were tried, and one of them may have taken the request. Whatever is not known to happen before sending (resets,
 * timeouts, truncated answers, names never seen) is `unknown`, the only answer that cannot lead to a second letter.
 */
export function classifyNetworkFailure(error: unknown): NetworkFailure {
  const { verdict, name } = findEvidence(error, deepestCause);
  switch (verdict) {
    case 'unreachable':
      return { kind: 'not-sent', error: networkFailure('network.unreachable', name) };
    case 'certificate':
      return { kind: 'not-sent', error: networkFailure('network.certificate', name) };
    case 'redirected':
      return { kind: 'redirected', error: networkFailure('network.redirected') };
    case 'unknown':
      return { kind: 'unknown', error: networkFailure('network.interrupted', name) };
    default:
      return assertNever(verdict, 'network verdict');
  }
}

function findEvidence(error: unknown, depth: number): Evidence {
  if (!(error instanceof Error) || depth === 0) return { verdict: 'unknown' };
  if (error instanceof AggregateError && error.errors.length > 0) {
    const parts = error.errors.map((part: unknown) => findEvidence(part, depth - 1));
    const first = parts[0] ?? { verdict: 'unknown' };
    return parts.every((part) => part.verdict === first.verdict) ? first : { verdict: 'unknown' };
  }
  if (redirectMessage.test(error.message)) return { verdict: 'redirected' };
  const name = nameOf(error);
  if (name === undefined) return findEvidence(error.cause, depth - 1);
  if (certificateCodes.has(name) || name.startsWith('ERR_CERT_')) return { verdict: 'certificate', name };
  return { verdict: unreachableCodes.has(name) && !happenedWhileTalking(error) ? 'unreachable' : 'unknown', name };
}

function nameOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(error.code)) return error.code;
  return chromiumName.exec(error.message)?.[1];
}

/** An established connection can die with EHOSTUNREACH too; then the system call says so and the request may be there. */
function happenedWhileTalking(error: Error): boolean {
  return 'syscall' in error && (error.syscall === 'read' || error.syscall === 'write');
}
