import { type ContactDraft, contactFields } from '../../src-shared/contact/fields.ts';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';

/** Every field of a draft, for a file that has a say in all of them. */
export function draftFields({ custom }: ContactDraft): GridField[] {
  return [...contactFields, ...Object.keys(custom).map((key): GridField => `custom:${key}`)];
}
