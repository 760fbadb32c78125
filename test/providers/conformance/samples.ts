import type { Contact } from '../../../src-shared/contact/fields.ts';
import { draft } from '../../support/contacts.ts';

/** A list at home as it is sent first, and as it is sent again. */
export interface Samples {
  readonly before: readonly Contact[];
  /** Somebody of `before` has changed, somebody is new, nobody has left, and most are as they were. */
  readonly after: readonly Contact[];
  /** Those of `after` whose leaving makes a change of its own. */
  readonly leaver: string;
}

/** A contact that a provider has nothing against. */
export function sample(id: string, name: string): Contact {
  const content = draft({ name, fileAs: name, greeting: name }, { Amount: '$50.00' });
  return { ...content, id, createdAt: 0, updatedAt: 0 };
}

const names = ['Anna Stays', 'Bea Changes', 'Cora Leaves', 'Dora Stays', 'Emma Stays'];
const before = names.map((name, index) => sample(`contact-${index}`, name));

/** Good for providers that ask no more of a contact than a name and an address. */
export const usualSamples: Samples = {
  before,
  after: [
    ...before.map((contact) => (contact.id === 'contact-1' ? sample('contact-1', 'Bea Changed') : contact)),
    sample('contact-5', 'Fay Comes'),
    sample('contact-6', 'Gwen Comes'),
  ],
  leaver: 'contact-2',
};

/** The list as it is sent again, with or without the one who leaves. */
export function afterwards({ after, leaver }: Samples, hasLeaver: boolean): readonly Contact[] {
  return hasLeaver ? after.filter(({ id }) => id !== leaver) : after;
}
