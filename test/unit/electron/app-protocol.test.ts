import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src-main/app/content-security-policy.ts';
import { answerAppRequest, registerAppScheme } from '../../../src-main/electron/app-protocol.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldpost-protocol-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer/index.html'), '<p>hello</p>');
  await writeFile(join(folder, 'secret.html'), 'outside');
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (url: string, method = 'GET') => answerAppRequest(join(folder, 'renderer'), { url, method });

describe('the app protocol', () => {
  it('answers the start page under the strict policy', async () => {
    const answer = await ask('app://fieldpost/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await answer.text()).toBe('<p>hello</p>');
  });

  it.each([
    'app://fieldpost/missing.html',
    'app://elsewhere/index.html',
    'app://fieldpost/..%2fsecret.html',
    'app://fieldpost/%2e%2e/secret.html',
    'app://fieldpost/..%5csecret.html',
  ])('answers 404 to %s, under the policy too', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it('answers nothing but GET', async () => {
    expect((await ask('app://fieldpost/', 'POST')).status).toBe(404);
  });

  it('registers the scheme with an origin and nothing that goes around the policy', () => {
    registerAppScheme({
      registerSchemesAsPrivileged: (schemes) =>
        expect(schemes).toEqual([
          { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
        ]),
    });
  });
});
