import * as v from 'valibot';
import { badRequest, type Refusal } from './refusal.ts';

/** "Up to 1MB of JSON" [seed], read as 1,048,576 bytes [infer]. */
export const largestBodyBytes = 1_048_576;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any object, as it is: `v.record` would drop a metadata field that happens to be named `constructor`. */
export const jsonObject = v.custom<JsonObject>(isJsonObject);

/** The parsed body of a request, or the refusal of one that is too large or not JSON; both answers are [infer]. */
export async function readJson(request: Request): Promise<{ readonly json: unknown } | Refusal> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largestBodyBytes) {
    return {
      status: 413,
      code: 'request_too_large',
      message: `The body may contain up to ${largestBodyBytes} bytes, and this one has ${bytes.byteLength}.`,
    };
  }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return badRequest('invalid_json', 'The body of the request must be JSON in UTF-8.');
  }
}

/** The first member of `object` that is not in `allowed`. */
export function unknownField(object: JsonObject, allowed: readonly string[]): string | undefined {
  return Object.keys(object).find((name) => !allowed.includes(name));
}
