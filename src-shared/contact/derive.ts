import { composeEnvelopeName, composeFileAs, composeGreeting } from './compose-names.ts';
import type { ContactFields } from './fields.ts';
import { fileAsToEnvelopeName } from './file-as.ts';
import { readEnvelopeName } from './split-name.ts';

/**
 * The same fields with blank `name`, `greeting` and `fileAs` filled from whatever else is known: from the parts of the
 * name first, then from the envelope line or the sorting name. What is already there is never changed, and a company
 * alone leaves `name` and `greeting` blank, since the services print a company by itself.
 */
export function derive(fields: ContactFields): ContactFields {
  const hasName = fields.name.trim() !== '';
  const hasGreeting = fields.greeting.trim() !== '';
  const hasFileAs = fields.fileAs.trim() !== '';
  if (hasName && hasGreeting && hasFileAs) return fields;
  const name = hasName ? fields.name : nameFor(fields);
  const reading = readEnvelopeName(name);
  return {
    ...fields,
    name,
    greeting: hasGreeting ? fields.greeting : composeGreeting(fields) || reading.greeting,
    fileAs: hasFileAs ? fields.fileAs : fileAsFor(fields, reading.fileAs),
  };
}

function nameFor(fields: ContactFields): string {
  const composed = composeEnvelopeName(fields);
  if (composed !== '') return composed;
  const sorted = fields.fileAs.trim();
  return sorted === fields.company.trim() ? '' : fileAsToEnvelopeName(sorted);
}

function fileAsFor(fields: ContactFields, read: string): string {
  const surnameKnown = fields.lastName.trim() !== '' || fields.spouseLastName.trim() !== '';
  if (surnameKnown) return composeFileAs(fields);
  return read === '' ? composeFileAs(fields) : read;
}
