import { describe, expect, test } from 'vitest';
import { groupOf, groupSends } from '../../../src-renderer/outbox/send-groups.ts';
import { sendStates } from '../../../src-shared/contract/outbox.ts';
import { sampleSend as send } from './sample-send.ts';

describe('a send stands under', () => {
  test.each([
    ['active', 'onTheWay'],
    ['paused', 'onTheWay'],
    ['stopped', 'attention'],
    ['attention', 'attention'],
    ['done', 'history'],
    ['cancelled', 'history'],
  ] as const)('%s: %s', (state, group) => {
    expect(groupOf({ state, isAccountPaused: false })).toBe(group);
  });

  test('what needs the user when its account has to be repaired, but only while it is to be sent', () => {
    const groups = sendStates.map((state) => [state, groupOf({ state, isAccountPaused: true })]);
    expect(Object.fromEntries(groups)).toMatchObject({ active: 'attention', paused: 'onTheWay', done: 'history' });
  });
});

test('Groups come by need, keep their order, and are left out when they are empty', () => {
  const sends = [
    send({ id: '1', state: 'done' }),
    send({ id: '2', state: 'stopped' }),
    send({ id: '3', state: 'cancelled' }),
    send({ id: '4', state: 'attention' }),
  ];
  const ids = groupSends(sends).map(({ group, sends: members }) => [group, members.map(({ id }) => id)]);
  expect(ids).toEqual([
    ['attention', ['2', '4']],
    ['history', ['1', '3']],
  ]);
  expect(groupSends([])).toEqual([]);
});
