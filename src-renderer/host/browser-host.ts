import * as v from 'valibot';
import { eventSchema, topics } from '../../src-shared/contract/events.ts';
import type { Result } from '../../src-shared/contract/failure.ts';
import { decodeFrame, encodeFrame, longestFrame } from '../../src-shared/contract/frame.ts';
import { appText } from '../../src-shared/text/app-text.ts';
import type { HostClient } from './host-client.ts';

function lost(aborted: boolean): Result<never> {
  return aborted
    ? { ok: false, error: { code: 'cancelled', message: 'This was cancelled.' } }
    : {
        ok: false,
        error: { code: 'network', message: 'Fieldpost is not running any more. Start it again; everything is saved.' },
      };
}

const tooLarge: Result<never> = {
  ok: false,
  error: { code: 'invalid-input', message: appText.tooLarge(longestFrame / 1024 / 1024) },
};

/** The frame of a call; undefined for one that the host would not take, or that is longer than any text can be. */
function frameOf(input: unknown): Uint8Array<ArrayBuffer> | undefined {
  try {
    const frame = encodeFrame(input);
    return frame.byteLength > longestFrame ? undefined : frame;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Talks to the main process over HTTP on this computer. */
export function createBrowserHost(): HostClient {
  return {
    async call(channel, input, signal) {
      const body = frameOf(input);
      if (body === undefined) return tooLarge;
      try {
        const response = await fetch(`/api/call/${channel}`, {
          method: 'POST',
          body,
          ...(signal === undefined ? {} : { signal }),
        });
        if (!response.ok) return lost(false);
        return decodeFrame(new Uint8Array(await response.arrayBuffer())) as Result<never>;
      } catch {
        return lost(signal?.aborted ?? false);
      }
    },
    subscribe(listener) {
      const source = new EventSource('/api/events');
      let expected: number | undefined;
      source.addEventListener('message', (message: MessageEvent<string>) => {
        const event = v.parse(eventSchema, JSON.parse(message.data));
        const missed = expected !== undefined && event.sequence !== expected;
        expected = event.sequence + 1;
        listener(missed ? { sequence: event.sequence, topics: [...topics] } : event);
      });
      // After a lost connection nobody knows what changed meanwhile.
      source.addEventListener('error', () => {
        expected = Number.NaN;
      });
      return () => source.close();
    },
  };
}
