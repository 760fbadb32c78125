import { type ConnectPhase, connectPhase } from './connect-phase-codes.ts';
import { type NetworkCode, networkFailure } from './network-codes.ts';
import type { ProviderFailure } from './outcome.ts';

/**
 * What a thrown fetch error proves: `not-sent` is certain that the request never left, `misdirected` that at this address
 * it will never come to anything better (a redirect that is not followed, say), `unknown` nothing.
 */
export interface NetworkFailure {
  readonly kind: 'not-sent' | 'misdirected' | 'unknown';
  readonly error: ProviderFailure;
}

type Verdict = ConnectPhase | 'redirected' | 'proxy-sign-in' | 'unknown';
interface Evidence {
  readonly verdict: Verdict;
  readonly name?: string | undefined;
}

const meanings: Readonly<Record<Verdict, { readonly kind: NetworkFailure['kind']; readonly code: NetworkCode }>> = {
  unreachable: { kind: 'not-sent', code: 'network.unreachable' },
  proxy: { kind: 'not-sent', code: 'network.proxy' },
  certificate: { kind: 'not-sent', code: 'network.certificate' },
  handshake: { kind: 'not-sent', code: 'network.handshake' },
  'blocked-port': { kind: 'misdirected', code: 'network.blocked-port' },
  redirected: { kind: 'misdirected', code: 'network.redirected' },
  'proxy-sign-in': { kind: 'misdirected', code: 'network.proxy-sign-in' },
  unknown: { kind: 'unknown', code: 'network.interrupted' },
};

/** Electron's net.fetch throws these instead of handing out a 3xx when the request says `redirect: 'manual'`. */
const redirectMessage = /^(Redirect was cancelled|Attempted to redirect)/;
/** What Chromium makes of an answer with status 407 that came without a proxy [code: http_network_transaction.cc]. */
const proxySignInName = 'ERR_UNEXPECTED_PROXY_AUTH';
/** All that Node's fetch says of a port it does not connect to. */
const blockedPortMessage = 'bad port';
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
  const { kind, code } = meanings[verdict];
  return { kind, error: networkFailure(code, name) };
}

function findEvidence(error: unknown, depth: number): Evidence {
  if (!(error instanceof Error) || depth === 0) return { verdict: 'unknown' };
  if (error instanceof AggregateError && error.errors.length > 0) {
    const parts = error.errors.map((part: unknown) => findEvidence(part, depth - 1));
    const first = parts[0] ?? { verdict: 'unknown' };
    return parts.every((part) => part.verdict === first.verdict) ? first : { verdict: 'unknown' };
  }
  if (redirectMessage.test(error.message)) return { verdict: 'redirected' };
  if (error.message === blockedPortMessage) return { verdict: 'blocked-port' };
  const name = nameOf(error);
  const syscall = 'syscall' in error ? error.syscall : undefined;
  // Whatever the error, as long as the connection is being made there is nothing to send the request over.
  if (syscall === 'connect') return { verdict: 'unreachable', name };
  if (name === undefined) return findEvidence(error.cause, depth - 1);
  return { verdict: verdictOn(name, syscall), name };
}

function nameOf(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(error.code)) return error.code;
  return chromiumName.exec(error.message)?.[1];
}

function verdictOn(name: string, syscall: unknown): Verdict {
  if (name === proxySignInName) return 'proxy-sign-in';
  // Node reports it when OpenSSL did not take what was to be written [code: TLSWrap], mostly because the handshake failed.
  // At any time it means that the request has not left whole.
  if (name === 'EPROTO' && syscall === 'write') return 'handshake';
  // An established connection can die with EHOSTUNREACH too; then the system call says so and the request may be there.
  if (syscall === 'read' || syscall === 'write') return 'unknown';
  return connectPhase(name) ?? 'unknown';
}
