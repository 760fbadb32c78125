import { type ContactField, contactFields } from '../contact/fields.ts';
import type { Issue } from './issue.ts';
import type { Rule } from './rule.ts';
import { traitsOf } from './text-traits.ts';

/** A check of one value by itself. */
export interface FieldCheck {
  /** The traits of a text (see `traitsOf`) of which at least one must be there for the check to find anything. */
  readonly wakes: number;
  /** `traits` are those of the value, which is never empty. */
  readonly check: (field: ContactField, value: string, traits: number) => Issue | undefined;
}

/** One rule that runs all checks over all fields, so that every text is scanned once and most wake no check. */
export function eachField(checks: readonly FieldCheck[]): Rule {
  const wakesAny = checks.reduce((all, { wakes }) => all | wakes, 0);
  return ({ fields }) => {
    let issues: Issue[] | undefined;
    for (const field of contactFields) {
      const value = fields[field];
      if (value === '') continue;
      const traits = traitsOf(value);
      if ((traits & wakesAny) === 0) continue;
      for (const { wakes, check } of checks) {
        if ((traits & wakes) === 0) continue;
        const issue = check(field, value, traits);
        if (issue === undefined) continue;
        issues ??= [];
        issues.push(issue);
      }
    }
    return issues;
  };
}
