import type { Contact, ContactDraft } from '../../src-shared/contact/fields.ts';
import type { DuplicateReason } from '../../src-shared/duplicates/likeness.ts';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';

/** Rows that may be one contact, or a row and the contacts of the address book that it may be. */
export interface DuplicateGroup {
  /** The same as long as the same rows and contacts are in the group. */
  readonly key: string;
  readonly rows: readonly number[];
  /** Those of the rows that are contacts already. */
  readonly keptRows: readonly number[];
  /** Ids; none for rows of the file among themselves. */
  readonly contactIds: readonly string[];
  /** What the contacts are called. */
  readonly contactNames: readonly string[];
  readonly reason: DuplicateReason;
  readonly score: number;
  /** What the first row is called. */
  readonly name: string;
  /** Nothing at all differs, not even a custom field. */
  readonly isExact: boolean;
}

/** A row that is a contact already. */
export interface LinkedRow {
  readonly row: number;
  readonly contactId: string;
  readonly name: string;
}

/** Groups of rows that are the same in every field. */
export interface ExactGroups {
  readonly groups: number;
  /** The rows that would go into others. */
  readonly others: number;
  readonly first: readonly DuplicateGroup[];
}

/** Only the first of what was found: a list of all of it would keep the window busy with nothing but receiving it. */
export interface Duplicates {
  /** How many groups nobody has decided about, and the first of them, the surest first. */
  readonly total: number;
  readonly groups: readonly DuplicateGroup[];
  readonly exact: ExactGroups;
  /** Rows that are contacts by their ID: how many, and the first of them. */
  readonly linked: number;
  readonly linkedRows: readonly LinkedRow[];
  /** Rows that are not left out. */
  readonly rows: number;
}

/** One side of a comparison: a row of the file, or a contact. */
export interface ComparedMember {
  readonly row: number | null;
  readonly contactId: string | null;
  readonly isKept: boolean;
  readonly draft: ContactDraft;
}

export interface GroupComparison {
  readonly members: readonly ComparedMember[];
  /** The fields in which anybody has a text, in the order of the grid. */
  readonly fields: readonly GridField[];
  /** For each of the fields, the member whose text is suggested. */
  readonly suggested: readonly number[];
}

/** A row with the contacts of the address book that share a key with it. */
export interface RowWithContacts {
  readonly row: number;
  readonly contacts: readonly Contact[];
}

/** What the window asks about duplicates. */
export interface DuplicateCalls {
  /**
   * The rows whose keys the address book was not asked for yet, from a record number on; `next` is where to go on, null at
   * the end. `isFresh` forgets all answers: the address book has changed.
   */
  duplicateKeys: {
    input: { after: number; limit: number; isFresh: boolean };
    output: {
      rows: readonly { row: number; keys: readonly string[] }[];
      next: number | null;
      /** Rows looked at so far, of all. */
      done: number;
      total: number;
    };
  };
  /** Hands over what the address book answered; rows without contacts are not in it. */
  noteContacts: { input: readonly RowWithContacts[]; output: null };
  duplicates: { input: null; output: Duplicates };
  compareGroup: { input: { rows: readonly number[]; contactIds: readonly string[] }; output: GroupComparison };
}
