import * as v from 'valibot';
import {
  type CallOutput,
  type Channel,
  contract,
  isChannel,
  type ParsedInput,
} from '../../src-shared/contract/contract.ts';
import { type Failure, type FailureCode, FailureError, type Result } from '../../src-shared/contract/failure.ts';
import type { Logger } from '../ports/logger.ts';

export interface CallContext {
  /** Aborts when the caller no longer wants the answer. */
  readonly signal: AbortSignal;
}

/** One function per channel. It returns the value or throws a `FailureError`; anything else it throws is a defect. */
export type Handlers = {
  readonly [C in Channel]: (input: ParsedInput<C>, context: CallContext) => CallOutput<C> | Promise<CallOutput<C>>;
};

export interface Dispatcher {
  /** Answers one call, whatever the channel and the input are. Never throws and never rejects. */
  call(channel: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>>;
}

export interface DispatcherOptions {
  readonly handlers: Handlers;
  readonly logger: Logger;
  /** Also checks what handlers return. Costs time, so only tests switch it on. */
  readonly checkOutput?: boolean;
}

function fail(code: Failure['code'], message: string, details?: Failure['details']): Result<never> {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}

/** The failures that are nobody's answer to the user's wish: somebody has to find out what is broken. */
function isFault(code: FailureCode): boolean {
  return code === 'internal' || code === 'storage-full' || code === 'storage-failed';
}

const cancelled = fail('cancelled', 'This was cancelled.');

/**
 * The product, free of any transport: takes a channel and an input from outside, parses the input against the contract,
 * runs the handler and turns every failure into a value with a code from the closed list.
 */
export function createDispatcher({ handlers, logger, checkOutput = false }: DispatcherOptions): Dispatcher {
  async function call(channel: string, input: unknown, signal: AbortSignal): Promise<Result<unknown>> {
    if (!isChannel(channel))
      return fail('unknown-channel', 'The app was asked for something it does not know.', { channel });
    const parsed = v.safeParse(contract[channel].input, input);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const place = v.getDotPath(issue) ?? 'input';
      return fail('invalid-input', issue.message, { channel, place });
    }
    if (signal.aborted) return cancelled;
    const handler = handlers[channel] as (input: unknown, context: CallContext) => unknown;
    const value = await handler(parsed.output, { signal });
    if (signal.aborted) return cancelled;
    if (checkOutput) {
      const output = v.safeParse(contract[channel].output, value);
      if (!output.success) {
        const [issue] = output.issues;
        return fail('internal', `The answer broke the contract: ${issue.message}`, {
          channel,
          place: v.getDotPath(issue) ?? 'output',
        });
      }
    }
    return { ok: true, value };
  }

  return {
    async call(channel, input, signal) {
      try {
        return await call(channel, input, signal);
      } catch (error) {
        if (signal.aborted) return cancelled;
        if (error instanceof FailureError) {
          const { code, message } = error.failure;
          if (isFault(code)) logger.error('A call failed in the store', { channel, code, message });
          return { ok: false, error: error.failure };
        }
        logger.error('A call failed unexpectedly', { channel, error });
        return fail(
          'internal',
          'Something unexpected went wrong; nothing was changed. The log of the app holds the details.',
          {
            channel,
          },
        );
      }
    },
  };
}
