import type { KeepRow } from '../../src-shared/contract/keep.ts';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';

/** What keeping would do, by rows. */
export interface KeepForecast {
  /** Rows that would become new contacts. */
  readonly added: number;
  /** Rows of contacts that are there already: kept before, or linked. */
  readonly known: number;
  readonly errors: number;
  /** Rows that stay out, by the reason. */
  readonly skipped: number;
  readonly merged: number;
  readonly byRule: number;
}

/** Where a sheet of corrections came from; see `readCorrections`. */
export interface CorrectionsOrigin {
  readonly importId: string;
  readonly part: string;
}

export interface ReturnedCell {
  readonly row: number;
  readonly field: GridField;
  readonly value: string;
}

export interface ReturnedSheet extends CorrectionsOrigin {
  readonly cells: readonly ReturnedCell[];
  /** Rows of the sheet that belong to no row of the import. */
  readonly unknownRows: number;
}

/** What a returned sheet comes to in the import that it came from. */
export interface CorrectionChanges {
  /** False where the import reads another sheet of its file now, whose rows are others. */
  readonly isSamePart: boolean;
  readonly edits: readonly (readonly [row: number, field: GridField, value: string])[];
  readonly rows: number;
  /** Texts for which the import has no cell. */
  readonly withoutPlace: number;
}

/** What the window asks about keeping, and about sheets that are given back and return. */
export interface KeepCalls {
  forecast: { input: null; output: KeepForecast };
  drafts: { input: { after: number; limit: number }; output: readonly KeepRow[] };
  /** The rows with errors, or with warnings, too, as a file to be corrected. */
  problemFile: {
    input: { importId: string; format: 'xlsx' | 'csv'; warnings: boolean };
    output: { bytes: Uint8Array<ArrayBuffer>; rows: number };
  };
  /** Where this file came from, if it is a sheet that was given back. */
  correctionsOrigin: { input: null; output: CorrectionsOrigin | null };
  returnedSheet: { input: null; output: ReturnedSheet | null };
  correctionChanges: { input: ReturnedSheet; output: CorrectionChanges };
  /** The rows that are the examples of a template. */
  exampleRows: { input: null; output: readonly number[] };
}
