import type { Engine } from '../outbox/engine.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Connectivity } from '../ports/connectivity.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Connection } from '../providers/adapter.ts';
import type { StoredAccount } from '../store/methods/accounts.ts';
import type { Store } from '../store/store-methods.ts';
import type { AppEvents } from './events.ts';
import type { Settings } from './settings.ts';

/** What the app says about itself. */
export interface About {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly dataFolder: string;
  readonly notices: readonly string[];
}

/** The sample spreadsheet that a newcomer can start with. */
export type SampleFile = () => Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;

/** Everything that the handlers work with, put together by `create-app.ts`. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly events: AppEvents;
  readonly secrets: Secrets;
  readonly connectivity: Connectivity;
  readonly settings: Settings;
  readonly engine: Engine;
  readonly connect: (account: StoredAccount) => Promise<Connection>;
  readonly sample: SampleFile;
  readonly about: About;
}
