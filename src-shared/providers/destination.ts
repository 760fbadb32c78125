import type { Rule } from '../validation/rule.ts';

/** The services that contacts can be made ready for. */
export const destinationIds = ['prayerletters', 'postgrid'] as const;
export type DestinationId = (typeof destinationIds)[number];

/** What a contact must satisfy to be sent to one service, checked in the import and again before sending. */
export interface Destination {
  readonly id: DestinationId;
  readonly label: string;
  readonly rules: readonly Rule[];
}
