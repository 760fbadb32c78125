import {
  createPracticePrayerLetters,
  type PracticePrayerLettersOptions,
} from '../../../src-main/providers/practice/practice-prayerletters.ts';
import { createPrayerLettersAdapter } from '../../../src-main/providers/prayerletters/adapter.ts';
import { createPrayerLettersClient } from '../../../src-main/providers/prayerletters/client.ts';
import { prayerLettersPlanner } from '../../../src-main/providers/prayerletters/planner.ts';
import { usualSamples } from './samples.ts';
import type { ConformanceSubject } from './subject.ts';

const keys = { good: 's3cret-t0ken', bad: 'wr0ng-t0ken' } as const;

/** PrayerLetters.com; `rules` are those that its documentation leaves open. */
export function prayerLettersSubject(
  rules: Pick<PracticePrayerLettersOptions, 'atomicBatches'> = {},
): ConformanceSubject {
  return {
    provider: 'prayerletters',
    planner: prayerLettersPlanner,
    samples: usualSamples,
    baseUrl: 'https://www.prayerletters.com/api/v1',
    keys,
    simulate: (ports) => createPracticePrayerLetters({ ...ports, ...rules, token: keys.good }),
    connect: ({ key, ...options }) => createPrayerLettersAdapter(createPrayerLettersClient({ ...options, token: key })),
    async recipients(store, remoteListId) {
      const documents = await store.find('prayerletters.contact', remoteListId);
      return documents.map(({ body }) => String(Reflect.get(Object(body), 'name')));
    },
    refusal: (message) => JSON.stringify({ status: '400', error: 'lists.invalid_field_value', message }),
  };
}
