import type { Clock, Ids } from '../../../src-main/ports/clock.ts';
import type { HttpFetch } from '../../../src-main/ports/http.ts';
import type { ProviderAdapter } from '../../../src-main/providers/adapter.ts';
import type { Planner } from '../../../src-main/providers/planner.ts';
import type { PracticeStore } from '../../../src-main/providers/practice/practice-store.ts';
import type { AccountProvider } from '../../../src-shared/contract/accounts.ts';
import type { Samples } from './samples.ts';

/** Everything that the suite has to be told of a provider; what it can do is found out from its planner. */
export interface ConformanceSubject {
  readonly provider: AccountProvider;
  readonly planner: Planner;
  readonly samples: Samples;
  /** The address of the real service, of which a test keeps the path. */
  readonly baseUrl: string;
  /** The only key that the simulator accepts, and one that it does not. Neither may be a part of anything else. */
  readonly keys: { readonly good: string; readonly bad: string };
  /** The provider's simulator, which remembers everything in the store and accepts only the good key. */
  simulate(ports: SimulatorPorts): HttpFetch;
  /** The adapter, as the app makes it. */
  connect(options: ConnectOptions): ProviderAdapter;
  /** Who is on a list, from the provider's side, by name; whoever would get two letters is there twice. */
  recipients(store: PracticeStore, remoteListId: string): Promise<readonly string[]>;
  /** The body of an answer in which the provider refuses some content, with this message, in its own words. */
  refusal(message: string): string;
}

export interface SimulatorPorts {
  readonly store: PracticeStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface ConnectOptions {
  readonly fetch: HttpFetch;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly key: string;
}
