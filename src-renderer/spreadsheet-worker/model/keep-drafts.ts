import type { KeepRow } from '../../../src-shared/contract/keep.ts';
import type { KeepForecast } from '../keep-protocol.ts';
import type { ImportModel } from './import-model.ts';
import { type KnownContacts, mayBeContact } from './known-contacts.ts';
import { rowDrafts } from './row-drafts.ts';
import { inSlices, type Slicing } from './slices.ts';

/** The next rows to keep, each with the contact that it is, where that was found or decided. */
export function keepDrafts(model: ImportModel, known: KnownContacts, after: number, limit: number): readonly KeepRow[] {
  return rowDrafts(model, after, limit).map(({ row, draft, fields, derived }): KeepRow => {
    const contactId = contactOf(model, known, row);
    const picked = contactId === undefined ? [] : (model.changes.picked.get(row) ?? []);
    const chosen = picked.filter((field) => fields.includes(field));
    return {
      row,
      draft,
      fields: [...fields],
      ...(derived.length === 0 ? {} : { derived: [...derived] }),
      ...(contactId === undefined ? {} : { contactId }),
      ...(chosen.length === 0 ? {} : { chosen }),
    };
  });
}

/** What keeping would do with each row as things stand. */
export async function forecastKeep(model: ImportModel, known: KnownContacts, slicing: Slicing): Promise<KeepForecast> {
  const { index, kept, changes } = model;
  const counts = { added: 0, known: 0, skipped: 0, merged: 0, byRule: 0 };
  const out = index.set('skipped');
  await inSlices(index.length, slicing, (at) => {
    const record = index.recordOf(at);
    if (out.has(at)) {
      if (changes.skipped.has(record)) counts.skipped += 1;
      else if (changes.merged.has(record)) counts.merged += 1;
      else counts.byRule += 1;
    } else if (index.ready.has(at)) {
      if (kept.has(at) || contactOf(model, known, record) !== undefined) counts.known += 1;
      else counts.added += 1;
    }
  });
  return { ...counts, errors: index.set('errors').count };
}

/** The contact that a row was decided or found to be; a row that was kept before has its own unless somebody chose another. */
function contactOf(model: ImportModel, known: KnownContacts, row: number): string | undefined {
  const decided = model.changes.links.get(row);
  if (decided !== undefined) return decided ?? undefined;
  const at = model.index.indexOf(row);
  if (!known.hasFound(row) || !mayBeContact(model, at)) return undefined;
  const kin = known.kinship(model, model.row(at));
  return kin?.kind === 'same' ? kin.contact.id : undefined;
}
