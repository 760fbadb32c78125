import { describe } from 'vitest';
import { callConformance } from './conformance-calls.ts';
import { eventConformance } from './conformance-events.ts';
import { failureConformance } from './conformance-failures.ts';
import type { StartTransport } from './test-client.ts';

/** What every transport owes the window and the dispatcher; each transport's test file runs all of it. */
export function conformance(start: StartTransport): void {
  describe('calls', () => callConformance(start));
  describe('failures', () => failureConformance(start));
  describe('events', () => eventConformance(start));
}
