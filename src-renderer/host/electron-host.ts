import type { Bridge } from '../../src-shared/contract/bridge.ts';
import type { Result } from '../../src-shared/contract/failure.ts';
import type { HostClient } from './host-client.ts';

/** Talks to the main process through the bridge of the preload script. */
export function createElectronHost(bridge: Bridge): HostClient {
  let calls = 0;
  return {
    async call(channel, input, signal) {
      calls += 1;
      const callId = `${calls}`;
      const cancel = (): void => bridge.cancel(callId);
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return (await bridge.call(callId, channel, input)) as Result<never>;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    },
    subscribe: (listener) => bridge.onEvent(listener),
  };
}
