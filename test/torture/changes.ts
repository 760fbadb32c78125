import type { Host } from './host.ts';
import { refusedStreet } from './people.ts';
import type { SendPlan } from './round-plan.ts';
import { contactsOn } from './user.ts';

/** The list that is sent, and another one whose people may join it. */
export interface HomeList {
  readonly id: string;
  readonly reserveId: string;
}

/** Few of the edits spoil a contact, so that a provider refuses what it took before. */
const spoiled = 0.06;

/** What the user does to the list before a send. */
export async function changeList(host: Host, list: HomeList, plan: SendPlan, random: () => number): Promise<void> {
  const { id: listId } = list;
  const members = [...(await contactsOn(host, listId)).values()];
  const drawn = <T>(items: readonly T[], count: number): readonly T[] =>
    items
      .map((item) => ({ item, order: random() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, count)
      .map(({ item }) => item);
  const touched = drawn(members, plan.edits + plan.leavers);
  for (const { id, fields } of touched.slice(0, plan.edits)) {
    const street = random() < spoiled ? `7 ${refusedStreet}` : `${Math.floor(random() * 999)} New Street`;
    await host.call('contacts.update', { contactId: id, fields: { ...fields, street, city: fields.city || 'Rome' } });
  }
  for (const { id: contactId } of touched.slice(plan.edits)) {
    await host.call('lists.setMembership', { listId, contactId, member: false });
  }
  const reserve = [...(await contactsOn(host, list.reserveId)).keys()];
  for (const contactId of drawn(reserve, plan.joiners)) {
    await host.call('lists.setMembership', { listId, contactId, member: true });
  }
  if (plan.isRenamed) await host.call('lists.rename', { listId, name: 'Autumn letter' });
}
