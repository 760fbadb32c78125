import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type ContactHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `contacts.${string}` | `lists.${string}` | `tags.${string}`>
>;

/** The address book, its lists and its tags. */
export function contactHandlers({ store, clock, ids, events }: Services): ContactHandlers {
  return {
    'contacts.search': async (search) => {
      const { total, contacts } = await store.searchContacts(search);
      return { total, contacts: [...contacts] };
    },
    'contacts.alike': async ({ rows }) =>
      (await store.alikeContacts(rows)).map(({ row, contacts }) => ({ row, contacts: [...contacts] })),
    'contacts.get': async ({ contactId }) => {
      const { contact, lists, tags, deliveries } = await store.contactPage(contactId);
      return { contact, lists: [...lists], tags: [...tags], deliveries: [...deliveries] };
    },
    'contacts.update': async ({ contactId, fields }) => {
      const contact = await store.updateContact(contactId, fields, clock.now());
      events.changed('contacts');
      return contact;
    },
    'contacts.setTags': async ({ contactIds, add, remove }) => {
      await store.setTags(contactIds, { add, remove });
      events.changed('contacts');
      return {};
    },
    'tags.all': async () => [...(await store.allTags())],
    'lists.all': async () => [...(await store.allLists())],
    'lists.create': async ({ name }) => {
      const list = await store.createList(ids.next(), name, clock.now());
      events.changed('lists');
      return list;
    },
    'lists.rename': async ({ listId, name }) => {
      await store.renameList(listId, name);
      events.changed('lists');
      return {};
    },
    'lists.remove': async ({ listId }) => {
      await store.removeList(listId);
      events.changed('lists', 'contacts');
      return {};
    },
    'lists.setMembership': async ({ listId, contactId, member }) => {
      await store.setMembership(listId, contactId, member, clock.now());
      events.changed('lists', 'contacts');
      return {};
    },
  };
}
