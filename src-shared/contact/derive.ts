import { assertNever } from '../assert-never.ts';
import { isBlank } from './blank-text.ts';
import { composeEnvelopeName, composeFileAs, composeGreeting } from './compose-names.ts';
import type { ContactFields } from './fields.ts';
import { readSortingName } from './file-as.ts';
import { readEnvelopeName } from './split-name.ts';

/**
 * The same fields with blank `name`, `greeting` and `fileAs` filled from whatever else is known: from the parts of the
 * name first, then from the envelope line or the sorting name. What is already there is never changed, and a company
 * alone leaves `name` and `greeting` blank, since the services print a company by itself.
 */
export function derive(fields: ContactFields): ContactFields {
  const hasName = !isBlank(fields.name);
  const hasGreeting = !isBlank(fields.greeting);
  const hasFileAs = !isBlank(fields.fileAs);
  if (hasName && hasGreeting && hasFileAs) return fields;
  const name = hasName ? fields.name : nameFor(fields);
  // Reading a line costs far more than joining parts, and a file with parts needs it for neither text.
  const greeting = hasGreeting ? fields.greeting : composeGreeting(fields) || readEnvelopeName(name).greeting;
  return { ...fields, name, greeting, fileAs: hasFileAs ? fields.fileAs : fileAsFor(fields, name) };
}

function nameFor(fields: ContactFields): string {
  const composed = composeEnvelopeName(fields);
  if (composed !== '') return composed;
  const sorted = fields.fileAs.trim();
  if (sorted === fields.company.trim()) return '';
  const reading = readSortingName(sorted);
  switch (reading.kind) {
    case 'sorted':
      return reading.name;
    case 'spoken':
      return sorted;
    case 'doubtful':
      // Better asked for than printed in an order that nobody checked.
      return '';
    default:
      return assertNever(reading, 'sorting name');
  }
}

function fileAsFor(fields: ContactFields, name: string): string {
  const surnameKnown = !isBlank(fields.lastName) || !isBlank(fields.spouseLastName);
  return surnameKnown ? composeFileAs(fields) : readEnvelopeName(name).fileAs || composeFileAs(fields);
}
