import { displayName } from '../../../src-shared/contact/display-name.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import { type DuplicatePair, pairsInSteps } from '../../../src-shared/duplicates/find-pairs.ts';
import { groupPairs } from '../../../src-shared/duplicates/group-pairs.ts';
import { isSameInEveryField } from '../../../src-shared/duplicates/likeness.ts';
import { duplicateText } from '../../../src-shared/text/duplicate-text.ts';
import type { DuplicateGroup, LinkedRow } from '../duplicate-protocol.ts';
import type { ImportModel } from './import-model.ts';
import { type KnownContacts, mayBeContact } from './known-contacts.ts';
import type { PartChanges } from './part-changes.ts';
import type { RowState } from './row-state.ts';
import { inSlices, type Slicing, throughSteps } from './slices.ts';

/** How many rows that are contacts already are named; the count says how many there are. */
const namedRows = 100;

/** Everything that was found. */
export interface FoundDuplicates {
  /** What nobody has decided about, the surest first. */
  readonly groups: readonly DuplicateGroup[];
  /** Rows that are contacts by their ID: how many, and the first of them. */
  readonly linked: number;
  readonly linkedRows: readonly LinkedRow[];
  /** Rows that are not left out. */
  readonly rows: number;
}

/** Everything that may be a duplicate and that nobody has decided about: among the rows, and with the address book. */
export async function findDuplicates(
  model: ImportModel,
  known: KnownContacts,
  slicing: Slicing,
): Promise<FoundDuplicates> {
  const indexes: number[] = [];
  const { index } = model;
  for (let at = 0; at < index.length; at += 1) if (!index.set('skipped').has(at)) indexes.push(at);
  const within = await groupsWithin(model, indexes, slicing);
  const groups: DuplicateGroup[] = [...within];
  const linkedRows: LinkedRow[] = [];
  let linked = 0;
  await inSlices(indexes.length, slicing, (position) => {
    const at = indexes[position] ?? 0;
    if (!mayBeContact(model, at)) return;
    const found = contactGroup(model, known, at);
    if (found === undefined) return;
    if ('key' in found) {
      groups.push(found);
      return;
    }
    linked += 1;
    if (linkedRows.length < namedRows) linkedRows.push(found);
  });
  groups.sort((one, other) => other.score - one.score || (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  return { groups, linked, linkedRows, rows: indexes.length };
}

/** The contact that a row is, or a group with those it may be; nothing where that was decided or where there are none. */
function contactGroup(model: ImportModel, known: KnownContacts, at: number): DuplicateGroup | LinkedRow | undefined {
  const row = model.row(at);
  const decided = model.changes.links.get(row.row);
  const name = displayName(row.fields);
  if (decided === null) return undefined;
  if (decided !== undefined) return { row: row.row, contactId: decided, name };
  const kin = known.kinship(model, row);
  if (kin === undefined) return undefined;
  if (kin.kind === 'same') return { row: row.row, contactId: kin.contact.id, name };
  const contactIds = kin.contacts.map(({ contact }) => contact.id);
  const [{ likeness } = { likeness: undefined }] = kin.contacts;
  if (likeness === undefined) return undefined;
  return {
    key: `contact ${row.row} ${contactIds.join(' ')}`,
    rows: [row.row],
    keptRows: model.kept.has(at) ? [row.row] : [],
    contactIds,
    contactNames: tellApart(kin.contacts.map(({ contact }) => contact)),
    reason: likeness.reasons[0] ?? 'same-in-every-field',
    score: likeness.score,
    name,
    isExact: false,
  };
}

/** What contacts are called; namesakes with their addresses, so that one can be chosen. */
function tellApart(contacts: readonly Contact[]): readonly string[] {
  const names = contacts.map(({ fields }) => displayName(fields));
  return contacts.map(({ fields }, index) => {
    const name = names[index] ?? '';
    const isAlone = names.filter((other) => other === name).length === 1;
    const place = [fields.street, fields.city, fields.email].filter((text) => text.trim() !== '');
    return isAlone || place.length === 0 ? name : duplicateText.namesake(name, place);
  });
}

async function groupsWithin(
  model: ImportModel,
  indexes: readonly number[],
  slicing: Slicing,
): Promise<readonly DuplicateGroup[]> {
  const rowOf = (position: number) => model.row(indexes[position] ?? 0);
  const recordOf = (position: number) => model.index.recordOf(indexes[position] ?? 0);
  const steps = pairsInSteps(indexes.length, (position) => rowOf(position).fields);
  const all = await throughSteps(steps, indexes.length * 2, slicing);
  const { changes } = model;
  // Two people under one roof are no duplicates, and would chain people who are not alike.
  const pairs = all.filter(
    ({ one, other, likeness: { reasons } }) =>
      reasons[0] !== 'same-household' && !areTwoPeople(changes, recordOf(one), recordOf(other)),
  );
  const strongest = new Map<number, DuplicatePair>();
  for (const pair of pairs) {
    for (const member of [pair.one, pair.other]) {
      const best = strongest.get(member);
      if (best === undefined || pair.likeness.score > best.likeness.score) strongest.set(member, pair);
    }
  }
  return groupPairs(pairs).flatMap((members) => {
    const [first = 0, ...others] = members;
    const best = members.flatMap((member) => strongest.get(member) ?? []).sort(byScore)[0];
    // Rows that are contacts already are for the address book to sort out.
    const keptRows = members.filter((member) => model.kept.has(indexes[member] ?? 0)).map(recordOf);
    if (best === undefined || keptRows.length === members.length) return [];
    const rows = members.map(recordOf);
    const row = rowOf(first);
    // Of very many that are alike, not every one was compared with the first.
    const isExact = others.every((other) => isSameRow(changes, row, rowOf(other)));
    return {
      key: `rows ${rows.join(' ')}`,
      rows,
      keptRows,
      contactIds: [],
      contactNames: [],
      reason: best.likeness.reasons[0] ?? 'same-in-every-field',
      score: best.likeness.score,
      name: displayName(row.fields),
      isExact,
    };
  });
}

/** Whether it was decided that two rows are different people: told apart, or linked to different contacts. */
function areTwoPeople({ distinct, links }: PartChanges, one: number, other: number): boolean {
  if (distinct.has(one, other)) return true;
  const [contact, another] = [links.get(one), links.get(other)];
  return typeof contact === 'string' && typeof another === 'string' && contact !== another;
}

function isSameRow(changes: PartChanges, one: RowState, other: RowState): boolean {
  return (
    !areTwoPeople(changes, one.row, other.row) &&
    isSameInEveryField(one.fields, other.fields) &&
    sameTexts(one.custom, other.custom)
  );
}

function byScore(one: DuplicatePair, other: DuplicatePair): number {
  return other.likeness.score - one.likeness.score;
}

function sameTexts(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const texts = (custom: Readonly<Record<string, string>>): string =>
    JSON.stringify(
      Object.entries(custom)
        .map(([key, text]) => [key, text.trim()])
        .filter(([, text]) => text !== '')
        .sort(),
    );
  return texts(one) === texts(other);
}
