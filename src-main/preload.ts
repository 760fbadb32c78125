import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeName } from '../src-shared/contract/bridge.ts';
import type { AppEvent } from '../src-shared/contract/events.ts';
import { ipcChannels } from './electron/ipc-channels.ts';

/** The only code with access to both worlds: it passes calls and events on, and decides nothing. */
const bridge: Bridge = {
  call: (callId, channel, input) => ipcRenderer.invoke(ipcChannels.call, callId, channel, input),
  cancel: (callId) => ipcRenderer.send(ipcChannels.cancel, callId),
  onEvent(listener) {
    const pass = (_event: unknown, appEvent: AppEvent): void => listener(appEvent);
    ipcRenderer.on(ipcChannels.event, pass);
    return () => ipcRenderer.removeListener(ipcChannels.event, pass);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
