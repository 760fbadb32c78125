import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { startRig } from './browser-host-rig.ts';

describe('the token', () => {
  test('opens the door once and then is a cookie that no script and no other site can use', async () => {
    const { host, port } = await startRig();
    const response = await fetch(host.url, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    const [pair, ...flags] = (response.headers.get('set-cookie') ?? '').split('; ');
    expect(pair).toMatch(new RegExp(`^fieldpost-${port}=[\\w-]{43}$`));
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
    expect(flags.join()).not.toMatch(/Domain|Expires|Max-Age/);
  });

  test('is another one for every start', async () => {
    const [one, other] = [await startRig(), await startRig()];
    expect(one.token).not.toBe(other.token);
  });

  test.each(['/', '/index.html', '/assets/app.js', '/api/events', '/?token=', '/?token=wrong'])(
    'without it %s is refused',
    async (path) => {
      const { get } = await startRig();
      expect(await get(path, {})).toMatchObject({ status: 401 });
    },
  );

  test('without it, or with a wrong one, no call is made', async () => {
    const { createList, create, port, token, cookie } = await startRig();
    const wrong = [
      '',
      `fieldpost-${port}=`,
      `fieldpost-${port}=${token.slice(0, -1)}`,
      `fieldpost-${port}=${token}x`,
      `fieldpost-${port + 1}=${token}`,
      `FIELDPOST-${port}=${token}`,
    ];
    for (const value of wrong) expect(await createList({ cookie: value })).toMatchObject({ status: 401 });
    expect(create).not.toHaveBeenCalled();
    expect(await createList({ cookie: `other=1; ${cookie}; more=2` })).toMatchObject({ status: 200 });
    expect(create).toHaveBeenCalledOnce();
  });

  test('in the address of a call is no use', async () => {
    const { raw, token, create } = await startRig();
    const path = `/api/call/lists.create?token=${token}`;
    expect(await raw({ method: 'POST', path })).toMatchObject({ status: 401 });
    expect(create).not.toHaveBeenCalled();
  });
});

describe('who may ask', () => {
  test('a page that reaches this computer under another name is refused', async () => {
    const { createList, create, get, port, cookie, token } = await startRig();
    for (const host of [
      `evil.example:${port}`,
      'evil.example',
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ]) {
      expect(await createList({ host })).toMatchObject({ status: 403 });
      expect(await get('/', { host, cookie })).toMatchObject({ status: 403 });
      expect(await get(`/?token=${token}`, { host })).toMatchObject({ status: 403 });
    }
    expect(create).not.toHaveBeenCalled();
  });

  test.each(['http://evil.example', 'https://127.0.0.1', 'http://127.0.0.1', 'null', ''])(
    'a page of the origin %j is refused',
    async (origin) => {
      const { createList, create } = await startRig();
      expect(await createList({ origin })).toMatchObject({ status: 403 });
      expect(create).not.toHaveBeenCalled();
    },
  );

  test.each(['cross-site', 'same-site'])('a request that the browser calls %s is refused', async (site) => {
    const { createList, create, get, own } = await startRig();
    expect(await createList({ 'sec-fetch-site': site })).toMatchObject({ status: 403 });
    expect(await get('/api/events', { ...own, 'sec-fetch-site': site })).toMatchObject({ status: 403 });
    expect(create).not.toHaveBeenCalled();
  });

  test('its own page may ask', async () => {
    const { createList, port } = await startRig();
    const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
    expect(await createList(headers)).toMatchObject({ status: 200 });
  });

  test('other computers, and other addresses of this one, find nobody listening', async () => {
    const { port } = await startRig();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
      .filter((address) => address !== '127.0.0.1');
    if (process.platform === 'linux') others.push('127.0.0.2');
    for (const host of others) {
      const socket = connect({ host, port });
      const outcome = await Promise.race([
        once(socket, 'connect').then(() => `connected to ${host}`),
        once(socket, 'error'),
      ]).catch((error: unknown) => error);
      socket.destroy();
      expect(outcome).not.toBe(`connected to ${host}`);
    }
    const own = connect({ host: '127.0.0.1', port });
    await once(own, 'connect');
    own.destroy();
  });
});
