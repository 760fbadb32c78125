/** A contact as it will be sent: the JSON is made once, so what was planned is what leaves. */
export interface FitContact {
  readonly contactId: string;
  readonly name: string;
  readonly payload: string;
  /** Of the payload: two contents with the same hash are the same to the provider. */
  readonly hash: string;
  /** Of the payload in UTF-8. */
  readonly bytes: number;
}

/** Somebody who is on the list at the provider, as far as is known here. */
export interface Member {
  readonly contactId: string;
  readonly name: string;
  /** The provider's id of the contact, or of the file it came in. */
  readonly remoteId: string;
  readonly kind: 'contact' | 'file';
  readonly hash: string;
  /** What was sent of it. */
  readonly payload: string;
  /** False while a request that puts it there or takes it off has no known end. */
  readonly isSure: boolean;
}

/** What has to happen so that the list at the provider becomes the list at home. */
export interface Difference {
  readonly added: readonly FitContact[];
  readonly changed: readonly { readonly contact: FitContact; readonly earlier: readonly Member[] }[];
  /** There as they are. */
  readonly unchanged: readonly { readonly contact: FitContact; readonly member: Member }[];
  /** On the list there, but not to be: no longer on the list at home, or blocked. */
  readonly removed: readonly {
    readonly contactId: string;
    readonly name: string;
    readonly members: readonly Member[];
  }[];
}

/** How a way fills a list. */
export interface Filling {
  /** As what people come to be on the list. Whoever came in another way counts as changed. */
  readonly kind: Member['kind'];
  /**
   * Whether whoever is only perhaps there may simply be put there again, because the list takes it as once. Otherwise they
   * count as changed, so that what may be there is replaced.
   */
  readonly canAddAgain: boolean;
}

/** Compares who is to be on a list with who is there. */
export function difference(fit: readonly FitContact[], members: readonly Member[], filling: Filling): Difference {
  const { kind, canAddAgain } = filling;
  const there = Map.groupBy(members, (member) => member.contactId);
  const added: FitContact[] = [];
  const changed: { contact: FitContact; earlier: readonly Member[] }[] = [];
  const unchanged: { contact: FitContact; member: Member }[] = [];
  for (const contact of fit) {
    const known = there.get(contact.contactId) ?? [];
    there.delete(contact.contactId);
    const [member, ...others] = known;
    if (member === undefined) added.push(contact);
    else if (others.length === 0 && member.isSure && isSame(contact, member, kind)) unchanged.push({ contact, member });
    else if (!canAddAgain) changed.push({ contact, earlier: known });
    else if (known.every((one) => isSame(contact, one, kind))) added.push(contact);
    else changed.push({ contact, earlier: known.filter((one) => !isSame(contact, one, kind)) });
  }
  const removed = [...there].map(([contactId, left]) => ({ contactId, name: left[0]?.name ?? '', members: left }));
  return { added, changed, unchanged, removed };
}

function isSame(contact: FitContact, member: Member, kind: Member['kind']): boolean {
  return member.kind === kind && member.hash === contact.hash;
}
