import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Result } from '../../src-shared/contract/failure.ts';
import type { Dispatcher } from '../app/dispatcher.ts';
import type { AppEvents } from '../app/events.ts';
import { ipcChannels } from './ipc-channels.ts';

export interface IpcTransportOptions {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'on'>;
  readonly dispatcher: Dispatcher;
  readonly events: AppEvents;
  /** True for the main frame of the app's own window; everyone else is refused. */
  readonly isTrusted: (event: IpcMainEvent | IpcMainInvokeEvent) => boolean;
  /** The windows that listen to events. */
  readonly listeners: () => readonly Pick<WebContents, 'send'>[];
}

const refused: Result<never> = {
  ok: false,
  error: { code: 'invalid-input', message: 'This call did not come from the app’s own window.' },
};

/** Lets the window call the dispatcher over Electron's IPC. */
export function startIpcTransport({ ipcMain, dispatcher, events, isTrusted, listeners }: IpcTransportOptions): void {
  const running = new Map<string, AbortController>();

  ipcMain.handle(ipcChannels.call, async (event, callId: unknown, channel: unknown, input: unknown) => {
    if (!isTrusted(event) || typeof callId !== 'string' || typeof channel !== 'string') return refused;
    const cancel = new AbortController();
    running.set(callId, cancel);
    try {
      return await dispatcher.call(channel, input, cancel.signal);
    } finally {
      running.delete(callId);
    }
  });

  ipcMain.on(ipcChannels.cancel, (event, callId: unknown) => {
    if (isTrusted(event) && typeof callId === 'string') running.get(callId)?.abort();
  });

  events.subscribe((appEvent) => {
    for (const listener of listeners()) listener.send(ipcChannels.event, appEvent);
  });
}
