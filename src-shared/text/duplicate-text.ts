import type { DuplicateReason } from '../duplicates/likeness.ts';

/** Why two rows or contacts are shown as duplicates, each a whole sentence. */
export const duplicateReasonTexts = {
  'same-in-every-field': 'They are the same in every field.',
  'same-id': 'They have the same ID, and their names do not contradict each other.',
  'same-email': 'They have the same e-mail address, and their names do not contradict each other.',
  'same-name-and-address': 'They have the same name and the same address.',
  'same-phone-similar-name': 'They have the same phone number and similar names.',
  'similar-name-same-address': 'They have similar names and the same address.',
  'same-name-similar-address': 'They have the same name and similar addresses.',
  'same-household': 'They are different people with one surname at the same address, so one letter may do for both.',
} as const satisfies Readonly<Record<DuplicateReason, string>>;
