import type { Calls } from './calls.ts';
import type { DuplicateCalls } from './duplicate-protocol.ts';
import type { KeepCalls } from './keep-protocol.ts';
import { compareGroup } from './model/compare-group.ts';
import { correctionChanges, correctionsOrigin, exampleRows, problemFile, returnedSheet } from './model/give-back.ts';
import type { HeldDuplicates } from './model/held-duplicates.ts';
import type { ImportModel } from './model/import-model.ts';
import { forecastKeep, keepDrafts } from './model/keep-drafts.ts';

/** The calls about duplicates, about keeping, and about sheets that are given back, for the import that is open. */
export function keepCalls(
  model: () => ImportModel,
  duplicates: HeldDuplicates,
): Pick<Calls, keyof DuplicateCalls | keyof KeepCalls> {
  const { known } = duplicates;

  return {
    duplicateKeys: (input) => known.toAsk(model(), input),
    noteContacts(found) {
      known.note(found);
      return null;
    },
    duplicates: (_, slicing) => duplicates.look(model(), slicing),
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
