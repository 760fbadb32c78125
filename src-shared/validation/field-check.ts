import { type ContactField, contactFields } from '../contact/fields.ts';
import type { Issue } from './issue.ts';
import type { Rule } from './rule.ts';
import { traitsOf } from './text-traits.ts';

/** A check of one value by itself. */
export interface FieldCheck {
  /** The fields it is for; all of them when it names none. */
  readonly fields?: ReadonlySet<ContactField>;
  /** The traits of a text (see `traitsOf`) of which at least one must be there for the check to find anything. */
  readonly wakes: number;
  /** `traits` are those of the value, which is never empty. */
  readonly check: (field: ContactField, value: string, traits: number) => Issue | undefined;
}

interface FieldChecks {
  readonly field: ContactField;
  readonly wakesAny: number;
  readonly checks: readonly FieldCheck[];
}

/** One rule that runs all checks over all fields, so that every text is scanned once and most wake no check. */
export function eachField(checks: readonly FieldCheck[]): Rule {
  const byField = contactFields.map((field): FieldChecks => {
    const own = checks.filter(({ fields }) => fields === undefined || fields.has(field));
    return { field, wakesAny: own.reduce((all, { wakes }) => all | wakes, 0), checks: own };
  });
  return ({ fields }) => {
    let issues: Issue[] | undefined;
    for (const own of byField) {
      const value = fields[own.field];
      if (value === '') continue;
      const traits = traitsOf(value);
      if ((traits & own.wakesAny) === 0) continue;
      for (const { wakes, check } of own.checks) {
        if ((traits & wakes) === 0) continue;
        const issue = check(own.field, value, traits);
        if (issue === undefined) continue;
        issues ??= [];
        issues.push(issue);
      }
    }
    return issues;
  };
}
