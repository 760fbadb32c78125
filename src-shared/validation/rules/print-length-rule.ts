import type { ContactField, ContactFields } from '../../contact/fields.ts';
import { linesOf } from '../clean-text.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';

/** The longest texts, in characters, that fit on an envelope. */
export interface PrintLimits {
  readonly name: number;
  readonly line: number;
}

const names: readonly ContactField[] = ['name', 'company'];

/**
 * A rule that warns of names and address lines longer than the limits. `streetLines` tells how the service divides the
 * street into lines; by default every line of the text is one.
 */
export function printLength(limits: PrintLimits, streetLines: (street: string) => readonly string[] = linesOf): Rule {
  return ({ fields }) => {
    if (fitsWithoutCounting(fields, limits)) return undefined;
    const issues: Issue[] = [];
    for (const field of names) {
      const length = lengthOf(fields[field]);
      if (length > limits.name)
        issues.push({ code: 'name-too-long', severity: 'warning', field, detail: `${length}/${limits.name}` });
    }
    const street = Math.max(0, ...streetLines(fields.street).map(lengthOf));
    if (street > limits.line)
      issues.push({ code: 'line-too-long', severity: 'warning', field: 'street', detail: `${street}/${limits.line}` });
    const city = lengthOf(fields.city);
    if (city > limits.line)
      issues.push({ code: 'line-too-long', severity: 'warning', field: 'city', detail: `${city}/${limits.line}` });
    return issues;
  };
}

/** UTF-16 units are never fewer than characters, so short texts need no counting. */
function fitsWithoutCounting(fields: ContactFields, limits: PrintLimits): boolean {
  return (
    fields.name.length <= limits.name &&
    fields.company.length <= limits.name &&
    fields.street.length <= limits.line &&
    fields.city.length <= limits.line
  );
}

function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}
