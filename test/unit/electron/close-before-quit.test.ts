import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { closeBeforeQuit } from '../../../src-main/electron/close-before-quit.ts';

const logger = { info: vi.fn(), error: vi.fn() };

/** Behaves like Electron's app: quitting asks first, and ends unless that was prevented. */
function fakeApp() {
  const events = new EventEmitter();
  const app = {
    ended: 0,
    on: events.on.bind(events),
    quit() {
      let prevented = false;
      events.emit('will-quit', { preventDefault: () => (prevented = true) });
      if (!prevented) app.ended += 1;
    },
  };
  return app;
}

type App = Parameters<typeof closeBeforeQuit>[0]['app'];

describe('closing before quitting', () => {
  it('ends only when the app has been closed, once', async () => {
    const app = fakeApp();
    const closed = Promise.withResolvers<void>();
    const close = vi.fn(() => closed.promise);
    const isClosing = closeBeforeQuit({ app: app as unknown as App, logger, close });
    expect(isClosing()).toBe(false);
    app.quit();
    app.quit();
    expect(isClosing()).toBe(true);
    expect(app.ended).toBe(0);
    closed.resolve();
    await vi.waitFor(() => expect(app.ended).toBe(1));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('ends although closing failed, and says so in the log', async () => {
    const app = fakeApp();
    closeBeforeQuit({ app: app as unknown as App, logger, close: () => Promise.reject(new Error('disk')) });
    app.quit();
    await vi.waitFor(() => expect(app.ended).toBe(1));
    expect(logger.error).toHaveBeenCalled();
  });
});
