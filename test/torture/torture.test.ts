import { expect, test } from 'vitest';
import { accountProviders } from '../../src-shared/contract/accounts.ts';
import { playRound } from './round.ts';

/** A short run of `npm run torture`, with seeds that see kills, fresh lists, and both ways of PostGrid. */
const contacts = 60;
const seeds = { prayerletters: [15, 47], postgrid: [22, 47] } as const;

for (const provider of accountProviders) {
  for (const seed of seeds[provider]) {
    test(`under faults and crashes, everybody is on the list once: ${provider}, seed ${seed}`, {
      timeout: 180_000,
    }, async () => {
      const { violations, delivered, requests } = await playRound(provider, seed, contacts);
      expect(violations).toEqual([]);
      expect(delivered).toBeGreaterThan(contacts / 2);
      expect(requests).toBeGreaterThan(2);
    });
  }
}
