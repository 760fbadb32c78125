import * as v from 'valibot';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { postGridContactSchema, toPostGridContact } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import { postGridLimits } from '../../../src-shared/providers/postgrid/limits.ts';
import { consequenceText } from '../../../src-shared/text/consequences.ts';
import type { FitContact, Member } from '../../outbox/difference.ts';
import type { PlannedOperation, Target } from '../../outbox/operation.ts';
import type { PlannerInput, PlannerOutput } from '../../outbox/planned-send.ts';
import { interrupted, type Planner } from '../planner.ts';
import { estimate } from './estimate.ts';
import { afterInterruption } from './job-step.ts';

/** Sends to PostGrid: one list that lasts, filled contact by contact or by files, and brought up to date by jobs. */
export const postGridPlanner: Planner = {
  destination: destinations.postgrid,
  ways: ['contact-by-contact', 'import-file'],
  continuing: ['contact-by-contact', 'import-file'],
  toPayload(contact, way) {
    const { metadata, ...printed } = toPostGridContact(contact);
    return JSON.stringify(way === 'import-file' ? printed : { ...printed, metadata });
  },
  // A list is a set of contacts and of files; the same people in two files are there twice.
  fillingOf: (way) =>
    way === 'import-file' ? { kind: 'file', canAddAgain: false } : { kind: 'contact', canAddAgain: true },
  isUsable: () => true,
  usualWay(contacts, list) {
    const [member] = list?.members ?? [];
    if (member !== undefined) return member.kind === 'file' ? 'import-file' : 'contact-by-contact';
    return contacts <= postGridLimits.contactByContact ? 'contact-by-contact' : 'import-file';
  },
  plan: (input) => (input.way === 'import-file' ? planFiles(input) : planContacts(input)),
  triesRefusedAgain: true,
  limitsWholeAccount: true,
  recover({ kind, step, failures }, now) {
    const next = afterInterruption(kind, step);
    // Everything else has an idempotency key, or does again what is done already.
    if (next === undefined) return { kind: 'wait', notBefore: now, reason: interrupted, failures };
    return { kind: 'go-on', step: next, notBefore: now, reason: interrupted, failures };
  },
};

function planContacts({ listName, remoteList, difference, isKnown }: PlannerInput): PlannerOutput {
  const { added, changed } = difference;
  const sent = [...added, ...changed.map(({ contact }) => contact)];
  const created = sent.filter(({ contactId, hash }) => !isKnown(contactId, hash));
  const old = changed.flatMap(({ earlier }) => earlier);
  const operations = [
    ...listOperations(listName, remoteList?.name),
    ...created.map(({ contactId }) => about('create-contact', [contactId])),
    ...chunksOf(sent, postGridLimits.jobIds).map((chunk) => about('add-members', idsOf(chunk))),
    ...removals(difference, new Set()),
    ...old.filter((member) => member.kind === 'contact').map((member) => at('delete-contact', [targetOf(member)])),
    ...filesAmong(difference).map((remoteId) => at('delete-file', [{ remoteId, contactId: '' }])),
  ];
  const bytes = created.reduce((sum, { bytes: size }) => sum + size, 0);
  return {
    operations,
    sentAlong: new Set(),
    consequences: [],
    impossible: null,
    ...estimate(operations, bytes),
  };
}

function planFiles({ listName, remoteList, difference }: PlannerInput): PlannerOutput {
  const { added, changed, unchanged } = difference;
  const replaced = new Set(filesAmong(difference));
  const along = unchanged.filter(({ member }) => replaced.has(member.remoteId)).map(({ contact }) => contact);
  const sent = [...added, ...changed.map(({ contact }) => contact), ...along];
  const byCountry = Map.groupBy(sent, countryOf);
  const files = [...byCountry.values()].flatMap((rows) => chunksOf(rows, postGridLimits.fileRows));
  const operations = [
    ...listOperations(listName, remoteList?.name),
    ...files.map((rows) => about('upload-file', idsOf(rows))),
    ...(files.length === 0 ? [] : [about('add-files', [])]),
    ...removals(difference, replaced),
    ...[...replaced].map((remoteId) => at('delete-file', [{ remoteId, contactId: '' }])),
  ];
  const bytes = sent.reduce((sum, { bytes: size }) => sum + size, 0);
  return {
    operations,
    sentAlong: new Set(idsOf(along)),
    consequences: [
      ...(files.length === 0 ? [] : [consequenceText.files(files.length, byCountry.size)]),
      ...(along.length === 0 ? [] : [consequenceText.sentAlong(along.length)]),
    ],
    impossible: null,
    ...estimate(operations, bytes),
  };
}

/** Takes off the list whoever is no longer to be there in this form: people by their ids, files as a whole. */
function removals({ changed, removed }: PlannerInput['difference'], replaced: ReadonlySet<string>) {
  const leaving = [...changed.flatMap(({ earlier }) => earlier), ...removed.flatMap(({ members }) => members)];
  const people = leaving.filter((member) => member.kind === 'contact').map(targetOf);
  const files = [...new Set([...replaced, ...filesAmong({ changed, removed })])].map((remoteId) => ({
    remoteId,
    contactId: '',
  }));
  return [
    ...chunksOf(people, postGridLimits.jobIds).map((chunk) => at('remove-members', chunk)),
    ...chunksOf(files, postGridLimits.jobIds).map((chunk) => at('remove-files', chunk)),
  ];
}

/** The files in which somebody is who is no longer to be there in this form. */
function filesAmong({ changed, removed }: Pick<PlannerInput['difference'], 'changed' | 'removed'>): readonly string[] {
  const leaving = [...changed.flatMap(({ earlier }) => earlier), ...removed.flatMap(({ members }) => members)];
  return [...new Set(leaving.filter(({ kind }) => kind === 'file').map(({ remoteId }) => remoteId))];
}

function listOperations(name: string, present: string | undefined): readonly PlannedOperation[] {
  if (present === undefined) return [about('create-list', [])];
  return present === name ? [] : [about('rename-list', [])];
}

function about(kind: PlannedOperation['kind'], contactIds: readonly string[]): PlannedOperation {
  return { kind, contactIds, targets: [] };
}

function at(kind: PlannedOperation['kind'], targets: readonly Target[]): PlannedOperation {
  return { kind, contactIds: [], targets };
}

function targetOf({ remoteId, contactId }: Member): Target {
  return { remoteId, contactId };
}

const withCountry = v.pick(v.object(postGridContactSchema.entries), ['countryCode']);

function countryOf({ payload }: FitContact): string {
  return v.parse(withCountry, JSON.parse(payload)).countryCode;
}

function idsOf(contacts: readonly FitContact[]): readonly string[] {
  return contacts.map(({ contactId }) => contactId);
}

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
