import type { JsonObject } from './json.ts';
import { badRequest, type Refusal } from './refusal.ts';

/**
 * The seed names an error for fields that are too long but no length [unknown]. 255 characters is the simulator's own
 * choice [infer]: a usual width of a database column, and more than fits on an envelope.
 */
export const longestField = 255;

/** The first of the fields that is present but not text, or too long. `subject` names the contact in the message. */
export function checkTexts(object: JsonObject, fields: readonly string[], subject: string): Refusal | undefined {
  for (const field of fields) {
    const value = object[field];
    if (value === undefined) continue;
    if (typeof value !== 'string') {
      return badRequest('lists.invalid_field_value', `${subject}: the field ${field} must be a string.`);
    }
    if (value.length > longestField) {
      const message = `${subject}: the value of ${field} is too long; up to ${longestField} characters are allowed.`;
      return badRequest('lists.invalid_field_length', message);
    }
  }
  return undefined;
}

/** Absent, empty and only blanks count as the same. */
export function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
