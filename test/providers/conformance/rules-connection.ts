import { expect, test } from 'vitest';
import type { Fault } from '../faults.ts';
import { html } from '../faults.ts';
import { expectNoKey } from './bench.ts';
import type { LineKind } from './line.ts';
import type { ConformanceSubject } from './subject.ts';
import { type Access, openWorld } from './world.ts';

/** Whether the account works can be asked without leaving anything behind. */
export function connectionRules(subject: ConformanceSubject, lineKind: LineKind): void {
  async function asked(access: Access, fault?: Fault, signal = new AbortController().signal) {
    const world = await openWorld(subject, lineKind);
    world.fault = fault;
    const outcome = await world.adapters[access].testConnection(signal);
    expect(world.counts.writes, 'what the provider has written down').toBe(0);
    expect(world.counts.requests).toBeLessThanOrEqual(1);
    expectNoKey(subject, [outcome, await world.takeRecords()]);
    return { outcome, requests: world.counts.requests };
  }

  test('a key that is accepted is found to be', async () => {
    expect((await asked('good-key')).outcome.kind).toBe('done');
  });

  test('a key that is not accepted is found not to be', async () => {
    expect((await asked('bad-key')).outcome.kind).toBe('account');
  });

  test('a service that cannot be reached says nothing about the key', async () => {
    expect((await asked('unreachable')).outcome.kind).toBe('retry');
  });

  test('nothing is asked when it was stopped before', async () => {
    const { outcome, requests } = await asked('good-key', undefined, AbortSignal.abort());
    expect(requests).toBe(0);
    expect(outcome.kind).not.toBe('done');
  });

  for (const status of [200, 400, 401, 403, 404, 500]) {
    test(`a page for people with status ${status} is not taken for the service`, async () => {
      const fault: Fault = { kind: 'html-instead', when: 'before', status };
      expect((await asked('good-key', fault)).outcome.kind).not.toBe('done');
      const answer: Fault = { kind: 'answer', status, body: html };
      expect((await asked('good-key', answer)).outcome.kind).not.toBe('done');
    });
  }

  test('a refusal that quotes the key does not show it', async () => {
    for (const status of [400, 401, 403, 500]) {
      await asked('good-key', { kind: 'answer', status, body: subject.refusal(`What is ${subject.keys.good}?`) });
    }
  });
}
