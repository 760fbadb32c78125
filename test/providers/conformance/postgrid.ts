import { createPostGridAdapter } from '../../../src-main/providers/postgrid/adapter.ts';
import { createPostGridClient } from '../../../src-main/providers/postgrid/client.ts';
import { postGridBaseUrl } from '../../../src-main/providers/postgrid/connection.ts';
import { postGridPlanner } from '../../../src-main/providers/postgrid/planner.ts';
import {
  createPracticePostGrid,
  type PracticePostGridSettings,
  practiceListMembers,
} from '../../../src-main/providers/practice/practice-postgrid.ts';
import { usualSamples } from './samples.ts';
import type { ConformanceSubject } from './subject.ts';

const keys = { good: 'test_sk_s3cret', bad: 'test_sk_wr0ng' } as const;
/** The clock of the suite stands still, so that a limit of requests a second would never end. */
const unhurried = { requestsPerSecond: Number.POSITIVE_INFINITY } as const;

/** PostGrid; `settings` are those that its documentation leaves open. */
export function postGridSubject(settings: Partial<PracticePostGridSettings> = {}): ConformanceSubject {
  return {
    provider: 'postgrid',
    planner: postGridPlanner,
    samples: usualSamples,
    baseUrl: postGridBaseUrl,
    keys,
    simulate: (ports) =>
      createPracticePostGrid({ ...ports, apiKey: keys.good, settings: { ...unhurried, ...settings } }),
    connect: ({ key, ...options }) => createPostGridAdapter(createPostGridClient({ ...options, apiKey: key })),
    async recipients(store, remoteListId) {
      const found = await practiceListMembers(store, remoteListId);
      return found.map(({ sent }) => [sent['firstName'], sent['lastName']].filter(Boolean).join(' '));
    },
    refusal: (message) => JSON.stringify({ object: 'error', error: { type: 'validation_error', message } }),
  };
}
