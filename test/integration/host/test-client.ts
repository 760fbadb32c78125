import type { Dispatcher } from '../../../src-main/app/dispatcher.ts';
import type { AppEvents } from '../../../src-main/app/events.ts';
import type { AppEvent } from '../../../src-shared/contract/events.ts';
import type { Result } from '../../../src-shared/contract/failure.ts';

/** What a window can do, whatever lies between it and the dispatcher. */
export interface TestClient {
  /** Never rejects for an abort of its own: that is the failure `cancelled`. */
  call(channel: string, input: unknown, signal?: AbortSignal): Promise<Result<unknown>>;
  /** Resolves when the transport listens; every event from then on ends up in the array, in the order of arrival. */
  listen(): Promise<readonly AppEvent[]>;
}

/** Puts a transport around a dispatcher and connects one window to it; everything ends with the test. */
export type StartTransport = (dispatcher: Dispatcher, events: AppEvents) => Promise<TestClient>;

/** What a caller gets who gave up. */
export const ownAbort: Result<never> = { ok: false, error: { code: 'cancelled', message: 'The caller gave up.' } };
