import * as v from 'valibot';
import { contactFields } from '../contact/fields.ts';
import { textRecord } from '../text-record.ts';

/** Identities are UUIDs made in the main process; anything else never reaches the store. */
export const idSchema = v.pipe(v.string(), v.uuid());

/** A name that a person gives to a list, an account or a send. */
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A word or two that a person puts on contacts; composed, so that what looks the same is the same. */
export const tagSchema = v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(60));

/** Milliseconds since 1970, UTC. */
export const timeSchema = v.pipe(v.number(), v.integer());

export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A cell of a text file may hold more than one of Excel, and must not keep the rest of its file from being kept. */
const cellText = v.pipe(v.string(), v.maxLength(1_000_000));

export const contactFieldSchema = v.picklist(contactFields);

export const contactFieldsSchema = v.strictObject(v.entriesFromList(contactFields, cellText));

export const customFieldsSchema = textRecord(v.pipe(v.string(), v.maxLength(200)), cellText);

export const contactDraftSchema = v.strictObject({ fields: contactFieldsSchema, custom: customFieldsSchema });

/** A part of a longer table: what to skip and how much to return. */
export const windowSchema = { offset: countSchema, limit: v.pipe(countSchema, v.maxValue(1000)) };

export const nothing = v.strictObject({});
