import type { ContactField } from '../contact/fields.ts';
import type { IssueCode } from '../text/issues.ts';

export type Severity = 'error' | 'warning';

/**
 * One thing wrong, or doubtful, about one field of one contact.
 *
 * An error keeps the contact from being sent to the chosen destination; a warning does not. `detail` fills the gap in the
 * sentence that `text/issues.ts` holds for the code. `fix` is the whole new value of the field, present only where the
 * repair is safe enough to offer for all rows with the same issue at once.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly field: ContactField;
  readonly detail?: string;
  readonly fix?: string;
}
