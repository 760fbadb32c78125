import { contactFields } from '../../src-shared/contact/fields.ts';
import type { GridField, Operation } from '../../src-shared/spreadsheet/recipe.ts';
import type { ComparedMember, GroupComparison } from '../spreadsheet-worker/duplicate-protocol.ts';

/** The text of a field, also of a custom one that is called like something every object has. */
export function memberText({ draft }: ComparedMember, field: GridField): string {
  const isCustom = field.startsWith('custom:');
  if (!isCustom) return draft.fields[contactFields.find((each) => each === field) ?? 'name'];
  const key = field.slice('custom:'.length);
  return Object.hasOwn(draft.custom, key) ? (draft.custom[key] ?? '') : '';
}

/** For each field of a comparison, the member whose text was chosen. */
export type Choice = readonly number[];

/** Whether the members have different texts in a field. */
export function differs({ members }: GroupComparison, field: GridField): boolean {
  const [first, ...others] = members.map((member) => memberText(member, field).trim());
  return others.some((text) => text !== first);
}

/** What the merged contact says in a field; a contact of the address book keeps what nobody has a text for. */
export function chosenText({ members }: GroupComparison, field: GridField, chosen: number): string {
  const member = members[chosen];
  const text = member === undefined ? '' : memberText(member, field);
  if (text.trim() !== '') return text;
  const contact = members.find(({ contactId }) => contactId !== null);
  return contact === undefined ? text : memberText(contact, field);
}

/** The row that the others go into: the first that was kept before, else the first. */
function mergedInto(members: readonly ComparedMember[]): ComparedMember | undefined {
  const rows = members.filter(({ row }) => row !== null);
  return rows.find(({ isKept }) => isKept) ?? rows[0];
}

/** The rows whose contacts a merge leaves in the address book as they are, beside the one it changes. */
export function contactsLeft({ members }: GroupComparison): readonly number[] {
  const into = mergedInto(members);
  return members.flatMap((member) => (member.row !== null && member.isKept && member !== into ? [member.row] : []));
}

/** The rows and the contact that are to be one. */
export interface Wanted {
  readonly rows: readonly number[];
  readonly contactIds: readonly string[];
}

/** Whether a comparison is that of these rows and contacts, and not one that was asked for before. */
function isOf({ members }: GroupComparison, { rows, contactIds }: Wanted): boolean {
  const compared = members.map(({ row, contactId }) => row ?? contactId);
  return JSON.stringify(compared) === JSON.stringify([...rows, ...contactIds]);
}

/**
 * The step that makes one contact of what is compared: rows go into the first of them that was kept before, else into the
 * first; a row and a contact are linked. Only columns that the grid shows can be changed. None as long as the comparison is
 * about others than those that are wanted.
 */
export function mergeStep(
  comparison: GroupComparison,
  wanted: Wanted,
  choice: Choice,
  shown: readonly GridField[],
): Operation | undefined {
  if (!isOf(comparison, wanted)) return undefined;
  const { members, fields } = comparison;
  const texts = fields
    .map((field, index) => ({
      field,
      chosen: choice[index] ?? 0,
      text: chosenText(comparison, field, choice[index] ?? 0),
    }))
    .filter(({ field }) => shown.includes(field));
  const contact = members.find(({ contactId }) => contactId !== null);
  if (contact?.contactId != null) return linkStep(comparison, contact.contactId, texts);
  const rows = members.filter(({ row }) => row !== null);
  const into = mergedInto(members);
  const from = rows.flatMap(({ row }) => (row === null || row === into?.row ? [] : [row]));
  if (into === undefined || into.row === null || from.length === 0) return undefined;
  const edits = texts
    .filter(({ field, text }) => memberText(into, field) !== text)
    .map(({ field, text }): [GridField, string] => [field, text]);
  return { op: 'merge', into: into.row, from, edits };
}

function linkStep(
  { members }: GroupComparison,
  contactId: string,
  texts: readonly { readonly field: GridField; readonly text: string }[],
): Operation | undefined {
  const row = members.find((member) => member.row !== null);
  const contact = members.find((member) => member.contactId === contactId);
  if (row === undefined || row.row === null || contact === undefined) return undefined;
  const number = row.row;
  // A text that was picked is noted even where the row has it already: it was picked beside the contact's own.
  const edits = texts
    .filter(
      ({ field }) => memberText(row, field).trim() !== '' && memberText(row, field) !== memberText(contact, field),
    )
    .map(({ field, text }): [number, GridField, string] => [number, field, text]);
  return { op: 'link', links: [[number, contactId]], edits };
}
