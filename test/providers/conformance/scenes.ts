import type { Member } from '../../../src-main/outbox/difference.ts';
import type { OperationKind } from '../../../src-main/outbox/operation.ts';
import { judge, type PlannedSend, planSend } from '../../../src-main/outbox/plan.ts';
import type { RemoteList } from '../../../src-main/outbox/planned-send.ts';
import type { Planner } from '../../../src-main/providers/planner.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { afterwards, type Samples } from './samples.ts';

/** A send to try out, after another one whose list it goes on with, if any. */
export interface Scene {
  readonly name: string;
  readonly earlier: SendWay | undefined;
  readonly way: SendWay;
  /** Whether somebody leaves the list in between. */
  readonly hasLeaver: boolean;
  readonly kinds: readonly OperationKind[];
}

/** Before and after: the list is called something else the second time. */
export const listNames = { first: 'Spring', again: 'Summer' } as const;

/**
 * Every send that a planner can make of the samples: a list of its own in every way that begins one, and every way that
 * goes on with a list, after every way in which that may have been filled.
 */
export function scenesOf(planner: Planner, samples: Samples): readonly Scene[] {
  const beginning = planner.ways.filter((way) => isPossible(planFor(planner, samples.before, way, undefined)));
  const fresh = beginning.map((way) => scene(planner, samples, undefined, way));
  const going = planner.continuing.flatMap((way) => beginning.map((earlier) => scene(planner, samples, earlier, way)));
  return [...fresh, ...going].filter((found) => found !== undefined);
}

/** The kinds of operations that a planner can plan, each with the first scene in which it does. */
export function kindsOf(scenes: readonly Scene[]): ReadonlyMap<OperationKind, Scene> {
  const kinds = new Map<OperationKind, Scene>();
  for (const found of scenes) for (const kind of found.kinds) if (!kinds.has(kind)) kinds.set(kind, found);
  return kinds;
}

function scene(planner: Planner, samples: Samples, earlier: SendWay | undefined, way: SendWay): Scene | undefined {
  const remoteList = earlier === undefined ? undefined : filledList(planner, samples.before, earlier);
  for (const hasLeaver of earlier === undefined ? [false] : [true, false]) {
    const contacts = earlier === undefined ? samples.before : afterwards(samples, hasLeaver);
    const planned = planFor(planner, contacts, way, remoteList);
    if (!isPossible(planned)) continue;
    const kinds = planned.operations.map(({ kind }) => kind);
    const name = earlier === undefined ? way : `${way} after ${earlier}${hasLeaver ? '' : ', nobody leaving'}`;
    return { name, earlier, way, hasLeaver, kinds };
  }
  return undefined;
}

function isPossible({ impossible }: PlannedSend): boolean {
  return impossible === null;
}

export function planFor(
  planner: Planner,
  contacts: readonly Contact[],
  way: SendWay,
  remoteList: RemoteList | undefined,
): PlannedSend {
  const isKnown = (contactId: string, hash: string): boolean =>
    remoteList?.members.some((one) => one.contactId === contactId && one.hash === hash) ?? false;
  const listName = remoteList === undefined ? listNames.first : listNames.again;
  return planSend({ contacts, planner, way, freshName: listName, listName, remoteList, isKnown, isOnItsWay: false });
}

/** A list as it would be after these contacts were sent in this way. */
export function filledList(planner: Planner, contacts: readonly Contact[], way: SendWay): RemoteList {
  const { kind } = planner.fillingOf(way);
  const members = judge(contacts, planner, way).fit.map(
    ({ contactId, name, hash, payload }): Member => ({
      contactId,
      name,
      remoteId: kind === 'file' ? 'file-0' : `remote-${contactId}`,
      kind,
      hash,
      payload,
      isSure: true,
    }),
  );
  return { name: listNames.first, remoteId: 'list-0', expiresAt: null, members };
}
