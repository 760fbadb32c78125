import type { Net } from 'electron';
import type { Connectivity } from '../ports/connectivity.ts';

export interface SystemConnectivityOptions {
  readonly net: Pick<Net, 'isOnline'>;
  readonly powerMonitor: {
    on(event: 'resume', listener: () => void): unknown;
    off(event: 'resume', listener: () => void): unknown;
  };
  /** The system tells nobody when the network comes back, so it is asked this often. */
  readonly pollMs?: number;
}

/** What the system says about the network; calls back when that changes and when the computer wakes up. */
export function createSystemConnectivity({
  net,
  powerMonitor,
  pollMs = 3000,
}: SystemConnectivityOptions): Connectivity {
  return {
    isOnline: () => net.isOnline(),
    onChange(listener) {
      let before = net.isOnline();
      const look = (): void => {
        const now = net.isOnline();
        if (now === before) return;
        before = now;
        listener();
      };
      // After a sleep the answer may be the same although the network is another one.
      const wake = (): void => {
        before = net.isOnline();
        listener();
      };
      const timer = setInterval(look, pollMs);
      powerMonitor.on('resume', wake);
      return () => {
        clearInterval(timer);
        powerMonitor.off('resume', wake);
      };
    },
  };
}
