import type { ContactDraft } from '../contact/fields.ts';
import type { Issue } from './issue.ts';

/** A pure check of one contact. Returns nothing when all is well; never throws, whatever the text in the fields. */
export type Rule = (contact: ContactDraft) => Issue | readonly Issue[] | undefined;
