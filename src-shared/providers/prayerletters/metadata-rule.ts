import type { CustomFields } from '../../contact/fields.ts';
import { remember } from '../../contact/fold-text.ts';
import type { Issue } from '../../validation/issue.ts';
import type { Rule } from '../../validation/rule.ts';
import { prayerLettersLimits as limits } from './limits.ts';

/** The custom fields that are sent as metadata: those with text, as name and trimmed value, in their own order. */
export function metadataEntries(custom: CustomFields): readonly (readonly [name: string, value: string])[] {
  return Object.entries(custom)
    .map(([name, value]) => [name.trim(), value.trim()] as const)
    .filter(([name, value]) => name !== '' && value !== '');
}

const isSafeName = remember((name) => limits.metadataName.test(name));

/** Blanks around a text only make it longer, so that nothing needs to be trimmed for the usual answer. */
function certainlyFits(custom: CustomFields): boolean {
  const names = Object.keys(custom);
  if (names.length > limits.metadataFields) return false;
  for (const name of names) {
    if (!isSafeName(name) || (custom[name]?.length ?? 0) > limits.metadataLength) return false;
  }
  return true;
}

/**
 * Custom fields beyond what PrayerLetters accepts; it refuses the whole batch for one of them, hence errors. They are
 * reported on the name, the first cell of the row, because a custom field is no contact field.
 */
export const metadata: Rule = ({ custom }) => {
  if (certainlyFits(custom)) return undefined;
  const entries = metadataEntries(custom);
  const issues: Issue[] = [];
  if (entries.length > limits.metadataFields) issues.push(problem('metadata-count', `${entries.length}`));
  for (const [name, value] of entries) {
    if (!isSafeName(name)) issues.push(problem('metadata-name', name));
    if (value.length > limits.metadataLength) issues.push(problem('metadata-length', name));
  }
  return issues;
};

function problem(code: 'metadata-count' | 'metadata-name' | 'metadata-length', detail: string): Issue {
  return { code, severity: 'error', field: 'name', detail };
}
