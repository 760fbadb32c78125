import type { ContactFields } from '../contact/fields.ts';
import { foldText } from '../contact/fold-text.ts';
import { type Address, addressOf } from './address.ts';
import { type Person, peopleOf } from './people.ts';

/** Everything about a contact that duplicates are found by, worked out once. */
export interface Profile {
  readonly id: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly people: readonly Person[];
  /** The name of an organisation without people, folded; blank for people. */
  readonly organisation: string;
  readonly address: Address;
}

const separators = /[\s,;|]+/;
const phoneSeparators = /[,;|\n/]+|\s:::\s/;
const notDigit = /\D+/g;
const legalForms = /^the\b|\b(?:inc|incorporated|llc|ltd|corp|gmbh|e\.?\s?v)\b\.?/gi;
const shortestPhone = 7;
/** Countries write the same number with and without their code and the zero before the area; the end is the same. */
const comparedDigits = 9;

/** Works out what duplicates of a contact are found by. */
export function profileOf(fields: ContactFields): Profile {
  const people = peopleOf(fields);
  return {
    id: fields.externalId.trim().toLowerCase(),
    emails: emailsOf(fields.email),
    phones: phonesOf(fields.phone),
    people,
    organisation: people.length > 0 ? '' : organisationOf(fields),
    address: addressOf(fields),
  };
}

function emailsOf(text: string): readonly string[] {
  if (!text.includes('@')) return [];
  return text
    .toLowerCase()
    .split(separators)
    .map((word) => word.replace(/^<?(?:mailto:)?|>$/g, ''))
    .filter((word) => word.includes('@'));
}

function phonesOf(text: string): readonly string[] {
  if (text === '') return [];
  return text
    .split(phoneSeparators)
    .map((number) => number.replace(notDigit, ''))
    .filter((digits) => digits.length >= shortestPhone)
    .map((digits) => digits.slice(-comparedDigits));
}

function organisationOf({ company, name, fileAs }: ContactFields): string {
  const text = [company, name, fileAs].find((each) => each.trim() !== '') ?? '';
  return text === '' ? '' : foldText(text.trim().replace(legalForms, ' '));
}
