import { destinations } from '../../../src-shared/providers/destinations.ts';
import { toPrayerLettersContact } from '../../../src-shared/providers/prayerletters/contact-payload.ts';
import { consequenceText } from '../../../src-shared/text/consequences.ts';
import type { PlannedOperation } from '../../outbox/operation.ts';
import type { PlannerInput, PlannerOutput } from '../../outbox/planned-send.ts';
import { oneMoreFailure } from '../../outbox/retry-policy.ts';
import { interrupted, type Planner } from '../planner.ts';
import { batchBytes, cutBatches } from './batches.ts';
import { canBeChanged } from './contact-changes.ts';

/** A poor line, for the estimate: seconds a request takes, and bytes a second. */
const secondsPerRequest = 2;
const bytesPerSecond = 50_000;

/** Sends to PrayerLetters.com: temporary lists that are filled in batches. */
export const prayerLettersPlanner: Planner = {
  destination: destinations.prayerletters,
  ways: ['same-list', 'fresh-list'],
  continuing: ['same-list'],
  toPayload: (contact) => JSON.stringify(toPrayerLettersContact(contact)),
  fillingOf: () => ({ kind: 'contact', canAddAgain: false }),
  isUsable: ({ expiresAt }, now) => expiresAt === null || expiresAt > now,
  usualWay: (_, list) => (list === undefined ? 'fresh-list' : 'same-list'),
  plan,
  triesRefusedAgain: false,
  limitsWholeAccount: false,
  recover({ kind, failures }, now) {
    switch (kind) {
      case 'create-list': {
        return { kind: 'rename', notBefore: now, reason: interrupted, failures: oneMoreFailure(failures, 'newName') };
      }
      case 'add-contacts':
        return { kind: 'fresh-list', reason: interrupted };
      default:
        // What only sets values may be done again.
        return { kind: 'wait', notBefore: now, reason: interrupted, failures };
    }
  },
};

function plan({ way, listName, remoteList, difference }: PlannerInput): PlannerOutput {
  const { added, changed, removed } = difference;
  const batches = cutBatches(added);
  const operations: readonly PlannedOperation[] = [
    ...listOperations(listName, remoteList?.name),
    ...batches.map((batch) => operation('add-contacts', batch)),
    ...changed.map(({ contact }) => operation('update-contact', [contact])),
  ];
  const bytes =
    batches.reduce((sum, batch) => sum + batchBytes(batch), 0) +
    changed.reduce((sum, { contact }) => sum + contact.bytes, 0);
  const stuck = changed.filter(
    ({ contact, earlier }) => !earlier.every((member) => canBeChanged(contact.payload, member.payload)),
  ).length;
  // What a lost change has set cannot be known, and so not be taken back.
  const unsure = changed.filter(({ earlier }) => earlier.some((member) => !member.isSure)).length;
  return {
    operations,
    sentAlong: new Set(),
    consequences: way === 'same-list' ? [consequenceText.sameList] : [],
    impossible: way === 'same-list' ? whyNot(removed.length, unsure, stuck) : null,
    requests: operations.length,
    bytes,
    seconds: Math.ceil(operations.length * secondsPerRequest + bytes / bytesPerSecond),
  };
}

function whyNot(removed: number, unsure: number, stuck: number): string | null {
  if (removed > 0) return consequenceText.cannotRemove(removed);
  if (unsure > 0) return consequenceText.cannotTell(unsure);
  return stuck > 0 ? consequenceText.cannotEmpty(stuck) : null;
}

function listOperations(name: string, present: string | undefined): readonly PlannedOperation[] {
  if (present === undefined) return [operation('create-list', [])];
  return present === name ? [] : [operation('rename-list', [])];
}

function operation(
  kind: PlannedOperation['kind'],
  contacts: readonly { readonly contactId: string }[],
): PlannedOperation {
  return { kind, contactIds: contacts.map(({ contactId }) => contactId), targets: [] };
}
