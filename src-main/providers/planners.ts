import type { AccountProvider } from '../../src-shared/contract/accounts.ts';
import type { Planner } from './planner.ts';
import { postGridPlanner } from './postgrid/planner.ts';
import { prayerLettersPlanner } from './prayerletters/planner.ts';

/** The planner of every provider. */
export const planners: { readonly [Provider in AccountProvider]: Planner } = {
  prayerletters: prayerLettersPlanner,
  postgrid: postGridPlanner,
};
