import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeFrame, encodeFrame, longestFrame } from '../../src-shared/contract/frame.ts';
import type { Dispatcher } from '../app/dispatcher.ts';
import type { AppEvents } from '../app/events.ts';

/** Keeps an idle event stream from being taken for a dead one. */
const heartbeatMs = 20_000;

export const callPath = '/api/call/';
export const eventsPath = '/api/events';

/** Reads a whole request; undefined when it is larger than allowed. The rest is let go by, so that the refusal arrives. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > longestFrame) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, status: number, body: Uint8Array | string, mediaType: string): void {
  response.writeHead(status, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' }).end(body);
}

/** Answers one call: the body is a frame with the input, the answer a frame with the result. Closing the connection cancels. */
export async function answerCall(
  dispatcher: Dispatcher,
  channel: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const cancel = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) cancel.abort();
  });
  const body = await readBody(request);
  if (body === undefined) {
    send(response, 413, 'The request is too large.', 'text/plain');
    return;
  }
  let input: unknown;
  try {
    input = decodeFrame(body);
  } catch {
    send(response, 400, 'The request is not a frame.', 'text/plain');
    return;
  }
  const result = await dispatcher.call(channel, input, cancel.signal);
  if (!response.destroyed) send(response, 200, encodeFrame(result), 'application/octet-stream');
}

/** Streams the events to one listener, in order, until it goes away. */
export function streamEvents(events: AppEvents, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': connected\n\n');
  const unsubscribe = events.subscribe((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
