import * as v from 'valibot';
import {
  type PrayerLettersContact,
  prayerLettersContactSchema,
} from '../../../src-shared/providers/prayerletters/contact-payload.ts';
import type { ContactChanges } from './client.ts';

function parse(payload: string): PrayerLettersContact {
  return v.parse(prayerLettersContactSchema, JSON.parse(payload));
}

/** What has to be sent so that a contact on a list becomes the new one: all of it, with null for metadata that is gone. */
export function contactChanges(payload: string, earlierPayload: string | null): ContactChanges {
  const { external_id: _, ...contact } = parse(payload);
  const earlier = earlierPayload === null ? {} : (parse(earlierPayload).metadata ?? {});
  const gone = Object.keys(earlier).filter((key) => contact.metadata?.[key] === undefined);
  if (gone.length === 0) return contact;
  return { ...contact, metadata: { ...contact.metadata, ...Object.fromEntries(gone.map((key) => [key, null])) } };
}

/**
 * Whether a contact on a list can become the new one at all: what a change omits stays [doc], so a field that was emptied
 * cannot be taken away, metadata excepted.
 */
export function canBeChanged(payload: string, earlierPayload: string): boolean {
  const { metadata: _, address, ...contact } = parse(payload);
  const { metadata: __, address: earlierAddress, ...earlier } = parse(earlierPayload);
  return keepsAll(contact, earlier) && keepsAll(address, earlierAddress);
}

function keepsAll(fields: object, earlier: object): boolean {
  return Object.keys(earlier).every((key) => Object.hasOwn(fields, key));
}
