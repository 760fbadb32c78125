import type { AppEvent } from './events.ts';
import type { Result } from './failure.ts';

/** What the preload script puts into the window, and nothing more. */
export interface Bridge {
  call(callId: string, channel: string, input: unknown): Promise<Result<unknown>>;
  cancel(callId: string): void;
  /** Listens until the returned function is called. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}

/** The name of the bridge on `window`. */
export const bridgeName = 'fieldpostBridge';
