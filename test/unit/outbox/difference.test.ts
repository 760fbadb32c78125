import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type FitContact, type Member } from '../../../src-main/outbox/difference.ts';

function atHome(contactId: string, hash = 'new'): FitContact {
  return { contactId, name: `Name of ${contactId}`, payload: `"${hash}"`, hash, bytes: 5 };
}

function member(contactId: string, changes: Partial<Member> = {}): Member {
  const name = `Name of ${contactId}`;
  const remoteId = `remote ${contactId}`;
  return { contactId, name, remoteId, kind: 'contact', hash: 'new', payload: '"new"', isSure: true, ...changes };
}

/** A list that takes somebody who is added twice as one. */
const contacts = { kind: 'contact', canAddAgain: true } as const;

const nothing = { added: [], changed: [], unchanged: [], removed: [] };

describe('the difference between a list at home and its members at the provider', () => {
  test('is everybody when nobody is there', () => {
    const everybody = [atHome('a'), atHome('b')];
    expect(difference(everybody, [], contacts)).toEqual({ ...nothing, added: everybody });
  });

  test('leaves those alone who are there as they are', () => {
    const there = member('a');
    expect(difference([atHome('a')], [there], contacts)).toEqual({
      ...nothing,
      unchanged: [{ contact: atHome('a'), member: there }],
    });
  });

  test('changes those who are there with another content', () => {
    const there = member('a', { hash: 'old' });
    expect(difference([atHome('a')], [there], contacts)).toEqual({
      ...nothing,
      changed: [{ contact: atHome('a'), earlier: [there] }],
    });
  });

  test('changes those who came in another form, though their content is the same', () => {
    const there = member('a', { kind: 'file' });
    expect(difference([atHome('a')], [there], contacts).changed).toEqual([{ contact: atHome('a'), earlier: [there] }]);
  });

  test('removes those who are no longer to be there, in all the forms in which they are', () => {
    const members = [member('a'), member('a', { remoteId: 'other', hash: 'old', kind: 'file' })];
    expect(difference([], members, contacts)).toEqual({
      ...nothing,
      removed: [{ contactId: 'a', name: 'Name of a', members }],
    });
  });

  test('adds those again who are only perhaps there', () => {
    const there = member('a', { isSure: false });
    expect(difference([atHome('a')], [there], contacts)).toEqual({ ...nothing, added: [atHome('a')] });
  });

  test.each(['contact', 'file'] as const)(
    'replaces a %s that is only perhaps there where it would be there twice',
    (kind) => {
      const there = member('a', { kind, isSure: false });
      expect(difference([atHome('a')], [there], { kind, canAddAgain: false })).toEqual({
        ...nothing,
        changed: [{ contact: atHome('a'), earlier: [there] }],
      });
    },
  );

  test('takes off only the old one of two versions that are there', () => {
    const old = member('a', { remoteId: 'old', hash: 'old' });
    expect(difference([atHome('a')], [old, member('a')], contacts)).toEqual({
      ...nothing,
      changed: [{ contact: atHome('a'), earlier: [old] }],
    });
  });

  test('takes off an unsure old version as well', () => {
    const old = member('a', { hash: 'old', isSure: false });
    expect(difference([atHome('a')], [old], contacts).changed).toEqual([{ contact: atHome('a'), earlier: [old] }]);
  });

  test('has everybody in exactly one of its parts, and never takes off the version that is to stay', () => {
    const ids = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
    const hashes = fc.constantFrom('new', 'old');
    const anyMember = fc
      .record({
        contactId: ids,
        remoteId: fc.constantFrom('1', '2', '3'),
        hash: hashes,
        kind: fc.constantFrom('contact' as const, 'file' as const),
        isSure: fc.boolean(),
      })
      .map(({ contactId, ...changes }) => member(contactId, changes));
    fc.assert(
      fc.property(fc.uniqueArray(ids), fc.array(anyMember), (toBeThere, members) => {
        const { added, changed, unchanged, removed } = difference(
          toBeThere.map((id) => atHome(id)),
          members,
          contacts,
        );
        const sent = [
          ...added.map(({ contactId }) => contactId),
          ...changed.map(({ contact }) => contact.contactId),
          ...unchanged.map(({ contact }) => contact.contactId),
        ];
        expect(sent.toSorted()).toEqual(toBeThere.toSorted());
        const leaving = new Set(members.map(({ contactId }) => contactId).filter((id) => !toBeThere.includes(id)));
        expect(new Set(removed.map(({ contactId }) => contactId))).toEqual(leaving);
        for (const { contact, earlier } of changed) {
          expect(earlier.length).toBeGreaterThan(0);
          expect(earlier.every(({ hash, kind }) => hash !== contact.hash || kind !== 'contact')).toBe(true);
        }
      }),
    );
  });
});
