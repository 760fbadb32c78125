import type { Destination, DestinationId } from './destination.ts';
import { postGridRules } from './postgrid/rules.ts';
import { prayerLettersRules } from './prayerletters/rules.ts';

/** Every service that contacts can be made ready for, by id. */
export const destinations = {
  prayerletters: { id: 'prayerletters', label: 'PrayerLetters', rules: prayerLettersRules },
  postgrid: { id: 'postgrid', label: 'PostGrid', rules: postGridRules },
} as const satisfies { readonly [Id in DestinationId]: Destination & { readonly id: Id } };
