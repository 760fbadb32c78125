import { BrowserWindow, type BrowserWindowConstructorOptions, screen, type WebContents } from 'electron';
import type { Logger } from '../ports/logger.ts';
import { appName } from './command-line.ts';
import { startPage } from './own-page.ts';
import { isReachable, readBounds, type WindowBounds, writeBounds } from './window-bounds.ts';

export interface MainWindowOptions {
  readonly preload: string;
  /** Where the place of the window is remembered. */
  readonly boundsFile: string;
  readonly logger: Logger;
}

export interface MainWindow {
  /** Opens the window, or brings it to the front when it is open already. */
  show(): Promise<void>;
  /** The contents of the open window; undefined while there is none. */
  contents(): WebContents | undefined;
  /** Resolves when the place of a window that was closed is on the disk. */
  settled(): Promise<void>;
}

const defaultSize = { width: 1280, height: 820 };
const minimumSize = { minWidth: 900, minHeight: 600 };

/** A page that dies again within this time is left alone, so that it does not die for ever. */
const calmMs = 60_000;

function place(bounds: WindowBounds | undefined): BrowserWindowConstructorOptions {
  if (bounds === undefined) return defaultSize;
  const { x, y, width, height } = bounds;
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  return isReachable(bounds, screens) ? { x, y, width, height } : { width, height };
}

/** The one window of the app: sandboxed, isolated, and on the app's own page. */
export function createMainWindow({ preload, boundsFile, logger }: MainWindowOptions): MainWindow {
  let window: BrowserWindow | undefined;
  let opening: Promise<void> | undefined;
  let saving: Promise<void> = Promise.resolve();

  function remember(closing: BrowserWindow): void {
    const bounds = { ...closing.getNormalBounds(), maximized: closing.isMaximized() };
    saving = writeBounds(boundsFile, bounds).catch((error: unknown) => {
      logger.error('The place of the window could not be remembered', { error });
    });
  }

  async function open(): Promise<void> {
    await saving;
    const bounds = await readBounds(boundsFile);
    const made = new BrowserWindow({
      ...place(bounds),
      ...minimumSize,
      title: appName,
      show: false,
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        // Dictionaries are fetched from the network, and names are in none of them.
        spellcheck: false,
      },
    });
    window = made;
    made.once('ready-to-show', () => {
      // Maximising shows the window too, so it waits for the page like everything else.
      if (bounds?.maximized === true) made.maximize();
      made.show();
    });
    made.on('close', () => remember(made));
    made.on('closed', () => {
      window = undefined;
    });
    reviveAfterCrash(made, logger);
    try {
      await made.loadURL(startPage);
    } catch (error) {
      // Closed by the user while it was still loading: that is no failure.
      if (!made.isDestroyed()) throw error;
    }
  }

  return {
    async show() {
      if (window === undefined) {
        opening ??= open().finally(() => {
          opening = undefined;
        });
        return opening;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    contents: () => window?.webContents,
    settled: () => saving,
  };
}

/** Everything typed is in the store already, so a page that died is simply shown again. */
function reviveAfterCrash(window: BrowserWindow, logger: Logger): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, details) => {
    logger.error('The page of the window ended', { reason: details.reason, exitCode: details.exitCode });
    const now = performance.now();
    if (details.reason !== 'clean-exit' && now - last > calmMs) window.webContents.reload();
    last = now;
  });
}
