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
    'ERR_CONNECTION_REFUSED',
    'ERR_ADDRESS_UNREACHABLE',
    'ERR_PROXY_CONNECTION_FAILED',
  ])('Electron: net::%s', (name) => {
    expect(classifyNetworkFailure(new Error(`net::${name}`))).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.unreachable', message: expect.stringContaining(name) },
    });
  });

  test('a connection that is really refused', async () => {
    const error = await fetch(`http://127.0.0.1:${await refusedPort()}/`, { method: 'POST', body: '{}' }).catch(
      (e) => e,
    );
    expect(classifyNetworkFailure(error)).toMatchObject({ kind: 'not-sent' });
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
    new Error('net::ERR_CERT_DATE_INVALID'),
    new Error('net::ERR_CERT_AUTHORITY_INVALID'),
  ])('%#', (error) => {
    expect(classifyNetworkFailure(error)).toMatchObject({
      kind: 'not-sent',
      error: { code: 'network.certificate', message: expect.stringContaining('date and time of this computer') },
    });
  });
});

describe('outcome unknown', () => {
  test.each([
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
  expect(classifyNetworkFailure(new Error('Redirect was cancelled')).kind).toBe('redirected');
});

test("a thrown error's own words, which may quote a header, are never shown", () => {
  const error = new Error("Invalid value for header 'Authorization': 'Bearer s3cret'");
  expect(classifyNetworkFailure(error).error.message).not.toContain('s3cret');
});
