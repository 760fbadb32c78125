import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpFetch } from '../../src-main/ports/http.ts';
import { assertNever } from '../../src-shared/assert-never.ts';
import { errorAnswers, type Fault, type FaultPlan, html } from './faults.ts';

/** What the server saw of one request. Times are in ms since the server's start. */
export interface RecordedRequest {
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bodyBytes: number;
  readonly startedAt: number;
  /** When the answer was complete or the connection gone; undefined while neither is. */
  readonly endedAt: number | undefined;
  /** Another request for the same list was open at the same time: forbidden by the provider. */
  readonly overlapped: boolean;
}

export interface FaultServer {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Stops at once, whatever is still open. May be called again. */
  close(): Promise<void>;
}

/** The simulated provider; it may look at what is known of the request besides. */
export type FaultHandler = (request: Request, entry: RecordedRequest) => ReturnType<HttpFetch>;

export interface FaultServerOptions {
  /** False forgets what was sent as soon as it was handled, for long runs; it is kept unless said so. */
  readonly keepsBodies?: boolean;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A real HTTP server around a simulated provider, with things going wrong by plan. */
export async function startFaultServer(
  handler: FaultHandler,
  plan: FaultPlan = () => undefined,
  { keepsBodies = true }: FaultServerOptions = {},
): Promise<FaultServer> {
  const requests: Writable<RecordedRequest>[] = [];
  const open = new Set<Writable<RecordedRequest>>();
  const closing = new AbortController();
  const start = performance.now();

  const record = (message: IncomingMessage): Writable<RecordedRequest> => {
    const path = message.url ?? '/';
    const list = listOf(path);
    const rivals = [...open].filter((other) => list !== undefined && listOf(other.path) === list);
    for (const rival of rivals) rival.overlapped = true;
    const entry: Writable<RecordedRequest> = {
      index: requests.length,
      method: message.method ?? 'GET',
      path,
      headers: flatHeaders(message),
      body: '',
      bodyBytes: 0,
      startedAt: performance.now() - start,
      endedAt: undefined,
      overlapped: rivals.length > 0,
    };
    requests.push(entry);
    open.add(entry);
    return entry;
  };

  const server = createServer((message, response) => {
    const entry = record(message);
    response.once('close', () => {
      open.delete(entry);
      entry.endedAt = performance.now() - start;
    });
    serve(message, response, entry).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else send(response, 500, { 'content-type': 'text/plain' }, String(error));
    });
  });

  const serve = async (message: IncomingMessage, response: ServerResponse, entry: Writable<RecordedRequest>) => {
    const bytes = await readAll(message);
    if (keepsBodies) entry.body = bytes.toString();
    entry.bodyBytes = bytes.byteLength;
    const effect = () => handler(toRequest(url, entry, bytes), entry);
    const fault = plan(entry.index, entry.method, entry.path);
    if (fault === undefined) await pass(await effect(), response);
    else await misbehave(fault, effect, response, closing.signal);
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function misbehave(
  fault: Fault,
  effect: () => Promise<Response>,
  response: ServerResponse,
  closing: AbortSignal,
) {
  switch (fault.kind) {
    case 'reset-before-effect':
      return response.socket?.resetAndDestroy();
    case 'reset-after-effect':
      await effect();
      return response.socket?.resetAndDestroy();
    case 'timeout-after-effect':
      return await effect();
    case 'truncate-after-effect':
      return await truncate(await effect(), response);
    case 'error-500-before':
      return sendJson(response, 500, errorAnswers.failed);
    case 'error-500-after':
      await effect();
      return sendJson(response, 500, errorAnswers.failed);
    case 'html-instead':
      if (fault.when === 'after') await effect();
      return send(response, fault.status ?? 200, { 'content-type': 'text/html' }, html);
    case 'slow':
      await delay(fault.ms, undefined, { signal: closing });
      return await pass(await effect(), response);
    case 'locked-423':
      return sendJson(response, 423, errorAnswers.locked);
    case 'rate-limited-429': {
      const pause = fault.retryAfterSeconds;
      return sendJson(response, 429, errorAnswers.limited, pause === undefined ? {} : { 'retry-after': String(pause) });
    }
    case 'unauthorized-401':
      return sendJson(response, 401, errorAnswers.unauthorized);
    case 'answer':
      return send(response, fault.status, fault.headers ?? { 'content-type': 'application/json' }, fault.body);
    default:
      return assertNever(fault, 'fault');
  }
}

async function pass(answer: Response, response: ServerResponse) {
  send(response, answer.status, Object.fromEntries(answer.headers), await answer.text());
}

/** Half of the body reaches the client before the connection closes, under headers that promise all of it. */
async function truncate(answer: Response, response: ServerResponse) {
  const body = Buffer.from(await answer.text());
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': body.byteLength });
  response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => response.destroy());
}

function sendJson(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) {
  send(response, status, { 'content-type': 'application/json', ...headers }, body);
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string) {
  response.writeHead(status, headers).end(body);
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function toRequest(url: string, entry: RecordedRequest, bytes: Buffer): Request {
  const { method, path, headers } = entry;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`${url}${path}`, { method, headers, ...(hasBody ? { body: new Uint8Array(bytes) } : {}) });
}

function flatHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
}

function listOf(path: string): string | undefined {
  return /\/lists\/([^/?]+)/.exec(path)?.[1];
}
