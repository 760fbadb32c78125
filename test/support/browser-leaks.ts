import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Everything that the host has ever given to a page. */
export interface Heard {
  /** The answers and events so far that hold this text, by their addresses. */
  holding(text: string): Promise<readonly string[]>;
}

/** Listens to all answers and to the stream of events, from now on. */
export async function listenToPage(page: Page): Promise<Heard> {
  const bodies: Promise<readonly [url: string, body: Buffer]>[] = [];
  const unheard: string[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const isRedirect = response.status() >= 300 && response.status() < 400;
    // The stream never ends, so its events come below.
    if (isRedirect || type.startsWith('text/event-stream')) return;
    bodies.push(
      response.body().then(
        (body) => [response.url(), body] as const,
        // A page that is started anew after a power cut drops what it had not handed over yet.
        () => {
          unheard.push(response.url());
          return [response.url(), Buffer.alloc(0)] as const;
        },
      ),
    );
  });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  browser.on('Network.eventSourceMessageReceived', ({ data }) => {
    bodies.push(Promise.resolve(['events', Buffer.from(data)]));
  });
  return {
    async holding(text) {
      const heard = await Promise.all(bodies);
      if (unheard.length * 10 > heard.length) throw new Error(`Too little was heard: ${unheard.join(', ')} were lost.`);
      return [...new Set(heard.filter(([, body]) => body.includes(text)).map(([url]) => url))];
    },
  };
}

/** What the page itself keeps or shows: its storages, its text and what stands in its fields. */
export function readPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML, fields]);
  });
}

/** The files of a folder, and of the folders in it, that hold this text. */
export async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(path)).includes(text)) found.push(path.slice(folder.length + 1));
  }
  return found.sort();
}
