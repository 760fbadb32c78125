import type { ClaimedOperation, OperationKind } from '../../../src-main/outbox/operation.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import { type Bench, openBench } from './bench.ts';
import { direct, type LineKind } from './line.ts';
import type { Scene } from './scenes.ts';
import type { ConformanceSubject } from './subject.ts';
import type { Access } from './world.ts';

/** What the rules are about: one kind of operation of a provider, in a scene in which it is planned, behind a line. */
export interface Case {
  readonly subject: ConformanceSubject;
  readonly lineKind: LineKind;
  readonly scene: Scene;
  readonly kind: OperationKind;
}

/** The settlement in which each kind of operation succeeds. */
export const successOf = {
  'create-list': 'list-created',
  'rename-list': 'list-renamed',
  'add-contacts': 'contacts-added',
  'update-contact': 'finished',
  'create-contact': 'contact-created',
  'upload-file': 'file-ready',
  'add-members': 'finished',
  'add-files': 'finished',
  'remove-members': 'finished',
  'remove-files': 'finished',
  'delete-contact': 'finished',
  'delete-file': 'finished',
} as const satisfies Record<OperationKind, Settlement['kind']>;

const successes: ReadonlySet<Settlement['kind']> = new Set(Object.values(successOf));

export function isSuccess({ kind }: Settlement): boolean {
  return successes.has(kind);
}

/** Every step of an operation in which nothing goes wrong, on a bench where it has gone well already. */
export async function recordSteps({ subject, lineKind, scene, kind }: Case, access: Access = 'no-line') {
  const bench = await openBench(subject, lineKind, scene);
  const first = await bench.reach(kind);
  const steps: { readonly operation: ClaimedOperation; readonly settlement: Settlement; readonly answer: string }[] =
    [];
  let operation: ClaimedOperation | undefined = first;
  const { requests } = bench.world.counts;
  while (operation?.id === first.id) {
    const { settlement } = await bench.perform(operation, { access });
    steps.push({ operation, settlement, answer: bench.world.lastAnswer.body });
    bench.standIn.settle(operation.id, settlement);
    operation = bench.next();
  }
  return { bench, steps, requests: bench.world.counts.requests - requests };
}

const counted = new WeakMap<Case, Promise<number>>();

/** The numbers of the steps of an operation in which nothing goes wrong, from 0. */
export async function stepsOf(one: Case): Promise<readonly number[]> {
  const count = counted.get(one) ?? recordSteps({ ...one, lineKind: direct }).then(({ steps }) => steps.length);
  counted.set(one, count);
  return Array.from({ length: await count }, (_, step) => step);
}

/** A bench on which an operation has come to its step of this number, from 0. */
export async function benchAt({ subject, lineKind, scene, kind }: Case, step: number): Promise<BenchAtStep> {
  const bench = await openBench(subject, lineKind, scene);
  let operation = await bench.reach(kind);
  for (let done = 0; done < step; done += 1) {
    const { settlement } = await bench.perform(operation, { access: 'no-line' });
    bench.standIn.settle(operation.id, settlement);
    const following = bench.next();
    if (following?.id !== operation.id) throw new Error('The operation has fewer steps.');
    operation = following;
  }
  return { bench, operation };
}

export interface BenchAtStep {
  readonly bench: Bench;
  readonly operation: ClaimedOperation;
}
