/**
 * The names of errors that can only arise before a request goes out. A name is listed where Chromium's net_error_list.h
 * or socket code [code], or Node's documentation or source [doc][code], ties it to that phase; all others prove nothing.
 *
 * Left out on purpose, because an established connection can end with them too:
 * - ERR_ADDRESS_UNREACHABLE, ERR_TIMED_OUT, ERR_CONNECTION_RESET, -_CLOSED, -_ABORTED: Chromium translates the system
 *   errors of reading and writing with the same table as those of connecting [code: MapSystemError in socket_posix.cc].
 * - ERR_NETWORK_CHANGED: closes connections that are in use.
 * - ERR_SSL_PROTOCOL_ERROR and the alerts for a bad record or certificate: they can follow the handshake, in TLS 1.3 those
 *   about a client certificate always do. For the same reason Node's ERR_SSL_WRONG_VERSION_NUMBER.
 * - ERR_PROXY_HTTP_1_1_REQUIRED: ends streams of a connection to the proxy that may have carried the request.
 */
export type ConnectPhase = 'unreachable' | 'proxy' | 'certificate' | 'handshake' | 'blocked-port';

const names: Readonly<Record<ConnectPhase, readonly string[]>> = {
  /** No name was resolved or no connection was made. */
  unreachable: [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
    // Chromium's resolver reports it for a computer that is offline. Reading and writing could as well if the network
    // subsystem itself failed (ENETDOWN), which is accepted here: it is by far the commonest error of all.
    'ERR_INTERNET_DISCONNECTED',
    'ERR_NAME_NOT_RESOLVED',
    'ERR_NAME_RESOLUTION_FAILED',
    'ERR_ICANN_NAME_COLLISION',
    'ERR_HOST_RESOLVER_QUEUE_TOO_LARGE',
    'ERR_CONNECTION_REFUSED',
    // These three are what MapConnectError makes of a failed connect(), and of nothing else [code].
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_CONNECTION_FAILED',
    'ERR_NETWORK_ACCESS_DENIED',
  ],
  /** There was no way through a proxy. An https request waits for its tunnel, and http never leaves this computer. */
  proxy: [
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_PROXY_AUTH_REQUESTED',
    'ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION',
    'ERR_PROXY_AUTH_UNSUPPORTED',
    'ERR_PROXY_CERTIFICATE_INVALID',
    'ERR_TUNNEL_CONNECTION_FAILED',
    'ERR_HTTPS_PROXY_TUNNEL_RESPONSE',
    'ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT',
    'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
    'ERR_NO_SUPPORTED_PROXIES',
    'ERR_SOCKS_CONNECTION_FAILED',
    'ERR_SOCKS_CONNECTION_HOST_UNREACHABLE',
  ],
  /** Certificates are judged during the handshake. See also the prefixes. */
  certificate: [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_FORMAT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'HOSTNAME_MISMATCH',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'ERR_CERTIFICATE_TRANSPARENCY_REQUIRED',
    'ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
    'ERR_SSL_SERVER_CERT_BAD_FORMAT',
  ],
  /** No encrypted connection was agreed on. */
  handshake: [
    'ERR_TLS_DH_PARAM_SIZE',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
    'ERR_TLS_INVALID_PROTOCOL_VERSION',
    'ERR_TLS_PROTOCOL_VERSION_CONFLICT',
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    'ERR_SSL_UNSUPPORTED_PROTOCOL',
    'ERR_NO_SSL_VERSIONS_ENABLED',
    'ERR_SSL_KEY_USAGE_INCOMPATIBLE',
    'ERR_SSL_OBSOLETE_CIPHER',
    'ERR_SSL_UNRECOGNIZED_NAME_ALERT',
    'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
    'ERR_TLS13_DOWNGRADE_DETECTED',
    'ERR_ECH_FALLBACK_CERTIFICATE_INVALID',
    'ERR_ECH_NOT_NEGOTIATED',
  ],
  /** The platform refuses to connect to ports of other services, such as mail. */
  'blocked-port': ['ERR_UNSAFE_PORT'],
};

/** Chromium's errors about a certificate, and OpenSSL's results of verifying one under their names in Node [doc]. */
const certificatePrefixes = ['ERR_CERT_', 'CERT_'] as const;

const phases: ReadonlyMap<string, ConnectPhase> = new Map(
  (['unreachable', 'proxy', 'certificate', 'handshake', 'blocked-port'] as const).flatMap((phase) =>
    names[phase].map((name) => [name, phase] as const),
  ),
);

/** Which phase before the request an error of this name ended in; undefined when it proves nothing. */
export function connectPhase(name: string): ConnectPhase | undefined {
  return (
    phases.get(name) ?? (certificatePrefixes.some((prefix) => name.startsWith(prefix)) ? 'certificate' : undefined)
  );
}
