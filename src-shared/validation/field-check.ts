import { type ContactField, contactFields } from '../contact/fields.ts';
import type { Issue } from './issue.ts';
import type { Rule } from './rule.ts';
import { traitsOf } from './text-traits.ts';

/** A check of one value by itself. `traits` are those of the value (see `traitsOf`); the value is never empty. */
export type FieldCheck = (field: ContactField, value: string, traits: number) => Issue | undefined;

/** One rule that runs all checks over all fields, so that every text is scanned once. */
export function eachField(checks: readonly FieldCheck[]): Rule {
  return (contact) => {
    let issues: Issue[] | undefined;
    for (const field of contactFields) {
      const value = contact.fields[field];
      if (value === '') continue;
      const traits = traitsOf(value);
      for (const check of checks) {
        const issue = check(field, value, traits);
        if (issue === undefined) continue;
        issues ??= [];
        issues.push(issue);
      }
    }
    return issues;
  };
}
