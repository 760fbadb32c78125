import * as v from 'valibot';
import { checkMetadata, type JsonObject, jsonObject } from './json.ts';
import { invalid, type Refusal } from './refusal.ts';

/** The optional label of lists and imports [doc]. */
export const label = v.object({ description: v.optional(v.string()), metadata: v.optional(jsonObject) });
export type Label = v.InferOutput<typeof label>;

export function checkLabel(json: JsonObject): Refusal | undefined {
  const { description, metadata } = json;
  if (description !== undefined && typeof description !== 'string') return invalid('"description" must be a string.');
  return checkMetadata(metadata);
}

/** What is omitted stays, null removes [code]. */
export function relabel(old: Label, json: JsonObject): Label | Refusal {
  const changed = Object.entries({ ...old, ...json }).filter(([, value]) => value !== null);
  const next: JsonObject = Object.fromEntries(changed);
  return checkLabel(next) ?? v.parse(label, next);
}
