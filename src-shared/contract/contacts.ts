import * as v from 'valibot';
import { longestKey, mostKeys } from '../duplicates/duplicate-keys.ts';
import type { ContractPart } from './call.ts';
import {
  contactFieldsSchema,
  countSchema,
  customFieldsSchema,
  idSchema,
  nameSchema,
  nothing,
  tagSchema,
  timeSchema,
  windowSchema,
} from './common.ts';
import { deliverySchema } from './delivery.ts';

const contactSchema = v.object({
  id: idSchema,
  fields: contactFieldsSchema,
  custom: customFieldsSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
});

const listNameSchema = v.object({ id: idSchema, name: v.string() });

const listSummarySchema = v.object({ ...listNameSchema.entries, members: countSchema, createdAt: timeSchema });

const tagSummarySchema = v.object({ tag: v.string(), contacts: countSchema });

export const contactsContract = {
  'contacts.search': {
    input: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(500)),
      listId: v.exactOptional(idSchema),
      tag: v.exactOptional(tagSchema),
      ...windowSchema,
    }),
    output: v.object({ total: countSchema, contacts: v.array(contactSchema) }),
  },
  'contacts.alike': {
    input: v.strictObject({
      rows: v.pipe(
        v.array(
          v.strictObject({
            row: countSchema,
            keys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(longestKey))), v.maxLength(mostKeys)),
          }),
        ),
        v.maxLength(500),
      ),
    }),
    output: v.array(v.object({ row: countSchema, contacts: v.pipe(v.array(contactSchema), v.maxLength(5)) })),
  },
  'contacts.get': {
    input: v.strictObject({ contactId: idSchema }),
    output: v.object({
      contact: contactSchema,
      lists: v.array(listNameSchema),
      tags: v.array(v.string()),
      deliveries: v.array(deliverySchema),
    }),
  },
  'contacts.update': {
    input: v.strictObject({ contactId: idSchema, fields: contactFieldsSchema }),
    output: contactSchema,
  },
  'contacts.setTags': {
    input: v.strictObject({
      contactIds: v.pipe(v.array(idSchema), v.maxLength(10_000)),
      add: v.pipe(v.array(tagSchema), v.maxLength(20)),
      remove: v.pipe(v.array(tagSchema), v.maxLength(20)),
    }),
    output: nothing,
  },
  'tags.all': { input: nothing, output: v.array(tagSummarySchema) },
  'lists.all': { input: nothing, output: v.array(listSummarySchema) },
  'lists.create': { input: v.strictObject({ name: nameSchema }), output: listSummarySchema },
  'lists.rename': { input: v.strictObject({ listId: idSchema, name: nameSchema }), output: nothing },
  'lists.remove': { input: v.strictObject({ listId: idSchema }), output: nothing },
  'lists.setMembership': {
    input: v.strictObject({ listId: idSchema, contactId: idSchema, member: v.boolean() }),
    output: nothing,
  },
} as const satisfies ContractPart;

export type TagSummary = v.InferOutput<typeof tagSummarySchema>;
export type ListSummary = v.InferOutput<typeof listSummarySchema>;
