import { createHash } from 'node:crypto';
import { displayName } from '../../src-shared/contact/display-name.ts';
import type { Contact } from '../../src-shared/contact/fields.ts';
import { destinations } from '../../src-shared/providers/destinations.ts';
import { toPrayerLettersContact } from '../../src-shared/providers/prayerletters/contact-payload.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import { validateContact } from '../../src-shared/validation/validate.ts';
import { batchBytes, cutBatches } from './batches.ts';
import { type Duplicate, findDuplicates } from './duplicates.ts';

/** One contact as it will be sent: the JSON is made once, so what was planned is what leaves. */
export interface PlannedContact {
  readonly contactId: string;
  readonly name: string;
  readonly payload: string;
  readonly bytes: number;
}

export interface BlockedContact {
  readonly contactId: string;
  readonly name: string;
  readonly reasons: readonly string[];
}

export interface PlannedSend {
  readonly toSend: readonly PlannedContact[];
  readonly blocked: readonly BlockedContact[];
  readonly warnings: number;
  readonly duplicates: readonly Duplicate[];
  readonly batches: readonly (readonly PlannedContact[])[];
  readonly bytes: number;
}

/** Says what sending these contacts to PrayerLetters would do, without doing it. Pure: the same contacts, the same plan. */
export function planSend(contacts: readonly Contact[]): PlannedSend {
  const destination = destinations.prayerletters;
  const toSend: PlannedContact[] = [];
  const addressees: Pick<Contact, 'fields'>[] = [];
  const blocked: BlockedContact[] = [];
  let warnings = 0;
  for (const contact of contacts) {
    const issues = validateContact(contact, destination);
    const errors = issues.filter((issue) => issue.severity === 'error');
    if (errors.length > 0) {
      blocked.push({
        contactId: contact.id,
        name: displayName(contact.fields),
        reasons: errors.map((issue) => issueText(issue.code).message(issue)),
      });
      continue;
    }
    if (issues.length > 0) warnings += 1;
    const payload = JSON.stringify(toPrayerLettersContact(contact));
    toSend.push({
      contactId: contact.id,
      name: displayName(contact.fields),
      payload,
      bytes: Buffer.byteLength(payload, 'utf8'),
    });
    addressees.push(contact);
  }
  const batches = cutBatches(toSend);
  return {
    toSend,
    blocked,
    warnings,
    duplicates: findDuplicates(addressees),
    batches,
    bytes: batches.reduce((sum, batch) => sum + batchBytes(batch), 0),
  };
}

/**
 * Stands for one plan as it was read: what is sent, who is left out, and which send of this list was the newest then. So a
 * plan that was sent already, from another window or because its answer was lost, is not the plan any more.
 */
export function fingerprintOf({ toSend, blocked }: PlannedSend, newestSendId: string | undefined): string {
  const hash = createHash('sha256');
  for (const contact of toSend) hash.update(`${contact.payload}\n`);
  for (const contact of blocked) hash.update(`blocked ${contact.contactId}\n`);
  return hash.update(`after ${newestSendId ?? 'none'}`).digest('hex');
}
