import type { ContactDraft, ContactField } from '../../src-shared/contact/fields.ts';
import type { DestinationId } from '../../src-shared/providers/destination.ts';
import { destinations } from '../../src-shared/providers/destinations.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import { validateContact } from '../../src-shared/validation/validate.ts';

/** What to say beneath a field: why a contact cannot be sent, or what is doubtful. */
export interface FieldHint {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/**
 * The most serious thing to say about each field for the services that are used. Where only some of several object, the
 * message says which.
 */
export function fieldHints(
  contact: ContactDraft,
  used: readonly DestinationId[],
): ReadonlyMap<ContactField, FieldHint> {
  const hints = new Map<ContactField, FieldHint>();
  const found = used.map((id) => ({ id, issues: validateContact(contact, destinations[id]) }));
  for (const severity of ['error', 'warning'] as const) {
    for (const { id, issues } of found) {
      for (const issue of issues) {
        const { field, code } = issue;
        if (issue.severity !== severity || field === undefined || hints.has(field)) continue;
        const isShared = found.every((other) => other.issues.some((one) => one.code === code && one.field === field));
        const words = issueText(code).message(issue);
        hints.set(field, { severity, message: isShared ? words : `${destinations[id].label}: ${words}` });
      }
    }
  }
  return hints;
}
