import { contactFields } from '../../../src-shared/contact/fields.ts';
import type { ImportModel } from './import-model.ts';
import { cellOf, type RowState } from './row-state.ts';

/** The fields that tell which row it is, the best first. */
const tellingFields = ['name', 'company', 'fileAs', 'lastName', ...contactFields] as const;

/** What a person would know the row by; the first text in it when it has no name. */
export function rowName(model: ImportModel, row: RowState): string {
  for (const field of tellingFields) if (row.fields[field].trim() !== '') return row.fields[field];
  return model.fields.map((field) => cellOf(row, field)).find((text) => text.trim() !== '') ?? '';
}
