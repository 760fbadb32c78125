import type { ContactFields } from './fields.ts';

/** What a contact is called in a sentence or a table, where one line has to do. */
export function displayName(fields: ContactFields): string {
  return fields.name || fields.company || fields.fileAs || fields.lastName || fields.email || '(no name)';
}
