import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { GridField, Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../../src-shared/text/issues.ts';
import type { ColumnReport, RecipeInForce, Snapshot } from '../protocol.ts';
import { readFile } from '../reading/read-file.ts';
import type { Table } from '../reading/table.ts';
import { compileMatches, gridFields, type MatchedRecord } from './compile-matches.ts';
import { type Columns, findColumns } from './find-columns.ts';
import { describeReading } from './reading-report.ts';
import { changedRows, foldReading, foldRecipe, type RecipeState, type RowEdits } from './recipe-state.ts';
import { buildRow, type RowState } from './row-state.ts';
import { countRows, listProblems } from './row-statistics.ts';

/** The file and the recipe in force: the one place where a row of the grid, of the check and of Keep is made. */
export class ImportModel {
  readonly #bytes: Uint8Array;
  #table: Table;
  #readingKey: string;
  #columns: Columns;
  #recipe: RecipeInForce;
  #state: RecipeState;
  /** What the matches make of a record; these change only together, and with them every row. */
  #rulesKey = '';
  #targets: readonly ColumnTarget[] = [];
  #fields: readonly GridField[] = [];
  #matchRecord: (record: readonly string[]) => MatchedRecord = compileMatches([]);
  #rows: RowState[] = [];
  #indexOf = new Map<number, number>();
  #kept: ReadonlySet<number> = new Set();
  #revision = 0;

  /**
   * Reads the file and brings it to the recipe.
   *
   * @throws UnreadableFileError when the bytes are no spreadsheet.
   */
  static async open(bytes: Uint8Array, recipe: RecipeInForce): Promise<ImportModel> {
    const reading = foldReading(recipe.operations);
    return new ImportModel(bytes, await readFile(bytes, reading), reading, recipe);
  }

  private constructor(bytes: Uint8Array, table: Table, reading: Reading, recipe: RecipeInForce) {
    this.#bytes = bytes;
    this.#readingKey = JSON.stringify(reading);
    this.#table = table;
    this.#columns = findColumns(this.#table.records, reading.headerRow);
    this.#recipe = recipe;
    this.#state = foldRecipe(recipe.operations, this.#table.firstPart);
    this.#bringUpToDate(recipe, this.#state);
  }

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get rows(): readonly RowState[] {
    return this.#rows;
  }

  get kept(): ReadonlySet<number> {
    return this.#kept;
  }

  get fields(): readonly GridField[] {
    return this.#fields;
  }

  /**
   * Brings the rows to another recipe. As long as reading, matches and destination stay, only changed rows are made anew.
   * One update must have ended before the next begins.
   */
  async update(recipe: RecipeInForce): Promise<void> {
    const reading = foldReading(recipe.operations);
    const key = JSON.stringify(reading);
    if (key !== this.#readingKey) {
      this.#table = await readFile(this.#bytes, reading);
      this.#readingKey = key;
      this.#columns = findColumns(this.#table.records, reading.headerRow);
      this.#rulesKey = '';
    }
    this.#bringUpToDate(recipe, foldRecipe(recipe.operations, this.#table.firstPart));
  }

  snapshot(): Snapshot {
    const ready = this.#rows.filter((row) => row.errors === 0 && !row.skipped);
    return {
      revision: this.#revision,
      reading: describeReading(this.#table, this.#columns.headerRow, this.#rows.length),
      columns: this.#columnReports(),
      fields: this.#fields,
      counts: countRows(this.#rows, this.#kept),
      problems: listProblems(this.#rows),
      ready: ready.length,
      readyKept: ready.filter((row) => this.#kept.has(row.row)).length,
    };
  }

  /** The safe repairs for one kind of issue in one column, as the edits that would make them. */
  repairs(code: IssueCode, field: GridField): readonly (readonly [number, string])[] {
    return this.#rows.flatMap((row) => {
      if (row.skipped) return [];
      const found = row.issues.find((issue) => issue.code === code && issue.field === field && issue.fix !== undefined);
      return found?.fix === undefined ? [] : [[row.row, found.fix] as const];
    });
  }

  /** The rows that are good enough to keep, from a record number on. */
  drafts(after: number, limit: number): readonly { readonly row: number; readonly draft: ContactDraft }[] {
    const found: { row: number; draft: ContactDraft }[] = [];
    const start = (this.#indexOf.get(after) ?? -1) + 1;
    for (let index = start; index < this.#rows.length; index += 1) {
      const row = this.#rows[index];
      if (row === undefined || row.row <= after || row.errors > 0 || row.skipped) continue;
      found.push({ row: row.row, draft: { fields: row.fields, custom: row.custom } });
      if (found.length === limit) break;
    }
    return found;
  }

  #bringUpToDate(recipe: RecipeInForce, state: RecipeState): void {
    const before = this.#state;
    this.#recipe = recipe;
    this.#state = state;
    this.#kept = new Set(recipe.keptRows.find(({ part }) => part === this.#table.part)?.rows);
    const targets = this.#columns.matches.map((match, column) => state.targets?.[column] ?? match.target);
    const rulesKey = JSON.stringify([recipe.destination, targets]);
    if (rulesKey === this.#rulesKey) this.#rebuildRows(changedRows(before, state));
    else {
      this.#rulesKey = rulesKey;
      this.#targets = targets;
      this.#fields = gridFields(targets);
      this.#matchRecord = compileMatches(targets);
      this.#rebuildAll();
    }
    this.#revision += 1;
  }

  #rebuildAll(): void {
    this.#rows = [];
    this.#indexOf = new Map();
    for (let row = this.#columns.headerRow + 1; row < this.#table.records.length; row += 1) {
      if (this.#table.records[row]?.every((cell) => cell.trim() === '')) continue;
      this.#indexOf.set(row, this.#rows.length);
      this.#rows.push(this.#buildRow(row));
    }
  }

  #rebuildRows(rows: Iterable<number>): void {
    for (const row of rows) {
      const index = this.#indexOf.get(row);
      if (index !== undefined) this.#rows[index] = this.#buildRow(row);
    }
  }

  #buildRow(row: number): RowState {
    const record = this.#matchRecord(this.#table.records[row] ?? []);
    const edits = this.#shownEdits(this.#state.edits.get(row));
    const destination = destinations[this.#recipe.destination];
    return buildRow(row, record, edits, this.#state.skipped.has(row), destination);
  }

  /** An edit in a column that is left out waits in the recipe: nothing is kept that the grid does not show. */
  #shownEdits(edits: RowEdits | undefined): RowEdits | undefined {
    if (edits === undefined) return undefined;
    const shown = [...edits].filter(([field]) => this.#fields.includes(field));
    if (shown.length === edits.size) return edits;
    return shown.length === 0 ? undefined : new Map(shown);
  }

  #columnReports(): readonly ColumnReport[] {
    const { matches, names, samples } = this.#columns;
    return matches.map((match, column) => {
      const target = this.#targets[column] ?? match.target;
      const own = JSON.stringify(target) === JSON.stringify(match.target);
      return {
        header: names[column] ?? '',
        samples: samples[column] ?? [],
        target,
        match: own ? match : { column, target, confidence: 'sure', reason: { kind: 'chosen' } },
      };
    });
  }
}
