import { describe, expect, test, vi } from 'vitest';
import { ipcChannels } from '../../../src-main/electron/ipc-channels.ts';
import { startIpcTransport } from '../../../src-main/electron/ipc-transport.ts';
import type { AppEvent } from '../../../src-shared/contract/events.ts';
import type { Result } from '../../../src-shared/contract/failure.ts';
import { createFakeIpc, type FakeRenderer, senderOf } from '../../support/fake-ipc.ts';
import { conformance } from './conformance.ts';
import { type HandMade, handMade, listNamed } from './hand-made.ts';
import type { StartTransport, TestClient } from './test-client.ts';

const ownWindow = 'app://fieldpost/';

/** What the preload script makes of the two lanes. */
function createIpcClient(window: FakeRenderer): TestClient {
  let calls = 0;
  return {
    async call(channel, input, signal) {
      calls += 1;
      const callId = `${window.sender}#${calls}`;
      const giveUp = (): void => window.send(ipcChannels.cancel, callId);
      signal?.addEventListener('abort', giveUp, { once: true });
      try {
        return (await window.invoke(ipcChannels.call, callId, channel, input)) as Result<unknown>;
      } finally {
        signal?.removeEventListener('abort', giveUp);
      }
    },
    async listen() {
      const heard: AppEvent[] = [];
      window.on(ipcChannels.event, (event) => heard.push(event as AppEvent));
      return heard;
    },
  };
}

const startIpc: StartTransport = async (dispatcher, events) => {
  const { ipcMain, openWindow } = createFakeIpc();
  const window = openWindow(ownWindow);
  const isTrusted = (event: Parameters<typeof senderOf>[0]) => senderOf(event) === ownWindow;
  startIpcTransport({ ipcMain, dispatcher, events, isTrusted, listeners: () => [window.webContents] });
  return createIpcClient(window);
};

describe('the IPC transport', () => {
  conformance(startIpc);

  function twoWindows({ dispatcher, events }: HandMade) {
    const { ipcMain, openWindow } = createFakeIpc();
    const own = openWindow(ownWindow);
    const isTrusted = (event: Parameters<typeof senderOf>[0]) => senderOf(event) === ownWindow;
    startIpcTransport({ ipcMain, dispatcher, events, isTrusted, listeners: () => [own.webContents] });
    return { own, foreign: openWindow('https://example.com/') };
  }

  test('a sender that is not trusted is refused, and no handler runs for it', async () => {
    const create = vi.fn(({ name }: { name: string }) => listNamed(name));
    const { foreign } = twoWindows(handMade({ 'lists.create': create }));
    expect(await createIpcClient(foreign).call('lists.create', { name: 'Spring' })).toMatchObject({ ok: false });
    expect(create).not.toHaveBeenCalled();
  });

  test('a sender that is not trusted can cancel nothing, even knowing the id of the call', async () => {
    const finish = Promise.withResolvers<ReturnType<typeof listNamed>>();
    let signal: AbortSignal | undefined;
    const { own, foreign } = twoWindows(
      handMade({
        'lists.create': (_input, context) => {
          signal = context.signal;
          return finish.promise;
        },
      }),
    );
    const call = own.invoke(ipcChannels.call, 'known', 'lists.create', { name: 'Spring' });
    await vi.waitFor(() => expect(signal).toBeDefined());
    foreign.send(ipcChannels.cancel, 'known');
    await foreign.invoke(ipcChannels.call, 'x', 'lists.create', {});
    expect(signal?.aborted).toBe(false);
    finish.resolve(listNamed('Spring'));
    expect(await call).toMatchObject({ ok: true });
  });

  test.each<[string, readonly unknown[]]>([
    ['an id that is no text', [7, 'lists.create', { name: 'Spring' }]],
    ['a channel that is no text', ['1', { toString: 'lists.create' }, { name: 'Spring' }]],
    ['nothing at all', []],
  ])('%s is refused', async (_what, args) => {
    const create = vi.fn(({ name }: { name: string }) => listNamed(name));
    const { own } = twoWindows(handMade({ 'lists.create': create }));
    expect(await own.invoke(ipcChannels.call, ...args)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(create).not.toHaveBeenCalled();
  });
});
