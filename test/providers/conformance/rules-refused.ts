import { expect, test } from 'vitest';
import { type ClaimedOperation, type OperationKind, stages } from '../../../src-main/outbox/operation.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import type { Fault } from '../faults.ts';
import type { Bench } from './bench.ts';
import { type Case, recordSteps } from './steps.ts';

const words = 'The postal code has seven corners.';

/** What becomes of a content that the provider says no to, in its own words. */
export function refusalRules(one: Case): void {
  const fault: Fault = { kind: 'answer', status: 400, body: one.subject.refusal(words) };
  if (isAboutPeople(one.kind)) blamingRules(one, fault);
  else letGoRules(one, fault);
}

function blamingRules(one: Case, fault: Fault): void {
  test('of several that are refused the guilty one is found by halving', async () => {
    const { bench, steps } = await recordSteps(one);
    const several = steps.filter(({ operation }) => sizeOf(operation) > 1);
    const settlements: Settlement[] = [];
    for (const { operation } of several) settlements.push((await bench.perform(operation, { fault })).settlement);
    if (several.length > 0) expect(settlements.map((settlement) => settlement.kind)).toContain('split');
    for (const settlement of settlements) expect(settlement.kind).not.toBe('park');
  });

  test("one that is refused is parked with the provider's own words", async () => {
    const { bench, steps } = await recordSteps(one);
    const ends: Settlement[] = [];
    for (const { operation } of steps) ends.push(await followed(bench, single(operation), fault));
    const parked = ends.filter((end) => end.kind === 'park');
    expect(parked.length).toBeGreaterThan(0);
    for (const end of parked) expect(end.reason).toContain(words);
    for (const end of ends) expect(['park', 'stop']).toContain(end.kind);
  });
}

function letGoRules(one: Case, fault: Fault): void {
  test('what is refused is not tried again as it is', async () => {
    const { bench, steps } = await recordSteps(one);
    for (const { operation } of steps) {
      const { settlement, failure } = await bench.perform(operation, { fault });
      expect(['stop', 'finished', 'rename']).toContain(settlement.kind);
      expect(failure?.message).toContain(words);
    }
  });
}

/** Whether a refusal of its content can be somebody's fault: making and naming a list is not, and deleting is for nobody. */
function isAboutPeople(kind: OperationKind): boolean {
  return stages[kind] > stages['create-list'] && stages[kind] < stages['delete-contact'];
}

function sizeOf({ contacts, remoteIds }: ClaimedOperation): number {
  return Math.max(contacts.length, remoteIds.length);
}

/** The same operation about only one. */
function single(operation: ClaimedOperation): ClaimedOperation {
  return { ...operation, contacts: operation.contacts.slice(0, 1), remoteIds: operation.remoteIds.slice(0, 1) };
}

/** What an operation comes to after this fault, when nothing goes wrong any more. */
async function followed(bench: Bench, operation: ClaimedOperation, fault: Fault): Promise<Settlement> {
  let { settlement } = await bench.perform(operation, { fault });
  for (let count = 0; settlement.kind === 'go-on' && count < 10; count += 1) {
    settlement = (await bench.perform({ ...operation, step: settlement.step })).settlement;
  }
  return settlement;
}
