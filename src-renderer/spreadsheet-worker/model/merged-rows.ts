import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';

/** What is known of rows that are one person. */
export interface MergedRows {
  /** Rows that went into another one, and into which. No row ever goes into itself, over however many others. */
  readonly merged: ReadonlyMap<number, number>;
  /** The same the other way round: what went into a row. */
  readonly taken: ReadonlyMap<number, ReadonlySet<number>>;
  /** Rows that are a known contact, or (null) certainly none of those that resemble them. */
  readonly links: ReadonlyMap<number, string | null>;
  /** The fields of linked rows whose text was picked beside that of the contact. */
  readonly picked: ReadonlyMap<number, readonly GridField[]>;
}

export interface MutableMergedRows extends MergedRows {
  readonly merged: Map<number, number>;
  readonly taken: Map<number, Set<number>>;
  readonly links: Map<number, string | null>;
  readonly picked: Map<number, readonly GridField[]>;
  /** Rows that have their contact from a row that went into them, and what was decided about them before. */
  readonly heirs: Map<number, { readonly from: number; readonly before: string | null | undefined }>;
}

type Touch = (row: number) => void;

/** The row that stands for a row and all that it is one person with. */
export function standingFor({ merged }: Pick<MergedRows, 'merged'>, row: number): number {
  let standing = row;
  for (let into = merged.get(row); into !== undefined; into = merged.get(into)) standing = into;
  return standing;
}

/** A row and all that went into it, over however many others. */
export function membersOf({ taken }: Pick<MergedRows, 'taken'>, row: number): readonly number[] {
  const members = [row];
  // It grows while it is gone through.
  for (const member of members) for (const next of taken.get(member) ?? []) members.push(next);
  return members;
}

/**
 * Makes one person of rows: `into` stands for them from now on, also for the row that it went into before. A contact that one
 * of them is linked to is theirs. A row that is linked to another contact than `into` is another person and stays apart.
 */
export function mergeRows(rows: MutableMergedRows, into: number, from: readonly number[], touch: Touch): void {
  const before = standingFor(rows, into);
  separateRow(rows, into, touch);
  if (before !== into) join(rows, before, into, touch);
  for (const row of from) join(rows, row, into, touch);
  touch(into);
}

/** Makes a row of its own of one that went into another; what that had from it goes back. */
export function separateRow(rows: MutableMergedRows, row: number, touch: Touch): void {
  const into = rows.merged.get(row);
  if (into === undefined) return;
  touch(standingFor(rows, into));
  for (const member of membersOf(rows, row)) touch(member);
  rows.merged.delete(row);
  const others = rows.taken.get(into);
  others?.delete(row);
  if (others?.size === 0) rows.taken.delete(into);
  giveBack(rows, into);
}

/** Links a row to a contact, or to none, and whatever it went into with it. */
export function linkRow(
  rows: MutableMergedRows,
  row: number,
  contactId: string | null,
  picked: readonly GridField[],
  touch: Touch,
): void {
  rows.heirs.delete(row);
  rows.links.set(row, contactId);
  rows.picked.set(row, picked);
  const into = rows.merged.get(row);
  if (into !== undefined) join(rows, row, into, touch);
}

function join(rows: MutableMergedRows, row: number, into: number, touch: Touch): void {
  if (row === into) return;
  separateRow(rows, row, touch);
  const [contact, other] = [rows.links.get(row), rows.links.get(into)];
  if (typeof contact === 'string' && typeof other === 'string' && contact !== other) return;
  rows.merged.set(row, into);
  const taken = rows.taken.get(into);
  if (taken === undefined) rows.taken.set(into, new Set([row]));
  else taken.add(row);
  handOn(rows, row, into);
  for (const member of membersOf(rows, row)) touch(member);
  touch(standingFor(rows, into));
}

/** Gives the contact of a row to the one that it went into, and on to the one that stands for both. */
function handOn(rows: MutableMergedRows, row: number, into: number): void {
  const contact = rows.links.get(row);
  const before = rows.links.get(into);
  if (typeof contact !== 'string' || typeof before === 'string') return;
  rows.heirs.set(into, { from: row, before });
  rows.links.set(into, contact);
  rows.picked.set(into, rows.picked.get(row) ?? []);
  const next = rows.merged.get(into);
  if (next !== undefined) handOn(rows, into, next);
}

/** Takes the contact away again from a row that has it from one that is no longer in it, and so on. */
function giveBack(rows: MutableMergedRows, row: number): void {
  const heir = rows.heirs.get(row);
  if (heir === undefined) return;
  const isStill = rows.merged.get(heir.from) === row && typeof rows.links.get(heir.from) === 'string';
  if (isStill) return;
  rows.heirs.delete(row);
  rows.picked.delete(row);
  if (heir.before === undefined) rows.links.delete(row);
  else rows.links.set(row, heir.before);
  for (const other of rows.taken.get(row) ?? []) handOn(rows, other, row);
  const into = rows.merged.get(row);
  if (into !== undefined) giveBack(rows, into);
}
