import { contentOf, fieldContent } from '../../contact/blank-text.ts';
import { composeEnvelopeName } from '../../contact/compose-names.ts';
import type { ContactFields } from '../../contact/fields.ts';
import { splitEnvelopeName } from '../../contact/split-name.ts';
import { cleanLine } from '../../validation/clean-text.ts';

/** Who a letter is addressed to, in PostGrid's three fields; a blank one is not sent. */
export interface PostGridAddressee {
  readonly firstName: string;
  readonly lastName: string;
  readonly companyName: string;
}

/**
 * Splits the envelope line over PostGrid's fields so that its words print in the same order. The parts of the name decide
 * where the surname begins if they agree with the line ("Maria | Garcia Lopez"), otherwise it is guessed. An
 * organisation as addressee is the company, unless there is another company to print beneath it.
 */
export function postGridAddressee(fields: ContactFields): PostGridAddressee {
  const line = cleanLine(fieldContent('name', fields.name)) || cleanLine(composeEnvelopeName(fields));
  const companyName = cleanLine(contentOf(fields.company));
  if (line === '') return { firstName: '', lastName: '', companyName };
  const known = splitAtKnownSurname(line, fields);
  if (known !== undefined) return { ...known, companyName };
  const split = splitEnvelopeName(line);
  if (split.kind === 'person') return { firstName: split.firstName, lastName: split.lastName, companyName };
  return companyName === '' || companyName === split.companyName
    ? { firstName: '', lastName: '', companyName: split.companyName }
    : { firstName: split.companyName, lastName: '', companyName };
}

function splitAtKnownSurname(line: string, fields: ContactFields) {
  const lastName = cleanLine(fieldContent('lastName', fields.lastName));
  const isPerson = fieldContent('firstName', fields.firstName) !== '' && lastName !== '';
  if (!isPerson || !line.endsWith(` ${lastName}`)) return undefined;
  return { firstName: line.slice(0, -lastName.length - 1), lastName };
}
