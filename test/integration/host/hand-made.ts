import { createDispatcher, type Dispatcher, type Handlers } from '../../../src-main/app/dispatcher.ts';
import { type AppEvents, createEvents } from '../../../src-main/app/events.ts';
import { createTestLogger } from '../../support/fake-ports.ts';
import type { StartTransport, TestClient } from './test-client.ts';

export interface HandMade {
  readonly dispatcher: Dispatcher;
  readonly events: AppEvents;
  readonly logger: ReturnType<typeof createTestLogger>;
}

/** A dispatcher with only these handlers; a test that calls another channel gets the failure `internal`. */
export function handMade(handlers: Partial<Handlers> = {}, checkOutput = false): HandMade {
  const logger = createTestLogger();
  const dispatcher = createDispatcher({ handlers: handlers as Handlers, logger, checkOutput });
  return { dispatcher, events: createEvents(), logger };
}

/** The same behind a transport, with a window connected to it. */
export async function connectHandMade(
  start: StartTransport,
  handlers: Partial<Handlers> = {},
  checkOutput = false,
): Promise<HandMade & { readonly client: TestClient }> {
  const made = handMade(handlers, checkOutput);
  return { ...made, client: await start(made.dispatcher, made.events) };
}

/** The answer of `lists.create` for a name. */
export function listNamed(name: string) {
  return { id: '0195f3a0-0000-7000-8000-000000000001', name, members: 0, createdAt: 0 };
}
