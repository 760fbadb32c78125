import { type ContactDraft, contactFields } from '../contact/fields.ts';
import type { Destination } from '../providers/destination.ts';
import { type AddressParts, addressParts } from './address-parts.ts';
import { generalRules } from './general-rules.ts';
import type { Issue } from './issue.ts';
import type { Rule } from './rule.ts';

const fieldOrder: ReadonlyMap<string, number> = new Map(contactFields.map((field, index) => [field, index]));
const noIssues: readonly Issue[] = Object.freeze([]);

/**
 * Everything wrong or doubtful about a contact for one destination: by the order of the fields, errors before warnings
 * within a field, then in the order of the rules. Never throws, whatever the text.
 */
export function validateContact(contact: ContactDraft, destination: Destination): readonly Issue[] {
  const address = addressParts(contact.fields);
  const general = collect(generalRules, contact, address, undefined);
  const issues = collect(destination.rules, contact, address, general);
  if (issues === undefined) return noIssues;
  return isInOrder(issues) ? issues : issues.sort(byFieldThenSeverity);
}

function collect(
  rules: readonly Rule[],
  contact: ContactDraft,
  address: AddressParts,
  before: Issue[] | undefined,
): Issue[] | undefined {
  let issues = before;
  for (const rule of rules) {
    const found = rule(contact, address);
    if (found === undefined) continue;
    if ('code' in found) {
      issues ??= [];
      issues.push(found);
    } else if (found.length > 0) issues = issues === undefined ? [...found] : issues.concat(found);
  }
  return issues;
}

/** Few rows have issues and few of those several, so that looking is cheaper than sorting. */
function isInOrder(issues: readonly Issue[]): boolean {
  let highest = 0;
  for (const issue of issues) {
    const next = rank(issue);
    if (next < highest) return false;
    highest = next;
  }
  return true;
}

function byFieldThenSeverity(one: Issue, other: Issue): number {
  return rank(one) - rank(other);
}

function rank(issue: Issue): number {
  return (fieldOrder.get(issue.field) ?? 0) * 2 + (issue.severity === 'error' ? 0 : 1);
}
