import { fieldContent } from '../../contact/blank-text.ts';
import { composeEnvelopeName } from '../../contact/compose-names.ts';
import type { ContactField } from '../../contact/fields.ts';
import { toEnvelopeOrder } from '../../contact/file-as.ts';
import type { Rule } from '../rule.ts';

/** "Smith, John" as the first line of an envelope. */
export const fileAsName: Rule = ({ fields }) => {
  if (!fields.name.includes(',')) return undefined;
  const fix = toEnvelopeOrder(fields.name);
  return fix === fields.name ? undefined : { code: 'file-as-name', severity: 'warning', field: 'name', fix };
};

/** A rule that one of the given fields holds an addressee; the fix composes the name from its parts where it can. */
export function addresseeIn(fieldsThatCount: readonly ContactField[]): Rule {
  return ({ fields }) => {
    for (const field of fieldsThatCount) if (fieldContent(field, fields[field]) !== '') return undefined;
    const composed = composeEnvelopeName(fields);
    const fix = fieldContent('name', composed) === '' ? {} : { fix: composed };
    return { code: 'missing-name', severity: 'error', field: 'name', ...fix };
  };
}
