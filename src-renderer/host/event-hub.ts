import type { AppEvent } from '../../src-shared/contract/events.ts';
import type { HostClient } from './host-client.ts';

/** Shares one subscription among all who listen, since each would cost the browser a connection of its own. */
export function shareEvents(client: HostClient): HostClient {
  const listeners = new Set<(event: AppEvent) => void>();
  client.subscribe((event) => {
    for (const listener of listeners) listener(event);
  });
  return {
    call: (channel, input, signal) => client.call(channel, input, signal),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
