/** The headings of the outbox: what waits for the user comes first. */
export const sendGroups = ['attention', 'onTheWay', 'history'] as const;
export type SendGroup = (typeof sendGroups)[number];

export const sendGroupNames = {
  attention: 'Needs attention',
  onTheWay: 'On the way',
  history: 'History',
} as const satisfies Record<SendGroup, string>;
