import { isJsonObject, type JsonObject } from './json.ts';
import { badRequest, type Refusal } from './refusal.ts';

/** "Up to 100 metadata fields, and each field can contain up to 1,000 characters", as of the seed's writing [seed]. */
export const mostMetadataFields = 100;
export const longestMetadataValue = 1000;

/** The seed says that some characters are invalid in a key but not which [unknown]; this is the narrow reading [infer]. */
const validKey = /^[A-Za-z0-9_ -]+$/;

/**
 * Checks metadata that may be absent. Too many fields are `lists.too_much_metadata` on a contact [seed] and
 * `lists.too_much_data` on a list [doc for the code, infer for its meaning], hence `tooMuch`.
 */
export function checkMetadata(metadata: unknown, subject: string, tooMuch: string): Refusal | undefined {
  if (metadata === undefined) return undefined;
  if (!isJsonObject(metadata)) return badRequest('lists.invalid_metadata', `${subject}: metadata must be an object.`);
  const entries = Object.entries(metadata);
  if (entries.length > mostMetadataFields) {
    return badRequest(
      tooMuch,
      `${subject}: up to ${mostMetadataFields} metadata fields are allowed, not ${entries.length}.`,
    );
  }
  for (const [key, value] of entries) {
    const refusal = checkEntry(key, value, subject);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function checkEntry(key: string, value: unknown, subject: string): Refusal | undefined {
  if (!validKey.test(key)) {
    return badRequest(
      'lists.invalid_metadata_field',
      `${subject}: the metadata field "${key}" contains invalid characters.`,
    );
  }
  if (value === null) {
    return badRequest('lists.undefined_metadata_value', `${subject}: the metadata field ${key} may not be null.`);
  }
  if (typeof value !== 'string') {
    return badRequest('lists.invalid_field_value', `${subject}: the metadata field ${key} must be a string.`);
  }
  if (value.length > longestMetadataValue) {
    const limit = `up to ${longestMetadataValue} characters are allowed`;
    return badRequest('lists.invalid_metadata_length', `${subject}: the metadata field ${key} is too long; ${limit}.`);
  }
  return undefined;
}

/** The result of an update: omitted keys stay as they are, and null removes a key [doc]. */
export function mergeMetadata(old: JsonObject, changes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries({ ...old, ...changes }).filter(([, value]) => value !== null));
}
