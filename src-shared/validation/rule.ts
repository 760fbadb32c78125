import type { ContactDraft } from '../contact/fields.ts';
import type { AddressParts } from './address-parts.ts';
import type { Issue } from './issue.ts';

/**
 * A pure check of one contact, whose address has been read already. Returns nothing when all is well; never throws,
 * whatever the text in the fields.
 */
export type Rule = (contact: ContactDraft, address: AddressParts) => Issue | readonly Issue[] | undefined;
