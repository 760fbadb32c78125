import * as v from 'valibot';

const optionalText = v.fallback(v.optional(v.string()), undefined);

/**
 * An error of PrayerLetters.com [doc]. Only `error` is relied on; the rest is taken when it has the expected shape.
 * `status` is left out on purpose: it may be a string or a number [doc], and the HTTP status says the same.
 */
const errorBody = v.object({
  error: v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/)),
  message: optionalText,
  limit_exceeded: optionalText,
  limits: v.fallback(v.optional(v.record(v.string(), v.number())), undefined),
});
export type ErrorBody = v.InferOutput<typeof errorBody>;

const id = v.pipe(v.string(), v.nonEmpty());

const createdList = v.object({ list_id: id, expires: optionalText });
export type CreatedList = v.InferOutput<typeof createdList>;

/** A changed list comes back whole [doc]. `created` and `metadata` are left out on purpose: nothing depends on them. */
const updatedList = v.object({ list_id: id, name: v.string(), expires: optionalText });
export type UpdatedList = v.InferOutput<typeof updatedList>;

/** `external_id` is required: it is the only way to tell whose id it is, the order being undocumented [unknown]. */
const addedContacts = v.object({
  contacts: v.array(v.object({ external_id: v.string(), id })),
});
export type AddedContacts = v.InferOutput<typeof addedContacts>;

/** A changed contact comes back whole [doc]; only what was sent counts at home, so the id is all that is read. */
const updatedContact = v.object({ id });
export type UpdatedContact = v.InferOutput<typeof updatedContact>;

/** Each reads the text of an answer, and returns undefined for anything but the expected JSON. Never throws. */
export const readErrorBody = (text: string): ErrorBody | undefined => parse(errorBody, text);
export const readCreatedList = (text: string): CreatedList | undefined => parse(createdList, text);
export const readUpdatedList = (text: string): UpdatedList | undefined => parse(updatedList, text);
export const readAddedContacts = (text: string): AddedContacts | undefined => parse(addedContacts, text);
export const readUpdatedContact = (text: string): UpdatedContact | undefined => parse(updatedContact, text);

function parse<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(schema, json);
  return result.success ? result.output : undefined;
}

/**
 * `expires` as ms since 1970, or undefined when it is missing or unreadable. The examples carry no zone
 * (`2025-02-19T04:50:07`) [doc]; they are read as UTC [infer]. A zone, should one appear, is honoured.
 */
export function readExpires(expires: string | undefined): number | undefined {
  if (expires === undefined) return undefined;
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(expires) ? expires : `${expires}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? undefined : time;
}
