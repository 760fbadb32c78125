import { describe, expect, test } from 'vitest';
import { type Difference, difference, type FitContact, type Member } from '../../../src-main/outbox/difference.ts';
import type { OperationKind } from '../../../src-main/outbox/operation.ts';
import type { PlannerOutput, RemoteList } from '../../../src-main/outbox/planned-send.ts';
import { postGridPlanner } from '../../../src-main/providers/postgrid/planner.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { postGridLimits } from '../../../src-shared/providers/postgrid/limits.ts';
import { consequenceText } from '../../../src-shared/text/consequences.ts';
import { draft } from '../../support/contacts.ts';

function person(contactId: string, country = '', version = '1', way: SendWay = 'import-file'): FitContact {
  const contact: Contact = {
    ...draft({ name: `Person ${contactId}`, street: `${version} Main St.`, country }, { Note: 'x' }),
    id: contactId,
    createdAt: 0,
    updatedAt: 0,
  };
  const payload = postGridPlanner.toPayload(contact, way);
  return { contactId, name: `Person ${contactId}`, payload, hash: payload, bytes: Buffer.byteLength(payload) };
}

function inFile({ contactId, name, hash, payload }: FitContact, remoteId: string): Member {
  return { contactId, name, hash, payload, remoteId, kind: 'file', isSure: true };
}

function onItsOwn(contact: FitContact): Member {
  return { ...inFile(contact, `contact ${contact.contactId}`), kind: 'contact' };
}

interface Given {
  readonly way: 'contact-by-contact' | 'import-file';
  readonly contacts: readonly FitContact[];
  readonly members?: readonly Member[];
  readonly listName?: string;
  readonly known?: readonly string[];
}

function plan({ way, contacts, members, listName = 'Spring', known = [] }: Given): PlannerOutput {
  const remoteList: RemoteList | undefined = members && { name: 'Spring', remoteId: 'list', expiresAt: null, members };
  const compared: Difference = difference(contacts, members ?? [], postGridPlanner.fillingOf(way));
  const isKnown = (contactId: string) => known.includes(contactId);
  return postGridPlanner.plan({ way, listName, remoteList, difference: compared, isKnown });
}

function kinds({ operations }: PlannerOutput): readonly OperationKind[] {
  return operations.map(({ kind }) => kind);
}

/** Whom the operations of a kind are about, one row for each operation. */
function about({ operations }: PlannerOutput, kind: OperationKind): readonly (readonly string[])[] {
  return operations.filter((operation) => operation.kind === kind).map(({ contactIds }) => contactIds);
}

/** What the operations of a kind name on PostGrid's side, one row for each operation. */
function targets({ operations }: PlannerOutput, kind: OperationKind): readonly (readonly string[])[] {
  return operations
    .filter((operation) => operation.kind === kind)
    .map((operation) => operation.targets.map(({ remoteId }) => remoteId));
}

function many(count: number, country = ''): readonly FitContact[] {
  const one = person('many', country);
  return Array.from({ length: count }, (_, index) => ({ ...one, contactId: `${country}${index}` }));
}

describe('a list that is filled contact by contact', () => {
  const way = 'contact-by-contact';
  const [a, b, c] = [person('a'), person('b'), person('c')];

  test('is created, everybody is created, and one job puts them on it', () => {
    const planned = plan({ way, contacts: [a, b] });
    expect(kinds(planned)).toEqual(['create-list', 'create-contact', 'create-contact', 'add-members']);
    expect(about(planned, 'create-contact')).toEqual([['a'], ['b']]);
    expect(about(planned, 'add-members')).toEqual([['a', 'b']]);
    expect(planned).toMatchObject({ impossible: null, bytes: a.bytes + b.bytes });
    expect(planned.sentAlong.size).toBe(0);
    expect(planned.requests).toBeGreaterThanOrEqual(4);
  });

  test('creates nobody whom the account knows already, but puts them on the list', () => {
    const planned = plan({ way, contacts: [a, b], known: ['a'] });
    expect(about(planned, 'create-contact')).toEqual([['b']]);
    expect(about(planned, 'add-members')).toEqual([['a', 'b']]);
    expect(planned.bytes).toBe(b.bytes);
  });

  test('needs a job for as many as one may name', () => {
    const contacts = many(2 * postGridLimits.jobIds + 1);
    const planned = plan({ way, contacts });
    const { jobIds } = postGridLimits;
    expect(about(planned, 'add-members').map((ids) => ids.length)).toEqual([jobIds, jobIds, 1]);
    expect(about(planned, 'add-members').flat()).toEqual(contacts.map(({ contactId }) => contactId));
  });

  test('takes the old version of somebody off and deletes it, and nothing of anybody else', () => {
    const [edited, kept] = [onItsOwn(person('a', '', 'old')), onItsOwn(b)];
    const planned = plan({ way, contacts: [a, b], members: [edited, kept] });
    expect(kinds(planned)).toEqual(['create-contact', 'add-members', 'remove-members', 'delete-contact']);
    expect(about(planned, 'add-members')).toEqual([['a']]);
    expect(targets(planned, 'remove-members')).toEqual([['contact a']]);
    expect(targets(planned, 'delete-contact')).toEqual([['contact a']]);
  });

  test('takes off whoever left the list at home, but deletes nobody who may be wanted again', () => {
    const planned = plan({ way, contacts: [a], members: [onItsOwn(a), onItsOwn(b), onItsOwn(c)] });
    expect(kinds(planned)).toEqual(['remove-members']);
    expect(targets(planned, 'remove-members')).toEqual([['contact b', 'contact c']]);
  });

  test('takes over people from files, whose files go off the list as a whole', () => {
    const planned = plan({ way, contacts: [a, b], members: [inFile(a, 'file'), inFile(b, 'file')] });
    expect(kinds(planned)).toEqual(['create-contact', 'create-contact', 'add-members', 'remove-files', 'delete-file']);
    expect(targets(planned, 'remove-files')).toEqual([['file']]);
  });

  test('is only renamed when nothing else changed, and left alone when nothing changed at all', () => {
    const members = [onItsOwn(a)];
    expect(kinds(plan({ way, contacts: [a], members, listName: 'Summer' }))).toEqual(['rename-list']);
    expect(kinds(plan({ way, contacts: [a], members }))).toEqual([]);
  });
});

describe('a list that is filled by files', () => {
  const way = 'import-file';

  test('has one file for each country, whatever its spelling', () => {
    const countries = ['USA', 'Deutschland', '', 'Germany', 'Kanada'];
    const planned = plan({ way, contacts: countries.map((country, index) => person(`${index}`, country)) });
    expect(kinds(planned)).toEqual(['create-list', 'upload-file', 'upload-file', 'upload-file', 'add-files']);
    expect(about(planned, 'upload-file')).toEqual([['0', '2'], ['1', '3'], ['4']]);
    expect(planned.consequences).toContain(consequenceText.files(3, 3));
  });

  test('has files of no more rows than are allowed, each of one country', () => {
    const { fileRows } = postGridLimits;
    const contacts = [...many(fileRows + 2), ...many(3, 'Germany')];
    const planned = plan({ way, contacts });
    expect(about(planned, 'upload-file').map((ids) => ids.length)).toEqual([fileRows, 2, 3]);
    expect(about(planned, 'upload-file').flat()).toEqual(contacts.map(({ contactId }) => contactId));
    expect(planned.consequences).toContain(consequenceText.files(3, 2));
  });

  test('gets only a further file for people who are new', () => {
    const [a, b] = [person('a'), person('b')];
    const planned = plan({ way, contacts: [a, b], members: [inFile(a, 'file')] });
    expect(kinds(planned)).toEqual(['upload-file', 'add-files']);
    expect(about(planned, 'upload-file')).toEqual([['b']]);
    expect(planned.sentAlong.size).toBe(0);
  });

  test('replaces the file of somebody who changed, and sends along whoever else was in it', () => {
    const [a, b, c] = [person('a', '', 'new'), person('b'), person('c')];
    const members = [inFile(person('a', '', 'old'), 'one'), inFile(b, 'one'), inFile(c, 'two')];
    const planned = plan({ way, contacts: [a, b, c], members });
    expect(kinds(planned)).toEqual(['upload-file', 'add-files', 'remove-files', 'delete-file']);
    expect(about(planned, 'upload-file')).toEqual([['a', 'b']]);
    expect(planned.sentAlong).toEqual(new Set(['b']));
    expect(targets(planned, 'remove-files')).toEqual([['one']]);
    expect(targets(planned, 'delete-file')).toEqual([['one']]);
    expect(planned.consequences).toContain(consequenceText.sentAlong(1));
    expect(planned.bytes).toBe(a.bytes + b.bytes);
  });

  test('replaces the file of somebody who left the list', () => {
    const [a, b] = [person('a'), person('b')];
    const planned = plan({ way, contacts: [a], members: [inFile(a, 'file'), inFile(b, 'file')] });
    expect(about(planned, 'upload-file')).toEqual([['a']]);
    expect(planned.sentAlong).toEqual(new Set(['a']));
    expect(targets(planned, 'remove-files')).toEqual([['file']]);
    expect(targets(planned, 'delete-file')).toEqual([['file']]);
  });

  test('uploads nothing when everybody of a file left', () => {
    const planned = plan({ way, contacts: [], members: [inFile(person('a'), 'file')] });
    expect(kinds(planned)).toEqual(['remove-files', 'delete-file']);
  });

  test('takes over people who are there on their own, whose contacts stay for another time', () => {
    const a = person('a');
    const planned = plan({ way, contacts: [a], members: [onItsOwn(a)] });
    expect(kinds(planned)).toEqual(['upload-file', 'add-files', 'remove-members']);
    expect(targets(planned, 'remove-members')).toEqual([['contact a']]);
  });
});

describe('the way of a list', () => {
  const list = (member: Member | undefined): RemoteList => ({
    name: 'Spring',
    remoteId: 'list',
    expiresAt: null,
    members: member === undefined ? [] : [member],
  });

  test('depends on its size the first time, and afterwards on how it was filled', () => {
    const { usualWay } = postGridPlanner;
    const { contactByContact } = postGridLimits;
    expect(usualWay(contactByContact, undefined)).toBe('contact-by-contact');
    expect(usualWay(contactByContact + 1, undefined)).toBe('import-file');
    expect(usualWay(contactByContact + 1, list(undefined))).toBe('import-file');
    expect(usualWay(1, list(inFile(person('a'), 'file')))).toBe('import-file');
    expect(usualWay(contactByContact + 1, list(onItsOwn(person('a'))))).toBe('contact-by-contact');
  });

  test('decides whether custom fields and our id go along: a file has no place for them', () => {
    expect(JSON.parse(person('a', '', '1', 'contact-by-contact').payload)).toMatchObject({ metadata: { Note: 'x' } });
    expect(JSON.parse(person('a').payload)).not.toHaveProperty('metadata');
  });
});

describe('an operation that was interrupted', () => {
  const failures = { reason: 'network', count: 3 } as const;

  test.each(['create-list', 'create-contact', 'upload-file', 'delete-contact', 'delete-file'] as const)(
    'is done again when it is to %s, with its failures so far',
    (kind) => {
      const settlement = postGridPlanner.recover({ kind, step: null, failures }, 5);
      expect(settlement).toMatchObject({ kind: 'wait', notBefore: 5, failures });
    },
  );

  test.each(['add-members', 'add-files', 'remove-members', 'remove-files'] as const)(
    'is watched first when it is a job that was being started, to %s',
    (kind) => {
      const before = [{ type: 'operational_error', message: 'Earlier.' }];
      const step = { at: 'run', before, round: 2, lookedAt: 0 };
      expect(postGridPlanner.recover({ kind, step, failures }, 5)).toMatchObject({
        kind: 'go-on',
        step: { at: 'watch', before, isInDoubt: true, round: 2 },
        notBefore: 5,
      });
      const looking = { at: 'look', polls: 1, round: 2 };
      expect(postGridPlanner.recover({ kind, step: looking, failures }, 5)).toMatchObject({
        kind: 'go-on',
        step: looking,
      });
    },
  );
});
