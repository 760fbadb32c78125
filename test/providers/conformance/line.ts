import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpFetch } from '../../../src-main/ports/http.ts';
import { startFaultServer } from '../fault-server.ts';
import type { Fault } from '../faults.ts';
import { answerWith } from './direct-faults.ts';

/** The way from an adapter to a simulated provider, with the fault of the moment on it. */
export interface Line {
  readonly fetch: HttpFetch;
  /** A `fetch` by which nobody can be reached, whatever it is asked. */
  readonly unreachable: HttpFetch;
  readonly baseUrl: string;
  close(): Promise<void>;
}

export interface LineKind {
  open(simulator: HttpFetch, baseUrl: string, fault: () => Fault | undefined): Promise<Line>;
  /** How many random answers are tried out at every step. */
  readonly randomAnswers: number;
}

/** Real HTTP to a server of this computer, with real resets and broken answers. */
export const overHttp: LineKind = { open: openHttp, randomAnswers: 25 };

/** The simulator in the place of `fetch`, as Practice accounts have it; what goes wrong looks as Node's fetch shows it. */
export const direct: LineKind = { open: openDirect, randomAnswers: 100 };

async function openHttp(simulator: HttpFetch, baseUrl: string, fault: () => Fault | undefined): Promise<Line> {
  const server = await startFaultServer(simulator, fault);
  const nobody = await unusedUrl();
  return {
    fetch: (request) => fetch(request),
    unreachable: (request) => fetch(nobody, { method: 'POST', body: 'nothing', signal: request.signal }),
    baseUrl: server.url + new URL(baseUrl).pathname,
    close: () => server.close(),
  };
}

async function openDirect(simulator: HttpFetch, baseUrl: string, fault: () => Fault | undefined): Promise<Line> {
  return {
    fetch: (request) => answerWith(fault(), simulator, request),
    unreachable: async () => {
      const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
      throw new TypeError('fetch failed', { cause });
    },
    baseUrl,
    close: async () => undefined,
  };
}

/** The address of a port on which somebody has listened until now. */
async function unusedUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
