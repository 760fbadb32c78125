import { type ContactDraft, contactFields, isContactField } from '../../../src-shared/contact/fields.ts';
import { suggestMerge } from '../../../src-shared/duplicates/suggest-merge.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { ComparedMember, DuplicateCalls, GroupComparison } from '../duplicate-protocol.ts';
import type { ImportModel } from './import-model.ts';
import type { KnownContacts } from './known-contacts.ts';
import { cellOf } from './row-state.ts';

/** Rows and contacts side by side, with a suggestion whose text to take in each field. Those that are gone are left out. */
export function compareGroup(
  model: ImportModel,
  known: KnownContacts,
  { rows, contactIds }: DuplicateCalls['compareGroup']['input'],
): GroupComparison {
  const ofRows = rows.flatMap((row): readonly ComparedMember[] => {
    const index = model.index.indexOf(row);
    if (index < 0) return [];
    const { fields, custom } = model.row(index);
    return [{ row, contactId: null, isKept: model.kept.has(index), draft: { fields, custom } }];
  });
  const ofContacts = contactIds.flatMap((id): readonly ComparedMember[] => {
    const contact = known.contact(id);
    if (contact === undefined) return [];
    return [{ row: null, contactId: id, isKept: true, draft: { fields: contact.fields, custom: contact.custom } }];
  });
  const members = [...ofRows, ...ofContacts];
  const fields = fieldsWithText(members.map(({ draft }) => draft));
  const { from } = suggestMerge(members.map(({ draft }) => draft.fields));
  const suggested = fields.map((field) => {
    const suggestion = isContactField(field) ? from[field] : firstFilled(members, field);
    const chosen = members[suggestion];
    // A blank may belong to an address that was taken as a whole, but a row never makes a field of a contact blank.
    const isBlank = chosen === undefined || cellOf(chosen.draft, field).trim() === '';
    return isBlank && contactIds.length > 0 ? firstFilled(members, field) : suggestion;
  });
  return { members, fields, suggested };
}

function fieldsWithText(drafts: readonly ContactDraft[]): readonly GridField[] {
  const custom = new Set(drafts.flatMap((draft) => Object.keys(draft.custom)));
  const all: readonly GridField[] = [...contactFields, ...[...custom].map((key): GridField => `custom:${key}`)];
  return all.filter((field) => drafts.some((draft) => cellOf(draft, field).trim() !== ''));
}

function firstFilled(members: readonly ComparedMember[], field: GridField): number {
  return Math.max(
    0,
    members.findIndex(({ draft }) => cellOf(draft, field).trim() !== ''),
  );
}
