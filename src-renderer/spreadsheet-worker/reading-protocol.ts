import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import type { DelimiterCandidate } from './reading/detect-delimiter.ts';
import type { EncodingCandidate } from './reading/detect-encoding.ts';
import type { SheetName } from './reading/sheet-content.ts';
import type { FileRange } from './reading/table.ts';

/** What a row of the file is taken for. */
export type PreviewKind = 'above' | 'repeated' | 'header' | 'help' | 'footer' | 'skipped' | 'row';

/** A row as it stands in the file, its texts shortened. */
export interface PreviewRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly kind: PreviewKind;
}

/** Something that was decided or repaired while reading, with what can be done about it. */
export interface ReadingNote {
  readonly text: string;
  readonly remedy?:
    | { readonly kind: 'step'; readonly label: 'leave-out' | 'take-back' | 'text-quotes'; readonly step: Operation }
    | { readonly kind: 'show'; readonly rows: readonly number[] };
}

/** How the file was read, in words and in choices, with the first and the last rows as they stand in it. */
export interface ReadingReport {
  readonly sentence: string;
  readonly notes: readonly ReadingNote[];
  readonly format: 'text' | 'workbook' | 'vcard';
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly quotes: 'cells' | 'text' | undefined;
  readonly sheets: readonly SheetName[];
  readonly sheet: string | undefined;
  /** How many merged areas there are below the header, and what is done about them. */
  readonly mergedAreas: number;
  readonly merged: 'fill' | 'first';
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
  /** What the numbers of the rows belong to; see `Table.part`. */
  readonly part: string;
  readonly firstRows: readonly PreviewRow[];
  /** The rows at the end that are not among the first. */
  readonly lastRows: readonly PreviewRow[];
  /** Which rows come from which file; empty when there is only one. */
  readonly files: readonly FileRange[];
}

/** The readings to choose from, best first; fewer than two leave nothing to choose. */
export interface ConsideredReadings {
  readonly encodings: readonly EncodingCandidate[];
  readonly delimiters: readonly DelimiterCandidate[];
}

/** What the columns of a file are called; nothing where no row has their names. */
export interface FileColumns {
  readonly format: 'text' | 'workbook' | 'vcard';
  readonly names: readonly string[];
}

/** Whether a file can be added to an import, and if not, why: each but the first is a reason. */
export type FileFit =
  | { readonly kind: 'fits' }
  /** It is one of the import's files, byte for byte. */
  | { readonly kind: 'same' }
  /** The columns of the import have no names; or those of the file have none. */
  | { readonly kind: 'unnamed' | 'no-names' }
  /** The names of columns that only one of them has. */
  | { readonly kind: 'columns'; readonly missing: readonly string[]; readonly extra: readonly string[] }
  | { readonly kind: 'order' }
  /** One of them holds vCards, the other is a table. */
  | { readonly kind: 'cards' }
  /** The file's encoding is certain, and the import was told to be read in another one. */
  | { readonly kind: 'encoding'; readonly own: string; readonly found: string }
  /** Together with it, the rows of the import would be read in another way. */
  | { readonly kind: 'reading' };
