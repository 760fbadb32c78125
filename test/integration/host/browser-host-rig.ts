import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { startBrowserHost } from '../../../src-main/browser-host/server.ts';
import { encodeFrame } from '../../../src-shared/contract/frame.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { handMade, listNamed } from './hand-made.ts';
import { signIn } from './http-client.ts';
import { type RawRequest, rawRequest } from './raw-request.ts';

/** What lies beside the renderer's folder and must never come out. */
export const outside = 'not for the window';

/** The browser host with a small renderer, and someone who knows how to speak HTTP. */
export async function startRig() {
  const create = vi.fn(({ name }: { name: string }) => listNamed(name));
  const { dispatcher, events } = handMade({ 'lists.create': create });
  const folder = await temporaryFolder();
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-notes'));
  await writeFile(join(rendererFolder, 'index.html'), '<title>Fieldpost</title>');
  await writeFile(join(rendererFolder, 'assets', 'app.js'), 'export {};');
  await writeFile(join(rendererFolder, 'fieldpost.db'), outside);
  await writeFile(join(folder, 'secret.js'), outside);
  await writeFile(join(folder, 'renderer-notes', 'secret.js'), outside);
  const host = await startBrowserHost({ dispatcher, events, rendererFolder, port: 0 });
  onTestFinished(() => host.close());
  const url = new URL(host.url);
  const port = Number(url.port);
  const cookie = await signIn(host);
  const own = { cookie, host: url.host };

  /** A call as the app's own page makes it, except for what the test changes; undefined leaves a header out. */
  function createList(headers: Readonly<Record<string, string>> = {}) {
    const body = encodeFrame({ name: 'Spring' });
    return rawRequest(port, { method: 'POST', path: '/api/call/lists.create', headers: { ...own, ...headers }, body });
  }

  return {
    host,
    port,
    token: url.searchParams.get('token') ?? '',
    cookie,
    own,
    create,
    createList,
    raw: (request: RawRequest) => rawRequest(port, request),
    get: (path: string, headers: Readonly<Record<string, string>> = own) => rawRequest(port, { path, headers }),
  };
}
