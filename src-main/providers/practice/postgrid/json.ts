import * as v from 'valibot';
import { invalid, type Refusal } from './refusal.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any object, as it is: `v.record` would drop a metadata field that happens to be named `constructor`. */
export const jsonObject = v.custom<JsonObject>(isJsonObject);

export async function readJsonObject(request: Request): Promise<{ readonly json: JsonObject } | Refusal> {
  let json: unknown;
  try {
    json = JSON.parse(await request.text());
  } catch {
    return invalid('The body of the request must be JSON.');
  }
  return isJsonObject(json) ? { json } : invalid('The body of the request must be an object.');
}

/** A field that the provider does not know; that it minds is [infer], the harsher reading. */
export function unknownField(object: JsonObject, allowed: readonly string[]): Refusal | undefined {
  const name = Object.keys(object).find((key) => !allowed.includes(key));
  return name === undefined ? undefined : invalid(`"${name}" is not allowed.`);
}

/** Values are strings only [doc]. */
export function checkMetadata(metadata: unknown): Refusal | undefined {
  if (metadata === undefined) return undefined;
  if (!isJsonObject(metadata)) return invalid('"metadata" must be an object.');
  const bad = Object.entries(metadata).find(([, value]) => typeof value !== 'string');
  return bad === undefined ? undefined : invalid(`"metadata.${bad[0]}" must be a string.`);
}
