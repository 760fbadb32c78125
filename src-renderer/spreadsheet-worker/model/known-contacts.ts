import type { Contact } from '../../../src-shared/contact/fields.ts';
import { duplicateKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { fingerprint } from '../../../src-shared/duplicates/key-blocks.ts';
import { matchById } from '../../../src-shared/duplicates/known-by-id.ts';
import { type Likeness, likeness } from '../../../src-shared/duplicates/likeness.ts';
import type { DuplicateCalls, RowWithContacts } from '../duplicate-protocol.ts';
import type { ImportModel } from './import-model.ts';
import type { RowState } from './row-state.ts';

/** How many rows are looked at in one call at most, so that other questions get their turn. */
const mostLookedAt = 2000;

/** For another name under the ID and the roof of a contact. */
const otherName: Likeness = { score: 0.6, reasons: ['same-id-other-name'] };

/** What the address book has for a row: the contact it is, or those it may be, the likeliest first. */
export type Kinship =
  | { readonly kind: 'same'; readonly contact: Contact }
  | {
      readonly kind: 'alike';
      readonly contacts: readonly { readonly contact: Contact; readonly likeness: Likeness }[];
    };

/** The contacts of the address book that share a key with rows of the import, as far as they were asked for. */
export class KnownContacts {
  /** A mark of the keys that were asked for, by row: a row that was changed has others. */
  readonly #asked = new Map<number, number>();
  readonly #found = new Map<number, readonly string[]>();
  /** The rows that a contact was found for. */
  readonly #rowsOf = new Map<string, Set<number>>();
  readonly #contacts = new Map<string, Contact>();
  #version = 0;

  /** Grows with everything that becomes known. */
  get version(): number {
    return this.#version;
  }

  contact(id: string): Contact | undefined {
    return this.#contacts.get(id);
  }

  /** The next rows whose keys were not asked for. */
  toAsk(
    model: ImportModel,
    { after, limit, isFresh }: DuplicateCalls['duplicateKeys']['input'],
  ): DuplicateCalls['duplicateKeys']['output'] {
    if (isFresh) this.#forget();
    const { index } = model;
    const rows: { row: number; keys: readonly string[] }[] = [];
    const start = index.indexFrom(after + 1);
    const end = Math.min(index.length, start + mostLookedAt);
    let at = start;
    for (; at < end && rows.length < limit; at += 1) {
      if (!mayBeContact(model, at)) continue;
      const state = model.row(at);
      const keys = duplicateKeys(state.fields);
      const mark = markOf(keys);
      if (this.#asked.get(state.row) === mark) continue;
      this.#asked.set(state.row, mark);
      this.#setFound(state.row, []);
      if (keys.length > 0) rows.push({ row: state.row, keys });
    }
    return { rows, next: at < index.length ? index.recordOf(at) - 1 : null, done: at, total: index.length };
  }

  /** Takes over what was found. */
  note(found: readonly RowWithContacts[]): void {
    for (const { row, contacts } of found) {
      for (const contact of contacts) this.#contacts.set(contact.id, contact);
      this.#setFound(
        row,
        contacts.map(({ id }) => id),
      );
    }
    this.#version += 1;
  }

  /** Whether any contact shares a key with a row. */
  hasFound(row: number): boolean {
    return this.#found.has(row);
  }

  /**
   * Nothing for a row that is none of them. A household is no contact in common. A contact that two rows of different
   * people would become is none of them for sure, and one whose ID somebody else has now is asked about, unless another
   * row is that contact.
   */
  kinship(model: ImportModel, row: RowState): Kinship | undefined {
    const contacts = (this.#found.get(row.row) ?? []).flatMap((id) => this.#contacts.get(id) ?? []);
    if (contacts.length === 0) return undefined;
    const matches = contacts.map((contact) => ({ contact, byId: matchById(row.fields, contact.fields) }));
    const [known, another] = matches.filter(({ byId }) => byId === 'same');
    if (known !== undefined && another === undefined) {
      const isShared = this.#othersOf(model, row, known.contact).some(
        (other) => matchById(row.fields, other.fields) !== 'same',
      );
      if (!isShared) return { kind: 'same', contact: known.contact };
    }
    const alike = matches.flatMap(({ contact, byId }) => {
      const found = likeness(row.fields, contact.fields);
      if (found !== undefined && found.reasons[0] !== 'same-household') return [{ contact, likeness: found }];
      const isAsked = byId === 'doubtful' && this.#othersOf(model, row, contact).length === 0;
      return isAsked ? [{ contact, likeness: otherName }] : [];
    });
    if (alike.length === 0) return undefined;
    return { kind: 'alike', contacts: alike.sort((one, other) => other.likeness.score - one.likeness.score) };
  }

  /** The other rows that are this contact, too. */
  #othersOf(model: ImportModel, { row }: RowState, contact: Contact): readonly RowState[] {
    return [...(this.#rowsOf.get(contact.id) ?? [])].flatMap((other) => {
      const at = model.index.indexOf(other);
      const link = model.changes.links.get(other);
      if (other === row || at < 0 || link === null || !mayBeContact(model, at)) return [];
      const state = model.row(at);
      const isIt = link === undefined ? matchById(state.fields, contact.fields) === 'same' : link === contact.id;
      return isIt ? [state] : [];
    });
  }

  #setFound(row: number, contactIds: readonly string[]): void {
    for (const id of this.#found.get(row) ?? []) this.#rowsOf.get(id)?.delete(row);
    if (contactIds.length === 0) this.#found.delete(row);
    else this.#found.set(row, contactIds);
    for (const id of contactIds) {
      const rows = this.#rowsOf.get(id);
      if (rows === undefined) this.#rowsOf.set(id, new Set([row]));
      else rows.add(row);
    }
  }

  #forget(): void {
    this.#asked.clear();
    this.#found.clear();
    this.#rowsOf.clear();
    this.#contacts.clear();
    this.#version += 1;
  }
}

/** A number of 52 bits in the place of keys, whose texts would be most of what is held of a row. */
function markOf(keys: readonly string[]): number {
  const text = keys.join('\n');
  return fingerprint(text) * 2 ** 22 + (fingerprint(`\n${text}`) >>> 8);
}

/** Whether a row is one that could turn out to be a contact: not left out, and not kept before. */
export function mayBeContact(model: ImportModel, index: number): boolean {
  return !model.index.set('skipped').has(index) && !model.kept.has(index);
}
