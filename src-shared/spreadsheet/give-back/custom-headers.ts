import { isContactField } from '../../contact/fields.ts';
import { fieldLabels, gridFieldLabel } from '../../text/field-labels.ts';
import { giveBackText } from '../../text/give-back-text.ts';
import type { GridField } from '../recipe.ts';

const { customSuffix } = giveBackText;
const ownColumns = [giveBackText.whatToDo, giveBackText.importColumn, giveBackText.rowColumn] as const;

/** A header without what a spreadsheet program may change about it. */
export function headerOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Two headers with the same key are the same column. */
export function keyOf(header: string): string {
  return headerOf(header).toLowerCase();
}

const fieldByLabel: ReadonlyMap<string, GridField> = new Map(
  Object.entries(fieldLabels).flatMap(([field, label]) => (isContactField(field) ? [[keyOf(label), field]] : [])),
);
const taken: ReadonlySet<string> = new Set([...fieldByLabel.keys(), ...ownColumns.map(keyOf)]);

/**
 * What the column of a field is called in a sheet that is given back: its label, or the custom field's own name, marked
 * as custom where the name alone would mean a contact field ("Street (custom)"). `fieldOfHeader` is the way back.
 */
export function headerOfField(field: GridField): string {
  const name = headerOf(gridFieldLabel(field));
  if (isContactField(field)) return name;
  return taken.has(keyOf(name)) || keyOf(name).endsWith(customSuffix) ? name + customSuffix : name;
}

/** The field of a column of such a sheet; undefined for a column without a name and for the sheet's own columns. */
export function fieldOfHeader(header: string): GridField | undefined {
  const key = keyOf(header);
  if (key === '' || ownColumns.some((own) => keyOf(own) === key)) return undefined;
  const field = fieldByLabel.get(key);
  if (field !== undefined) return field;
  const name = headerOf(header);
  return `custom:${key.endsWith(customSuffix) ? name.slice(0, -customSuffix.length) : name}`;
}
