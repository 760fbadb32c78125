import type { HouseholdKind } from '../../src-shared/contact/household/household.ts';
import type { NameRules } from '../../src-shared/contact/household/name-rules.ts';
import type { DestinationId } from '../../src-shared/providers/destination.ts';
import type { ColumnMatch, ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import type { KeptRows } from '../../src-shared/spreadsheet/packed-recipe.ts';
import type { Constant, GridField, LeaveOutRule, MatchSource, Operation } from '../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../src-shared/text/issues.ts';
import type { Issue, Severity } from '../../src-shared/validation/issue.ts';
import type { ContradictionCalls, ContradictoryCell } from './contradiction-protocol.ts';
import type { DuplicateCalls } from './duplicate-protocol.ts';
import type { KeepCalls } from './keep-protocol.ts';
import type { ProgressUnit } from './model/slices.ts';
import type { ConsideredReadings, FileColumns, FileFit, PreviewRow, ReadingReport } from './reading-protocol.ts';
import type { Pasting, StepCalls } from './step-protocol.ts';

/** A column of the file with what the matching made of it. */
export interface ColumnReport {
  readonly header: string;
  readonly samples: readonly string[];
  readonly target: ColumnTarget;
  readonly match: ColumnMatch;
  /** Where the app by itself would send it. */
  readonly suggested: ColumnTarget;
  /** Of a column that is cut up: in how many rows the columns of the fields themselves say something else. */
  readonly contradicted: number;
}

/** One kind of issue in one column, with how often it occurs and how many of them have a safe repair. */
export interface Problem {
  readonly code: IssueCode;
  readonly field: GridField;
  readonly severity: Severity;
  readonly count: number;
  readonly fixable: number;
}

export const rowFilters = ['all', 'errors', 'warnings', 'contradicted', 'edited', 'kept', 'skipped'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Why a row stays out: the user said so, it is an example of a template, it went into another row, or a rule says so. */
export const leftOutReasons = ['skipped', 'example', 'merged', 'rule'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Everything the screens show about an import except the rows themselves. */
export interface Snapshot {
  /** Grows with every change, so that rows fetched for an older state are not shown. */
  readonly revision: number;
  readonly reading: ReadingReport;
  readonly columns: readonly ColumnReport[];
  /** What the matches began with, if not with the app's own. */
  readonly matchedBy: Pick<MatchSource, 'source' | 'name'> | undefined;
  readonly constants: readonly Constant[];
  /** The rules that leave rows out, each with how many rows it is about. */
  readonly leaveOut: readonly (LeaveOutRule & { readonly rows: number })[];
  readonly names: NameRules;
  readonly fields: readonly GridField[];
  readonly counts: Readonly<Record<RowFilter, number>>;
  /** The rows that are left out, by why they are. */
  readonly leftOutBy: Readonly<Record<LeftOutReason, number>>;
  readonly problems: readonly Problem[];
  /** Rows without errors that are not left out: what Keep would take, and how many of those are contacts already. */
  readonly ready: number;
  readonly readyKept: number;
}

/** Which rows the grid shows. A display filter never changes what is kept. */
export interface RowQuery {
  readonly filter: RowFilter;
  /** Of the rows that are left out, only those that are for this reason. */
  readonly reason?: LeftOutReason;
  readonly problem?: { readonly code: IssueCode; readonly field: GridField };
  readonly text: string;
}

/** The row that another one went into: its record number, its place among all rows, and what it is known by. */
export interface MergedInto {
  readonly row: number;
  readonly position: number;
  readonly name: string;
}

/** One row for the grid. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
  readonly edited: readonly GridField[];
  /** Cells of the file that say something else than the row's own columns, and so gave nothing to it. */
  readonly contradicted?: readonly ContradictoryCell[];
  /** Why the row stays out; absent for one that does not. */
  readonly leftOut?: LeftOutReason;
  readonly mergedInto?: MergedInto;
  readonly kept: boolean;
}

/** One cell as it is and as it would be. */
export type CellChange = readonly [row: number, field: GridField, before: string, after: string];

/**
 * Many changes of cells: how many there are, and the first of them. A million of them would keep the window busy with nothing
 * but receiving them.
 */
export interface ChangePreview {
  readonly cells: number;
  readonly rows: number;
  readonly first: readonly CellChange[];
  /** How many more cells would become longer than a cell can be, and stay as they are. */
  readonly tooLong: number;
}

/** The rows of a query by whether they are left out. */
export interface SortedRows {
  readonly stayingIn: number;
  /** Left out by the user or merged into another row: these can be taken back in. */
  readonly leftOut: number;
  /** How many are left out by a rule about a column; such a row comes back only with the rule. */
  readonly byRule: number;
  /** The first rows, each with a text to know it by and where it went, if it was merged into another one. */
  readonly listed: readonly { readonly row: number; readonly name: string; readonly mergedInto?: MergedInto }[];
}

/** What to look for in the cells and what to put in its place. */
export interface Replacing {
  readonly find: string;
  readonly replacement: string;
  /** Only in this column; all of them when it is null. */
  readonly field: GridField | null;
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
}

/** The different texts of a column of the file, the most frequent first. */
export interface ColumnValues {
  readonly values: readonly { readonly text: string; readonly count: number }[];
  /** How many different texts there are; more than are listed, maybe. */
  readonly distinct: number;
}

/** How many rows rules would leave out: each of them, and all together. */
export interface RuledRows {
  readonly each: readonly number[];
  readonly any: number;
}

/** The three lines that are made of a name. */
export interface NameLines {
  readonly name: string;
  readonly greeting: string;
  readonly fileAs: string;
}

/** One kind of household among the rows that are not left out, with a few of them before and after the rules. */
export interface NameExamples {
  readonly kind: HouseholdKind;
  readonly count: number;
  readonly examples: readonly { readonly row: number; readonly before: NameLines; readonly after: NameLines }[];
}

/** The requests that the window makes of the worker, and the answers. */
export interface WorkerCalls extends StepCalls, DuplicateCalls, KeepCalls, ContradictionCalls {
  /** The columns of a file that is not opened yet, as it would be read. */
  fileColumns: { input: { bytes: Uint8Array }; output: FileColumns };
  /** Whether a file can be added to the import that is open. */
  fileFit: { input: { name: string; bytes: Uint8Array }; output: FileFit };
  /** The ways in which the file could be read. */
  readings: { input: Record<string, never>; output: ConsideredReadings };
  /** Rows as they stand in the file. */
  fileRows: { input: { rows: readonly number[] }; output: readonly PreviewRow[] };
  count: { input: RowQuery; output: { total: number } };
  rows: { input: { query: RowQuery; offset: number; limit: number }; output: readonly GridRow[] };
  replacementPreview: {
    input: { query: RowQuery; replacing: Replacing; limit: number };
    output: ChangePreview;
  };
  repairPreview: { input: { code: IssueCode; field: GridField; limit: number }; output: ChangePreview };
  sortOut: { input: { query: RowQuery; limit: number }; output: SortedRows };
  /**
   * What a block of cells, as copied from a spreadsheet, would change from a cell of the grid on; null when its row is none of
   * those of the query, or not any more.
   */
  pastePreview: { input: Pasting & { limit: number }; output: (ChangePreview & { outside: number }) | null };
  /** How many rows rules would leave out. */
  ruledRows: { input: { rules: readonly LeaveOutRule[] }; output: RuledRows };
  columnValues: { input: { column: number; limit: number }; output: ColumnValues };
  /** What rules for names would make of the file's households. */
  nameExamples: { input: { rules: NameRules }; output: readonly NameExamples[] };
  nextProblem: {
    input: { query: RowQuery; position: number; field: GridField | undefined };
    output: { position: number; field: GridField } | null;
  };
  previousProblem: {
    input: { query: RowQuery; position: number; field: GridField | undefined };
    output: { position: number; field: GridField } | null;
  };
}

/** The steps that make the rows what they are. */
export interface RecipeInForce {
  readonly operations: readonly Operation[];
  readonly destination: DestinationId;
  /** The rows that are contacts already, by part of the file. */
  readonly keptRows: readonly KeptRows[];
}

export type WorkerCall = keyof WorkerCalls;

/** A question to the worker, or word that the answer to one is not wanted any more. */
export type WorkerRequest =
  | { readonly id: number; readonly call: WorkerCall; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

/** The answer to a question, or how far it is. */
export type WorkerResponse =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  /** `unreadable` when the file is to blame, whatever is asked of it; `overtaken` when the rows changed meanwhile. */
  | {
      readonly id: number;
      readonly ok: false;
      readonly message: string;
      readonly unreadable?: true;
      readonly overtaken?: true;
    }
  | { readonly id: number; readonly done: number; readonly total: number; readonly unit: ProgressUnit };
