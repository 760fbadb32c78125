import { describe } from 'vitest';
import { adapterConformance } from '../../providers/conformance/adapter-conformance.ts';
import { direct, type LineKind } from '../../providers/conformance/line.ts';
import { postGridSubject } from '../../providers/conformance/postgrid.ts';
import { prayerLettersSubject } from '../../providers/conformance/prayerletters.ts';

// What the documentation leaves open may turn out the other way than the simulators read it.

/** The random answers are tried out elsewhere. */
const line: LineKind = { ...direct, randomAnswers: 16 };

describe('PrayerLetters.com that keeps a part of a refused batch', () => {
  adapterConformance(prayerLettersSubject({ atomicBatches: false }), line);
});

describe('PostGrid that clears old errors and tells contacts apart by their metadata', () => {
  const pace = { kind: 'time', perStageMs: 1500 } as const;
  adapterConformance(postGridSubject({ pace, keepsOldErrors: false, metadataIdentifies: true, busyStatus: 409 }), line);
});
