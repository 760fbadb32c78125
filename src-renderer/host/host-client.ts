import type { CallInput, CallOutput, Channel } from '../../src-shared/contract/contract.ts';
import type { AppEvent } from '../../src-shared/contract/events.ts';
import { FailureError, type Result } from '../../src-shared/contract/failure.ts';

/** The renderer's only way to the main process, the same over IPC and HTTP. */
export interface HostClient {
  call<C extends Channel>(channel: C, input: CallInput<C>, signal?: AbortSignal): Promise<Result<CallOutput<C>>>;
  /** Tells of every event from now on; returns a function that ends it. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

let current: HostClient | undefined;

/** Says which host this window belongs to; called once, before anything is drawn. */
export function setHostClient(client: HostClient): void {
  current = client;
}

export function host(): HostClient {
  if (current === undefined) throw new Error('The host is not set.');
  return current;
}

/**
 * Asks the main process.
 *
 * @throws FailureError when the call fails; its message is for the user.
 */
export async function ask<C extends Channel>(
  channel: C,
  input: CallInput<C>,
  signal?: AbortSignal,
): Promise<CallOutput<C>> {
  const result = await host().call(channel, input, signal);
  if (result.ok) return result.value;
  throw new FailureError(result.error.code, result.error.message, result.error.details);
}

/** The sentence to show for whatever a call or a worker rejected with. */
export function failureMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
