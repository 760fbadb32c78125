import type { App as ElectronApp } from 'electron';
import type { Logger } from '../ports/logger.ts';

export interface CloseBeforeQuitOptions {
  readonly app: Pick<ElectronApp, 'quit' | 'on'>;
  readonly logger: Logger;
  /** Finishes what is under way. */
  readonly close: () => Promise<void>;
}

/**
 * Holds the end of the process back until the app has been closed. The windows are gone by then, so that whatever a page
 * saves on its way out still finds the store open. Answers whether closing has begun.
 */
export function closeBeforeQuit({ app, logger, close }: CloseBeforeQuitOptions): () => boolean {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close()
      .catch((error: unknown) => logger.error('The app did not close cleanly', { error }))
      .finally(() => {
        state = 'closed';
        app.quit();
      });
  });
  return () => state !== 'open';
}
