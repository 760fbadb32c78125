import * as v from 'valibot';
import { idSchema } from './common.ts';

/** The parts of the store that a screen can depend on. */
export const topics = ['imports', 'templates', 'contacts', 'lists', 'accounts', 'outbox', 'settings'] as const;
export type Topic = (typeof topics)[number];

/**
 * What the main process tells without being asked. Events say that something changed, never what it is now: the screen
 * asks again, so that a lost or late event cannot show a wrong state. `sequence` counts from 1 without gaps.
 */
export const eventSchema = v.strictObject({
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  topics: v.array(v.picklist(topics)),
  /** The sends that changed, where nothing else of the outbox did. */
  sends: v.exactOptional(v.array(idSchema)),
});

export type AppEvent = v.InferOutput<typeof eventSchema>;
