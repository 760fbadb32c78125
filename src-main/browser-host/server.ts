import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { securityHeaders } from '../app/content-security-policy.ts';
import type { Dispatcher } from '../app/dispatcher.ts';
import type { AppEvents } from '../app/events.ts';
import { readRendererFile } from '../app/renderer-files.ts';
import { answerCall, callPath, eventsPath, streamEvents } from './http-transport.ts';
import { newSessionToken, readCookie, sameToken } from './session-token.ts';

export interface BrowserHostOptions {
  readonly dispatcher: Dispatcher;
  readonly events: AppEvents;
  readonly rendererFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface BrowserHost {
  /** The address to open, with the token that lets the first request in. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the app to a browser on this computer, and to nobody else: it listens on the loopback address only, answers only
 * to its own name (so that a web page cannot reach it under another one), refuses calls that other pages make, and asks
 * for a token that was printed to the person who started it.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { dispatcher, events, rendererFolder } = options;
  const token = newSessionToken();
  let own = '';
  let cookieName = '';

  function isAllowed(request: IncomingMessage): boolean {
    const { host, origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    return (
      host === own &&
      (origin === undefined || origin === `http://${own}`) &&
      (site === undefined || site === 'same-origin' || site === 'none')
    );
  }

  function refuse(response: ServerResponse, status: number, message: string): void {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isAllowed(request)) return refuse(response, 403, 'This address belongs to Fieldpost on this computer.');
    const url = new URL(request.url ?? '/', `http://${own}`);
    const offered = url.searchParams.get('token');
    if (request.method === 'GET' && url.pathname === '/' && offered !== null && sameToken(token, offered)) {
      const cookie = `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end();
      return;
    }
    if (!sameToken(token, readCookie(request.headers.cookie, cookieName) ?? '')) {
      return refuse(response, 401, 'Open the address that Fieldpost printed when it started.');
    }
    if (request.method === 'POST' && url.pathname.startsWith(callPath)) {
      const channel = decoded(url.pathname.slice(callPath.length));
      if (channel === undefined) return refuse(response, 400, 'The name of the call cannot be read.');
      return answerCall(dispatcher, channel, request, response);
    }
    if (request.method !== 'GET') return refuse(response, 405, 'Only GET and calls are answered.');
    if (url.pathname === eventsPath) return streamEvents(events, response);
    const file = await readRendererFile(rendererFolder, url.pathname);
    if (file === undefined) return refuse(response, 404, 'There is no such file.');
    response.writeHead(200, { 'Content-Type': file.mediaType, 'Cache-Control': 'no-cache' }).end(file.bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The request could not be answered.');
      else response.destroy();
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  own = `127.0.0.1:${port}`;
  // Cookies do not know ports, so two hosts on one computer need two names.
  cookieName = `fieldpost-${port}`;
  return {
    url: `http://${own}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A part of an address without its escapes; undefined when they make no sense. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
