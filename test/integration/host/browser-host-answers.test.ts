import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src-main/app/content-security-policy.ts';
import { outside, startRig } from './browser-host-rig.ts';

describe('files', () => {
  test('the page and its parts are served with their media types', async () => {
    const { get } = await startRig();
    expect(await get('/')).toMatchObject({ status: 200, body: '<title>Fieldpost</title>' });
    const script = await get('/assets/app.js');
    expect(script).toMatchObject({ status: 200, body: 'export {};' });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/assets%2f..%2f..%2fsecret.js',
    '/..\\secret.js',
    '/..%5csecret.js',
    '/../renderer-notes/secret.js',
    '/..%2frenderer-notes%2fsecret.js',
    '/secret.js%00.html',
    '/%zz',
    '/fieldpost.db',
    '/assets',
    '/assets/',
    '/missing.js',
  ])('%s is not found, and nothing beside the folder comes out', async (path) => {
    const { get } = await startRig();
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(outside);
  });
});

describe('every answer', () => {
  test('carries the content security policy and forbids other sites to use it', async () => {
    const { get, raw, createList, own, token } = await startRig();
    const post = { method: 'POST', headers: own };
    const answers = {
      page: await get('/'),
      script: await get('/assets/app.js'),
      signIn: await get(`/?token=${token}`, {}),
      noToken: await get('/', {}),
      otherHost: await get('/', { ...own, host: 'evil.example' }),
      missing: await get('/missing.js'),
      method: await raw({ method: 'DELETE', headers: own }),
      call: await createList(),
      unknownChannel: await raw({ ...post, path: '/api/call/none', body: '\0\0\0\x02{}' }),
      noFrame: await raw({ ...post, path: '/api/call/lists.create', body: 'x' }),
    };
    expect(Object.values(answers).map((answer) => answer.status)).toEqual([
      200, 200, 303, 401, 403, 404, 405, 200, 200, 400,
    ]);
    for (const { headers } of Object.values(answers)) {
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('the policy allows no foreign script, frame or connection', () => {
    const directives = new Map(
      contentSecurityPolicy.split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(contentSecurityPolicy).not.toMatch(/https?:|unsafe-eval|\*/);
  });

  test('says that a body is too large instead of breaking off', async () => {
    const { raw, own, create } = await startRig();
    const body = new Uint8Array(64 * 1024 * 1024 + 1);
    const answer = await raw({ method: 'POST', path: '/api/call/lists.create', headers: own, body });
    expect(answer).toMatchObject({ status: 413 });
    expect(create).not.toHaveBeenCalled();
  });

  test('a channel that cannot be decoded is a bad request, not a fault of the host', async () => {
    const { raw, own } = await startRig();
    const answer = await raw({ method: 'POST', path: '/api/call/%zz', headers: own, body: '\0\0\0\x02{}' });
    expect(answer.status).toBe(400);
  });
});
