import { describe, expect, it } from 'vitest';
import { createProviderHttp } from '../../../src-main/electron/provider-http.ts';

/** A session that notes what happens to it, in order, and answers when it is told to. */
function startSessions() {
  const log: string[] = [];
  const http = createProviderHttp((number) => ({
    closeAllConnections: async () => {
      log.push(`${number} closed`);
    },
    fetch: async (input) => {
      const { url } = input as Request;
      log.push(`${number} asked ${new URL(url).pathname}`);
      if (url.endsWith('/fail')) throw new Error('net::ERR_CONNECTION_RESET');
      return url.endsWith('/empty') ? new Response(null, { status: 204 }) : new Response('answer', { status: 201 });
    },
  }));
  const ask = (path: string) => http(new Request(`https://provider.test${path}`, { method: 'POST', body: '{}' }));
  return { log, ask };
}

describe('the http port of the desktop app', () => {
  it('closes old connections before every request, so that none is repeated beneath us', async () => {
    const { log, ask } = startSessions();
    for (const path of ['/one', '/two']) expect(await (await ask(path)).text()).toBe('answer');
    expect(log).toEqual(['1 closed', '1 asked /one', '1 closed', '1 asked /two']);
  });

  it('never disturbs a request whose answer is still being read', async () => {
    const { log, ask } = startSessions();
    const first = await ask('/one');
    await (await ask('/two')).text();
    expect(log).toEqual(['1 closed', '1 asked /one', '2 closed', '2 asked /two']);
    expect(await first.text()).toBe('answer');
    expect(first.status).toBe(201);
  });

  it('uses a session again after a failure, an empty answer and an answer given up', async () => {
    const { log, ask } = startSessions();
    await expect(ask('/fail')).rejects.toThrow('net::ERR_CONNECTION_RESET');
    await ask('/empty');
    await (await ask('/unread')).body?.cancel();
    await (await ask('/last')).text();
    expect(log.filter((entry) => entry.startsWith('2'))).toEqual([]);
  });
});
