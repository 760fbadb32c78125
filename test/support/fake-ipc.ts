import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';

type Listener = (event: unknown, ...args: readonly unknown[]) => unknown;

/** One window's side of the fake IPC. `sender` is what the main process sees as the origin of its messages. */
export interface FakeRenderer {
  readonly webContents: Pick<WebContents, 'send'>;
  readonly sender: string;
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown>;
  send(channel: string, ...args: readonly unknown[]): void;
  on(channel: string, listener: (value: unknown) => void): () => void;
}

export interface FakeIpc {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'on'>;
  openWindow(sender: string): FakeRenderer;
}

/** What `isTrusted` looks at in the fake: the name the window was opened under. */
export function senderOf(event: IpcMainEvent | IpcMainInvokeEvent): string {
  return String(Reflect.get(event, 'fakeSender'));
}

/** The main process never runs inside the window's call, and both sides only ever see copies: as in Electron. */
function crossing<T>(value: T): Promise<T> {
  const copy = structuredClone(value);
  return new Promise((resolve) => setImmediate(() => resolve(copy)));
}

/** Both ends of Electron's IPC without Electron: asynchronous, ordered, and everything passed is a structured clone. */
export function createFakeIpc(): FakeIpc {
  const handlers = new Map<string, Listener>();
  const listeners = new Map<string, Listener[]>();
  const main = {
    handle(channel: string, handler: Listener) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return main;
    },
  };

  function openWindow(sender: string): FakeRenderer {
    const heard = new Map<string, Set<(value: unknown) => void>>();
    const event = { fakeSender: sender };
    return {
      sender,
      webContents: {
        send(channel: string, ...args: readonly unknown[]) {
          crossing(args).then(([value]) => {
            for (const listener of heard.get(channel) ?? []) listener(value);
          });
        },
      },
      async invoke(channel, ...args) {
        const received = await crossing(args);
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return crossing(await handler(event, ...received));
      },
      send(channel, ...args) {
        crossing(args).then((received) => {
          for (const listener of listeners.get(channel) ?? []) listener(event, ...received);
        });
      },
      on(channel, listener) {
        const set = heard.get(channel) ?? new Set();
        heard.set(channel, set.add(listener));
        return () => set.delete(listener);
      },
    };
  }

  // The fake has what the transport uses; Electron's own types ask for the whole emitter.
  return { ipcMain: main as unknown as Pick<IpcMain, 'handle' | 'on'>, openWindow };
}
