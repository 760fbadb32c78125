import { onTestFinished } from 'vitest';
import { callPath, eventsPath } from '../../../src-main/browser-host/http-transport.ts';
import { type BrowserHost, startBrowserHost } from '../../../src-main/browser-host/server.ts';
import type { AppEvent } from '../../../src-shared/contract/events.ts';
import type { Result } from '../../../src-shared/contract/failure.ts';
import { decodeFrame, encodeFrame } from '../../../src-shared/contract/frame.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { ownAbort, type StartTransport, type TestClient } from './test-client.ts';

/** Opens the printed address as a browser does, and answers the cookie that it is given. */
export async function signIn(host: BrowserHost): Promise<string> {
  const response = await fetch(host.url, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 303 || cookie === undefined) throw new Error(`No way in: ${response.status}`);
  return cookie;
}

/** The events of an SSE stream, as they come. */
async function readEvents(body: ReadableStream<Uint8Array>, heard: AppEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of body) {
    text += decoder.decode(part, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith('data: ')) heard.push(JSON.parse(block.slice('data: '.length)) as AppEvent);
    }
  }
}

/** A window that talks to the browser host. */
export function createHttpClient(host: BrowserHost, cookie: string): TestClient {
  const { origin } = new URL(host.url);
  return {
    async call(channel, input, signal) {
      const url = `${origin}${callPath}${encodeURIComponent(channel)}`;
      const init = { method: 'POST', headers: { cookie, origin }, body: encodeFrame(input), signal: signal ?? null };
      try {
        const response = await fetch(url, init);
        if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
        return decodeFrame(new Uint8Array(await response.arrayBuffer())) as Result<unknown>;
      } catch (error) {
        if (signal?.aborted) return ownAbort;
        throw error;
      }
    },
    async listen() {
      const heard: AppEvent[] = [];
      const leave = new AbortController();
      const response = await fetch(`${origin}${eventsPath}`, { headers: { cookie }, signal: leave.signal });
      if (response.body === null) throw new Error('The stream has no body.');
      readEvents(response.body, heard).catch(() => undefined);
      onTestFinished(() => leave.abort());
      return heard;
    },
  };
}

/** The browser host on a free port of this computer, with a window that has signed in. */
export const startHttp: StartTransport = async (dispatcher, events) => {
  const rendererFolder = await temporaryFolder();
  const host = await startBrowserHost({ dispatcher, events, rendererFolder, port: 0 });
  onTestFinished(() => host.close());
  return createHttpClient(host, await signIn(host));
};
