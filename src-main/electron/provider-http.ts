import type { Session } from 'electron';
import type { HttpFetch } from '../ports/http.ts';

type ProviderSession = Pick<Session, 'fetch' | 'closeAllConnections'>;

/**
 * The http port of the desktop app: Electron's network stack, so that the system's proxy and certificates count.
 *
 * Chromium by itself repeats a request, a POST too, when a connection that was used before breaks without an answer. For a
 * batch of contacts that would be a second delivery nobody knows of. So no request ever uses a connection again: each gets
 * a session of its own for as long as it lasts, whose old connections are closed first.
 *
 * @param openSession makes the session with that number; sessions are used again, so there are as many as requests at once
 */
export function createProviderHttp(openSession: (number: number) => ProviderSession): HttpFetch {
  const idle: ProviderSession[] = [];
  let opened = 0;

  function take(): ProviderSession {
    const session = idle.pop();
    if (session !== undefined) return session;
    opened += 1;
    return openSession(opened);
  }

  return async (request) => {
    const session = take();
    const release = (): void => {
      idle.push(session);
    };
    try {
      await session.closeAllConnections();
      const response = await session.fetch(request);
      const { status, statusText, headers } = response;
      if (response.body === null) {
        release();
        return response;
      }
      // The session is busy until the answer has been read, or given up.
      const body = response.body.pipeThrough(new TransformStream({ flush: release, cancel: release }));
      return new Response(body, { status, statusText, headers });
    } catch (error) {
      release();
      throw error;
    }
  };
}
