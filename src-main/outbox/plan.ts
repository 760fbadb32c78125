import { createHash } from 'node:crypto';
import { displayName } from '../../src-shared/contact/display-name.ts';
import type { Contact } from '../../src-shared/contact/fields.ts';
import type { SendWay } from '../../src-shared/contract/plan.ts';
import { consequenceText } from '../../src-shared/text/consequences.ts';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import type { Issue } from '../../src-shared/validation/issue.ts';
import { validateContact } from '../../src-shared/validation/validate.ts';
import type { Planner } from '../providers/planner.ts';
import { type Difference, difference, type FitContact } from './difference.ts';
import { type Duplicate, findDuplicates } from './duplicates.ts';
import type { PlannerOutput, RemoteList } from './planned-send.ts';

/** A contact that has warnings, in whole sentences, and is sent all the same. */
export interface WarnedContact {
  readonly contactId: string;
  readonly name: string;
  readonly reasons: readonly string[];
}

export interface BlockedContact extends WarnedContact {
  /** Whether an earlier version is on the list at the provider. */
  readonly isThere: boolean;
}

/** The contacts of a list as the provider's rules see them. */
export interface Fitness {
  readonly fit: readonly FitContact[];
  readonly blocked: readonly Omit<BlockedContact, 'isThere'>[];
  readonly warned: ReadonlyMap<string, readonly Issue[]>;
  readonly duplicates: readonly Duplicate[];
}

export interface PlanInput {
  readonly contacts: readonly Contact[];
  readonly planner: Planner;
  /** Undefined for the usual one. */
  readonly way: SendWay | undefined;
  /** The name that the list gets at the provider where this way makes one, and where it goes on with one. */
  readonly freshName: string;
  readonly listName: string;
  /** The list that the last send of this list through this account has left, while it can still be filled. */
  readonly remoteList: RemoteList | undefined;
  readonly isKnown: (contactId: string, hash: string) => boolean;
  /** Whether a send of this list through this account is not over. */
  readonly isOnItsWay: boolean;
}

export interface PlannedSend extends PlannerOutput, Pick<Fitness, 'duplicates'> {
  readonly way: SendWay;
  readonly ways: readonly { readonly way: SendWay; readonly impossible: string | null }[];
  readonly remoteListName: string;
  /** The list that is gone on with; undefined where one is made. */
  readonly remoteList: RemoteList | undefined;
  readonly difference: Difference;
  readonly blocked: readonly BlockedContact[];
  readonly warnings: number;
  /** The first few of those with warnings. */
  readonly warned: readonly WarnedContact[];
}

/** How many contacts with warnings a plan names. */
const namedWarned = 50;

/** Sorts contacts into those that can be sent, with their exact contents, and those that cannot, with the reasons. */
export function judge(contacts: readonly Contact[], planner: Planner, way: SendWay): Fitness {
  const fit: FitContact[] = [];
  const addressees: Contact[] = [];
  const blocked: Omit<BlockedContact, 'isThere'>[] = [];
  const warned = new Map<string, readonly Issue[]>();
  for (const contact of contacts) {
    const { id: contactId } = contact;
    const name = displayName(contact.fields);
    const issues = validateContact(contact, planner.destination);
    const errors = issues.filter((issue) => issue.severity === 'error');
    if (errors.length > 0) {
      blocked.push({ contactId, name, reasons: errors.map(messageOf) });
      continue;
    }
    if (issues.length > 0) warned.set(contactId, issues);
    const payload = planner.toPayload(contact, way);
    const hash = createHash('sha256').update(payload).digest('hex');
    fit.push({ contactId, name, payload, hash, bytes: Buffer.byteLength(payload, 'utf8') });
    addressees.push(contact);
  }
  return { fit, blocked, warned, duplicates: findDuplicates(addressees) };
}

function messageOf(issue: Issue): string {
  return issueText(issue.code).message(issue);
}

/** Says what sending a list would do, without doing it. Pure: the same input, the same plan. */
export function planSend(input: PlanInput): PlannedSend {
  const { contacts, planner, remoteList } = input;
  const usual = planner.usualWay(contacts.length, remoteList);
  const fitness = judge(contacts, planner, input.way ?? usual);
  const isPossible = (each: SendWay) => whyNoWay(input, each, planWay(input, each, fitness)) === null;
  const way = input.way ?? (isPossible(usual) ? usual : (planner.ways.find(isPossible) ?? usual));
  const chosen = planWay(input, way, fitness);
  const isThere = new Set(chosen.difference.removed.map(({ contactId }) => contactId));
  const { added, changed } = chosen.difference;
  const sent = [...added, ...changed.map(({ contact }) => contact)];
  const warned = sent.filter(({ contactId }) => fitness.warned.has(contactId));
  return {
    ...chosen,
    way,
    ways: planner.ways.map((each) => ({
      way: each,
      impossible: each === way ? whyNoWay(input, each, chosen) : whyNoWay(input, each, planWay(input, each, fitness)),
    })),
    blocked: fitness.blocked.map((one) => ({ ...one, isThere: isThere.has(one.contactId) })),
    warnings: warned.length,
    warned: warned.slice(0, namedWarned).map(({ contactId, name }) => ({
      contactId,
      name,
      // Several fields may have the same warning.
      reasons: (fitness.warned.get(contactId) ?? []).map((issue) => `${fieldLabels[issue.field]}: ${messageOf(issue)}`),
    })),
    duplicates: fitness.duplicates,
    impossible: whyNoWay(input, way, chosen) ?? whyNothing(fitness, chosen),
  };
}

type PlannedWay = PlannerOutput & Pick<PlannedSend, 'difference' | 'remoteList' | 'remoteListName'>;

function planWay({ planner, ...input }: PlanInput, way: SendWay, { fit }: Fitness): PlannedWay {
  const continues = planner.continuing.includes(way);
  const remoteList = continues ? input.remoteList : undefined;
  const remoteListName = remoteList === undefined ? input.freshName : nameFor(input.listName, remoteList.name);
  const compared = difference(fit, remoteList?.members ?? [], planner.fillingOf(way));
  const { isKnown } = input;
  const planned = planner.plan({ way, listName: remoteListName, remoteList, difference: compared, isKnown });
  return { ...planned, difference: compared, remoteList, remoteListName };
}

/** A list keeps its name, number and all, unless the list at home was given another one. */
function nameFor(listName: string, present: string): string {
  const isNumbered = present.startsWith(`${listName} (`) && /^ \(\d+\)$/u.test(present.slice(listName.length));
  return isNumbered ? present : listName;
}

function whyNoWay({ planner, remoteList, isOnItsWay }: PlanInput, way: SendWay, planned: PlannedWay): string | null {
  if (!planner.continuing.includes(way)) return planned.impossible;
  if (isOnItsWay) return consequenceText.onItsWay;
  // A way that can only go on with a list, where there is another one that makes lists.
  const needsList = planner.continuing.length < planner.ways.length;
  return needsList && remoteList === undefined ? consequenceText.noList : planned.impossible;
}

function whyNothing({ fit, blocked }: Fitness, { difference: { added, changed, removed } }: PlannedWay): string | null {
  if (added.length + changed.length + removed.length > 0) return null;
  if (fit.length === 0) return consequenceText.nobody;
  return blocked.length === 0 ? consequenceText.nothingToDo : consequenceText.nothingElseToDo;
}

/**
 * Stands for one plan as it was read: what is sent and how, who is left out, and which send of this list was the newest
 * then. So a plan that was sent already, from another window or because its answer was lost, is not the plan any more.
 */
export function fingerprintOf(planned: PlannedSend, newestSendId: string | undefined): string {
  const { added, changed, unchanged, removed } = planned.difference;
  const hash = createHash('sha256').update(`${planned.way}\n`);
  const note = (what: string, id: string): void => void hash.update(`${what} ${id}\n`);
  for (const contact of added) note('add', `${contact.contactId} ${contact.hash}`);
  for (const { contact } of changed) note('change', `${contact.contactId} ${contact.hash}`);
  for (const { contact } of unchanged) note('keep', `${contact.contactId} ${contact.hash}`);
  for (const { contactId } of removed) note('remove', contactId);
  for (const { contactId } of planned.blocked) note('blocked', contactId);
  return hash.update(`after ${newestSendId ?? 'none'}`).digest('hex');
}
