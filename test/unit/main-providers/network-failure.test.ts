import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { classifyNetworkFailure } from '../../../src-main/providers/network-failure.ts';

/** Shaped as Node's fetch throws: a TypeError that says nothing, with the story in `cause`. */
function nodeError(code: string, more: object = {}): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code, ...more }) });
}

async function refusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('certainly not sent', () => {
  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
    'Node: %s',
    (code) => {
      expect(classifyNetworkFailure(nodeError(code))).toMatchObject({
        kind: 'not-sent',
        error: { code: 'network.unreachable', message: expect.stringContaining(code) },
      });
    },
  );

  test.each([
    'ERR_INTERNET_DISCONNECTED',
    'ERR_NAME_NOT_RESOLVED',
    'ERR_NAME_RESOLUTION_FAILED',
    'ERR_CONNECTION_REFUSED',
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_CONNECTION_FAILED',
    'ERR_NETWORK_ACCESS_DENIED',
  ])('Electron: net::%s', (name) => {
    expect(classifyNetworkFailure(new Error(`net::${name}`))).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.unreachable', message: expect.stringContaining(name) },
    });
  });

  test.each(['ETIMEDOUT', 'ECONNRESET', 'EACCES', 'EADDRNOTAVAIL', 'EPERM'])('Node: %s while connecting', (code) => {
    expect(classifyNetworkFailure(nodeError(code, { syscall: 'connect' }))).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.unreachable', message: expect.stringContaining(code) },
    });
  });

  test('Node: an error without a usable code while connecting', () => {
    const error = nodeError('Unknown system error -999', { syscall: 'connect' });
    expect(classifyNetworkFailure(error)).toMatchObject({ kind: 'not-sent', error: { code: 'network.unreachable' } });
  });

  test.each([
    'ERR_PROXY_CONNECTION_FAILED',
    'ERR_PROXY_AUTH_REQUESTED',
    'ERR_PROXY_AUTH_UNSUPPORTED',
    'ERR_PROXY_CERTIFICATE_INVALID',
    'ERR_TUNNEL_CONNECTION_FAILED',
    'ERR_SOCKS_CONNECTION_FAILED',
    'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
  ])('a proxy in the way: net::%s', (name) => {
    expect(classifyNetworkFailure(new Error(`net::${name}`))).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.proxy', message: expect.stringMatching(/proxy settings.*sign in/) },
    });
  });

  test('a connection that is really refused', async () => {
    const error = await fetch(`http://127.0.0.1:${await refusedPort()}/`, { method: 'POST', body: '{}' }).catch(
      (e) => e,
    );
    expect(classifyNetworkFailure(error)).toMatchObject({ kind: 'not-sent' });
  });

  test('several addresses that all timed out', () => {
    const parts = ['ETIMEDOUT', 'ENETUNREACH'].map((code) => Object.assign(new Error(), { code, syscall: 'connect' }));
    const cause = Object.assign(new AggregateError(parts), { code: 'ETIMEDOUT' });
    expect(classifyNetworkFailure(new TypeError('fetch failed', { cause })).kind).toBe('not-sent');
  });

  test('several addresses, all refused', () => {
    const parts = ['ECONNREFUSED', 'ENETUNREACH'].map((code) =>
      Object.assign(new Error(), { code, syscall: 'connect' }),
    );
    const cause = Object.assign(new AggregateError(parts), { code: 'ECONNREFUSED' });
    expect(classifyNetworkFailure(new TypeError('fetch failed', { cause })).kind).toBe('not-sent');
  });
});

describe('certificates have their own code and sentence', () => {
  test.each([
    nodeError('CERT_HAS_EXPIRED'),
    nodeError('DEPTH_ZERO_SELF_SIGNED_CERT'),
    nodeError('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    nodeError('ERR_TLS_CERT_ALTNAME_INVALID'),
    nodeError('CERT_UNTRUSTED'),
    nodeError('CERT_NEVER_HEARD_OF'),
    new Error('net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED'),
    new Error('net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN'),
    new Error('net::ERR_CERT_DATE_INVALID'),
    new Error('net::ERR_CERT_AUTHORITY_INVALID'),
  ])('%#', (error) => {
    expect(classifyNetworkFailure(error)).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.certificate', message: expect.stringContaining('date and time of this computer') },
    });
  });
});

describe('no encrypted connection was agreed on', () => {
  test.each([
    nodeError('ERR_TLS_HANDSHAKE_TIMEOUT'),
    nodeError('ERR_TLS_INVALID_PROTOCOL_VERSION'),
    nodeError('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    nodeError('EPROTO', { syscall: 'write' }),
    new Error('net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH'),
    new Error('net::ERR_SSL_UNRECOGNIZED_NAME_ALERT'),
  ])('%#', (error) => {
    expect(classifyNetworkFailure(error)).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.handshake', message: expect.stringContaining('nothing was sent') },
    });
  });
});

describe('outcome unknown', () => {
  test.each([
    nodeError('ETIMEDOUT', { syscall: 'read' }),
    nodeError('ECONNRESET', { syscall: 'read' }),
    nodeError('ECONNREFUSED', { syscall: 'write' }),
    nodeError('EPROTO', { syscall: 'read' }),
    nodeError('EPROTO'),
    nodeError('ERR_SSL_WRONG_VERSION_NUMBER'),
    nodeError('ERR_TLS_NEVER_HEARD_OF'),
    new Error('net::ERR_ADDRESS_UNREACHABLE'),
    new Error('net::ERR_CONNECTION_CLOSED'),
    new Error('net::ERR_EMPTY_RESPONSE'),
    new Error('net::ERR_PROXY_HTTP_1_1_REQUIRED'),
    new Error('net::ERR_SSL_PROTOCOL_ERROR'),
    new Error('net::ERR_SSL_BAD_RECORD_MAC_ALERT'),
    new Error('net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED'),
    new Error('net::ERR_BAD_SSL_CLIENT_AUTH_CERT'),
    nodeError('ECONNRESET'),
    nodeError('EPIPE'),
    nodeError('UND_ERR_SOCKET'),
    nodeError('UND_ERR_HEADERS_TIMEOUT'),
    nodeError('UND_ERR_BODY_TIMEOUT'),
    nodeError('ETIMEDOUT'),
    new Error('net::ERR_CONNECTION_RESET'),
    new Error('net::ERR_NETWORK_CHANGED'),
    new Error('net::ERR_TIMED_OUT'),
    new TypeError('terminated'),
    new DOMException('The operation timed out.', 'TimeoutError'),
    'a string',
    undefined,
    { code: 'ECONNREFUSED' },
  ])('%#', (error) => {
    expect(classifyNetworkFailure(error)).toMatchObject({ kind: 'unknown', error: { code: 'network.interrupted' } });
  });

  test('an established connection that lost its route', () => {
    expect(classifyNetworkFailure(nodeError('EHOSTUNREACH', { syscall: 'read' })).kind).toBe('unknown');
    expect(classifyNetworkFailure(nodeError('EHOSTUNREACH', { syscall: 'connect' })).kind).toBe('not-sent');
  });

  test('several addresses, one of which may have taken the request', () => {
    const parts = ['ECONNREFUSED', 'ECONNRESET'].map((code) => Object.assign(new Error(), { code }));
    const cause = Object.assign(new AggregateError(parts), { code: 'ECONNREFUSED' });
    expect(classifyNetworkFailure(new TypeError('fetch failed', { cause })).kind).toBe('unknown');
  });

  test('a chain of causes that bites its own tail', () => {
    const error = new Error('round');
    error.cause = error;
    expect(classifyNetworkFailure(error).kind).toBe('unknown');
  });
});

test('a redirect that Electron refuses to follow is told apart', () => {
  expect(classifyNetworkFailure(new Error('Redirect was cancelled'))).toMatchObject({
    kind: 'misdirected',
    error: { code: 'network.redirected' },
  });
});

test('a proxy that answers for the service is told apart', () => {
  expect(classifyNetworkFailure(new Error('net::ERR_UNEXPECTED_PROXY_AUTH'))).toMatchObject({
    kind: 'misdirected',
    error: { code: 'network.proxy-sign-in' },
  });
});

test('a port that is never connected to is a wrong address', async () => {
  const refused = await fetch('http://127.0.0.1:6000/', { method: 'POST', body: '{}' }).catch((e) => e);
  for (const error of [refused, new Error('net::ERR_UNSAFE_PORT')]) {
    expect(classifyNetworkFailure(error)).toMatchObject({
      kind: 'misdirected',
      error: { code: 'network.blocked-port', message: expect.stringContaining('address of this account') },
    });
  }
});

test("a thrown error's own words, which may quote a header, are never shown", () => {
  const error = new Error("Invalid value for header 'Authorization': 'Bearer s3cret'");
  expect(classifyNetworkFailure(error).error.message).not.toContain('s3cret');
});
