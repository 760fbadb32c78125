import { isDeepStrictEqual } from 'node:util';
import { practiceListMembers } from '../../src-main/providers/practice/practice-postgrid.ts';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import type { Contact } from '../../src-shared/contact/fields.ts';
import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { Delivery } from '../../src-shared/contract/delivery.ts';
import type { SendWay } from '../../src-shared/contract/plan.ts';
import { contactIdKey, toPostGridContact } from '../../src-shared/providers/postgrid/contact-payload.ts';
import { toPrayerLettersContact } from '../../src-shared/providers/prayerletters/contact-payload.ts';
import { refusedByJobsStreet, refusedStreet } from './people.ts';

/** What a send has promised: these contacts, as they were when it was confirmed. */
export interface Promised {
  readonly sendId: string;
  readonly provider: AccountProvider;
  readonly way: SendWay;
  readonly contacts: ReadonlyMap<string, Contact>;
}

/** Somebody on a list at the provider. */
export interface OnList {
  readonly contactId: string;
  readonly content: unknown;
}

/** Whether the plan or the provider keeps a contact out for good. */
export function isKeptOut({ fields: { street, city } }: Contact, way: SendWay): boolean {
  if (street === '' && city === '') return true;
  return street.includes(refusedStreet) || (way === 'contact-by-contact' && street.includes(refusedByJobsStreet));
}

export async function membersOf(
  provider: AccountProvider,
  remote: PracticeStore,
  remoteListId: string,
): Promise<readonly OnList[]> {
  if (provider === 'prayerletters') {
    const found = await remote.find('prayerletters.contact', remoteListId);
    return found.map(({ body }) => ({ contactId: String(Reflect.get(Object(body), 'external_id')), content: body }));
  }
  return (await practiceListMembers(remote, remoteListId)).map(({ sent, from }) => {
    const id = from === 'import' ? sent['description'] : Reflect.get(Object(sent['metadata']), contactIdKey);
    return { contactId: String(id), content: sent };
  });
}

/**
 * The promise, looked at from the provider's side: whoever can be delivered is delivered, and on the list once, as
 * planned; whoever cannot is parked with a reason; nobody else is there, and nobody is left in the middle.
 */
export function brokenPromises(
  { provider, way, contacts }: Promised,
  deliveries: readonly Delivery[],
  onList: readonly OnList[],
): readonly string[] {
  const broken: string[] = [];
  const there = Map.groupBy(onList, ({ contactId }) => contactId);
  const states = new Map(deliveries.map((delivery) => [delivery.contactId, delivery]));
  for (const [contactId, contact] of contacts) {
    const delivery = states.get(contactId);
    const who = `${contact.fields.name} (${delivery?.state}: ${delivery?.reason})`;
    const found = there.get(contactId) ?? [];
    there.delete(contactId);
    if (delivery === undefined) broken.push(`${who} has no delivery.`);
    else if (isKeptOut(contact, way)) {
      if (delivery.state !== 'parked' || !delivery.reason)
        broken.push(`${who} cannot be delivered, but is not parked.`);
      if (found.length > 0) broken.push(`${who} is on the list, but must not be.`);
    } else if (delivery.state !== 'delivered') broken.push(`${who} is not delivered.`);
    else if (found.length !== 1) broken.push(`${who} is on the list ${found.length} times.`);
    else if (!isSame(found[0]?.content, contentOf(provider, way, contact))) {
      broken.push(`${who} is on the list with another content: ${JSON.stringify(found[0]?.content).slice(0, 600)}`);
    }
  }
  for (const [contactId, found] of there) broken.push(`${contactId} is on the list ${found.length} times, unplanned.`);
  for (const { contactId, contactName, state } of deliveries) {
    if (!contacts.has(contactId) && state !== 'removed') broken.push(`${contactName} left the list, but is ${state}.`);
  }
  return broken;
}

function contentOf(provider: AccountProvider, way: SendWay, contact: Contact): unknown {
  if (provider === 'prayerletters') return toPrayerLettersContact(contact);
  const { metadata, ...printed } = toPostGridContact(contact);
  return way === 'import-file' ? { ...printed, description: contact.id } : { ...printed, metadata };
}

/** As JSON: there, a member without a value is no member. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}
