import { expect } from 'vitest';
import type { ClaimedOperation, OperationKind } from '../../../src-main/outbox/operation.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import type { Performed } from '../../../src-main/providers/adapter.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { Fault } from '../faults.ts';
import type { LineKind } from './line.ts';
import { afterwards } from './samples.ts';
import { listNames, type Scene } from './scenes.ts';
import { createStandIn, type StandIn } from './stand-in.ts';
import type { ConformanceSubject } from './subject.ts';
import { type Access, openWorld, type World } from './world.ts';

/** One attempt at an operation. */
export interface Attempt {
  readonly operation: ClaimedOperation;
  readonly performed: Performed;
}

export interface Circumstances {
  readonly access?: Access;
  readonly fault?: Fault | undefined;
  readonly signal?: AbortSignal;
}

/** An empty provider, an adapter to it, and what stands in for the store. */
export interface Bench {
  readonly world: World;
  readonly standIn: StandIn;
  /** Waits until the next operation may run; undefined when nothing is open, or the send cannot go on by itself. */
  next(): ClaimedOperation | undefined;
  /** Performs an operation once, under circumstances that end with it; nothing is settled. */
  perform(operation: ClaimedOperation, circumstances?: Circumstances): Promise<Performed>;
  /** Carries a scene out up to its first operation of a kind, and returns that. No line is in between, to save time. */
  reach(kind: OperationKind): Promise<ClaimedOperation>;
  /** Carries on for as long as something is open, and returns every attempt. */
  carryOn(): Promise<readonly Attempt[]>;
  /** Begins the send of the scene, after the one before it was carried out. */
  begin(access?: Access): Promise<void>;
  /** The promise: on the list to use, everybody is exactly once, as they are now, and nobody else. */
  expectEverybodyOnce(): Promise<void>;
}

/** More attempts than any scene needs; whoever makes them goes round in circles. */
const mostAttempts = 300;

/** @param scene what is to be sent */
export async function openBench(subject: ConformanceSubject, lineKind: LineKind, scene: Scene): Promise<Bench> {
  const world = await openWorld(subject, lineKind);
  const standIn = createStandIn(subject.provider, subject.planner);
  const { before } = subject.samples;
  const { earlier, way, hasLeaver } = scene;
  const contacts: readonly Contact[] = earlier === undefined ? before : afterwards(subject.samples, hasLeaver);

  function next(): ClaimedOperation | undefined {
    const claimed = standIn.claim();
    if (claimed === undefined) return undefined;
    world.clock.advance(Math.max(0, claimed.notBefore - world.clock.now()));
    return claimed.operation;
  }

  async function perform(operation: ClaimedOperation, circumstances: Circumstances = {}): Promise<Performed> {
    const { access = 'good-key', fault, signal = new AbortController().signal } = circumstances;
    const requests = world.counts.requests;
    world.fault = fault;
    const facts = () => ({ now: world.clock.now(), random: 0.5 });
    const performed = await world.adapters[access].perform(operation, facts, signal);
    world.fault = undefined;
    expect(world.counts.requests - requests, 'requests of one attempt').toBeLessThanOrEqual(1);
    expectNoKey(subject, { ...performed, settlement: plain(performed.settlement), records: await world.takeRecords() });
    return performed;
  }

  async function carryOn(access: Access, until?: OperationKind): Promise<readonly Attempt[]> {
    const attempts: Attempt[] = [];
    for (let operation = next(); operation !== undefined && operation.kind !== until; operation = next()) {
      const performed = await perform(operation, { access });
      attempts.push({ operation, performed });
      standIn.settle(operation.id, performed.settlement);
      if (attempts.length > mostAttempts) throw new Error(`The send goes round in circles at ${operation.kind}.`);
    }
    return attempts;
  }

  async function begin(access: Access = 'good-key'): Promise<void> {
    if (earlier !== undefined) {
      standIn.begin(before, earlier, listNames.first);
      await carryOn(access);
      expect(standIn.end).toBeUndefined();
    }
    standIn.begin(contacts, way, earlier === undefined ? listNames.first : listNames.again);
  }

  return {
    world,
    standIn,
    next,
    perform,
    begin,
    carryOn: () => carryOn('good-key'),
    async reach(kind) {
      await begin('no-line');
      await carryOn('no-line', kind);
      const operation = next();
      if (operation === undefined) throw new Error(`The send ended before its ${kind}.`);
      return operation;
    },
    async expectEverybodyOnce() {
      expect(standIn.end, 'the send goes on by itself').toBeUndefined();
      const list = standIn.list?.remoteId ?? 'no list';
      const names = contacts.map(({ fields }) => fields.name);
      expect((await world.recipients(list)).toSorted()).toEqual(names.toSorted());
    },
  };
}

/** A settlement as JSON can hold it. */
export function plain(settlement: Settlement): unknown {
  return settlement.kind === 'contacts-added'
    ? { ...settlement, remoteIds: [...settlement.remoteIds] }
    : JSON.parse(JSON.stringify(settlement));
}

export function expectNoKey({ keys }: ConformanceSubject, said: unknown): void {
  const text = JSON.stringify(said);
  expect(text).not.toContain(keys.good);
  expect(text).not.toContain(keys.bad);
}
