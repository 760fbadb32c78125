import { assertNever } from '../../src-shared/assert-never.ts';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { type SendGroup, sendGroups } from '../../src-shared/text/outbox-groups-text.ts';

/** Where a send stands in the outbox: does it need the user, is it on its way, or is it over. */
export function groupOf({ state, isAccountPaused }: Pick<Send, 'state' | 'isAccountPaused'>): SendGroup {
  switch (state) {
    case 'stopped':
    case 'attention':
      return 'attention';
    case 'active':
      return isAccountPaused ? 'attention' : 'onTheWay';
    case 'paused':
      return 'onTheWay';
    case 'done':
    case 'cancelled':
      return 'history';
    default:
      return assertNever(state, 'state');
  }
}

export interface GroupOfSends {
  readonly group: SendGroup;
  readonly sends: readonly Send[];
}

/** The sends by what they need, in the order of the screen and each group in the order given. Empty groups are left out. */
export function groupSends(sends: readonly Send[]): readonly GroupOfSends[] {
  return sendGroups
    .map((group) => ({ group, sends: sends.filter((send) => groupOf(send) === group) }))
    .filter((each) => each.sends.length > 0);
}
