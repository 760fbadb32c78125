import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type HostProcess, startHostProcess } from '../support/browser-host-process.ts';

/** The app as a person has it: started, quit, cut off by a power cut, and started again on the same data. */
export class Fieldpost {
  readonly page: Page;
  readonly dataFolder: string;
  /** Every error that the page has thrown or written to its console. */
  readonly troubles: string[] = [];
  #host: HostProcess | undefined;

  private constructor(page: Page, dataFolder: string) {
    this.page = page;
    this.dataFolder = dataFolder;
    // Once the host is gone, failed requests are no fault of the page.
    const note = (text: string): void => {
      if (this.#host !== undefined) this.troubles.push(text);
    };
    page.on('pageerror', (error) => note(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
    });
  }

  /** The app on a data folder of its own, not started yet. */
  static async create(page: Page): Promise<Fieldpost> {
    return new Fieldpost(page, await mkdtemp(join(tmpdir(), 'fieldpost-e2e-')));
  }

  async start(): Promise<void> {
    const host = await startHostProcess(this.dataFolder);
    this.#host = host;
    await this.page.goto(host.url);
    await this.page.getByRole('main').waitFor();
  }

  /** Closes the window, then the app. */
  async quit(): Promise<void> {
    const host = this.#host;
    if (host === undefined) return;
    await this.#leave();
    await host.stop();
  }

  /** Ends the app in the middle of whatever it does. The window cannot save anything any more. */
  async crash(): Promise<void> {
    const host = this.#host;
    this.#host = undefined;
    await host?.kill();
    await this.#leave();
  }

  async crashAndStartAgain(): Promise<void> {
    await this.crash();
    await this.start();
  }

  async quitAndStartAgain(): Promise<void> {
    await this.quit();
    await this.start();
  }

  /** Resolves when the app has saved what is being typed, and this is in it. To be called before the typing. */
  async savesText(text: string): Promise<void> {
    await this.page.waitForResponse((response) => {
      const request = response.request();
      return request.url().endsWith('/app.saveDraft') && request.postDataBuffer()?.includes(text) === true;
    });
  }

  /** What the app wrote down about itself. */
  async log(): Promise<string> {
    return readFile(join(this.dataFolder, 'logs/fieldpost.log'), 'utf8').catch(() => '');
  }

  /** Removes the data; the app must have ended. */
  async remove(): Promise<void> {
    // Windows keeps a file locked for a moment after its process has gone.
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #leave(): Promise<void> {
    this.#host = undefined;
    await this.page.goto('about:blank');
  }
}
