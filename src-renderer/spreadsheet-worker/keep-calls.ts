import type { Calls } from './calls.ts';
import type { DuplicateCalls, Duplicates } from './duplicate-protocol.ts';
import type { KeepCalls } from './keep-protocol.ts';
import { compareGroup } from './model/compare-group.ts';
import { findDuplicates } from './model/find-duplicates.ts';
import { correctionChanges, correctionsOrigin, exampleRows, problemFile, returnedSheet } from './model/give-back.ts';
import type { ImportModel } from './model/import-model.ts';
import { forecastKeep, keepDrafts } from './model/keep-drafts.ts';
import { KnownContacts } from './model/known-contacts.ts';

/** The calls about duplicates, about keeping, and about sheets that are given back, for the import that is open. */
export function keepCalls(model: () => ImportModel): Pick<Calls, keyof DuplicateCalls | keyof KeepCalls> {
  const known = new KnownContacts();
  let last: { readonly state: string; readonly duplicates: Duplicates } | undefined;

  return {
    duplicateKeys: (input) => known.toAsk(model(), input),
    noteContacts(found) {
      known.note(found);
      return null;
    },
    async duplicates(_, slicing) {
      const state = `${model().revision} ${known.version}`;
      if (last?.state !== state) last = { state, duplicates: await findDuplicates(model(), known, slicing) };
      return last.duplicates;
    },
    compareGroup: (input) => compareGroup(model(), known, input),
    forecast: (_, slicing) => forecastKeep(model(), known, slicing),
    drafts: ({ after, limit }) => keepDrafts(model(), known, after, limit),
    problemFile: (input, slicing) => problemFile(model(), input, slicing),
    correctionsOrigin: () => correctionsOrigin(model()),
    returnedSheet: () => returnedSheet(model()),
    correctionChanges: (sheet) => correctionChanges(model(), sheet),
    exampleRows: () => exampleRows(model()),
  };
}
