import { isJsonObject, unknownField } from './json.ts';
import { checkMetadata } from './metadata-rules.ts';
import { badRequest, type Refusal } from './refusal.ts';
import { checkTexts, isBlank } from './text-rules.ts';

const textFields = ['name', 'company', 'file_as', 'greeting', 'external_id'] as const;
const contactFields = ['type', ...textFields, 'address', 'metadata'];
const addressFields = ['street', 'city', 'state', 'postal_code', 'country'] as const;

/**
 * The rules of one contact, in an order of our choosing: the seed does not say which error wins [infer]. Which contact of a
 * batch it is, is not told [unknown], the harsher reading. Returns the first broken rule.
 */
export function checkContact(contact: unknown): Refusal | undefined {
  const { type, name, company, address, metadata } = isJsonObject(contact) ? contact : {};
  const subject = 'The specified contact';
  if (!isJsonObject(contact) || type !== 'contact') {
    return badRequest('lists.invalid_type', `${subject}: each contact must be a contact object.`);
  }
  const unrecognized = unknownField(contact, contactFields);
  if (unrecognized !== undefined) return unrecognizedField(subject, unrecognized);
  return (
    checkTexts(contact, textFields, subject) ??
    checkAddress(address, subject) ??
    checkName(name, company, subject) ??
    checkMetadata(metadata, subject, 'lists.too_much_metadata')
  );
}

function checkAddress(address: unknown, subject: string): Refusal | undefined {
  if (address === undefined)
    return badRequest('lists.missing_address', `${subject}: a contact must contain an address.`);
  if (!isJsonObject(address)) return badRequest('lists.invalid_address', `${subject}: the address must be an object.`);
  const unrecognized = unknownField(address, addressFields);
  if (unrecognized !== undefined) return unrecognizedField(subject, `address.${unrecognized}`);
  const refusal = checkTexts(address, addressFields, subject);
  if (refusal !== undefined) return refusal;
  const { street, city } = address;
  // "Insufficient" is neither street nor city on the sister endpoint [doc].
  if (!isBlank(street) || !isBlank(city)) return undefined;
  return badRequest('lists.insufficient_address', `${subject}: the address has neither a street nor a city.`);
}

function checkName(name: unknown, company: unknown, subject: string): Refusal | undefined {
  if (!isBlank(name) || !isBlank(company)) return undefined;
  return badRequest('lists.missing_name', `${subject}: a contact must contain a name or a company.`);
}

export function unrecognizedField(subject: string, field: string): Refusal {
  return badRequest('lists.invalid_field', `${subject}: the field ${field} is not recognized.`);
}
