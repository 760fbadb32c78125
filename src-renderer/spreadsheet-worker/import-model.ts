import type { ContactDraft } from '../../src-shared/contact/fields.ts';
import { destinations } from '../../src-shared/providers/destinations.ts';
import type { ColumnMatch, ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import { columnNames, findHeaderRow } from '../../src-shared/spreadsheet/header-row.ts';
import { matchColumns } from '../../src-shared/spreadsheet/match-columns.ts';
import type { GridField, Operation } from '../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../src-shared/text/issues.ts';
import { compileMatches, gridFields, type MatchedRecord } from './compile-matches.ts';
import type { ColumnReport, RecipeInForce, Snapshot } from './protocol.ts';
import { readFile } from './read-file.ts';
import { describeReading } from './reading-report.ts';
import { foldRecipe, type RecipeState } from './recipe-state.ts';
import { buildRow, type RowState } from './row-state.ts';
import { countRows, listProblems } from './row-statistics.ts';
import type { Table } from './table.ts';

/** How many rows under the header are looked at for matching, and how many of their values are shown. */
const sampleRows = 200;
const shownSamples = 3;

/** The file and the recipe in force: the one place where a row of the grid, of the check and of Keep is made. */
export class ImportModel {
  readonly #bytes: Uint8Array;
  #table: Table;
  #readingKey: string;
  #headerRow = -1;
  #matches: readonly ColumnMatch[] = [];
  #targets: readonly ColumnTarget[] = [];
  #matchRecord: (record: readonly string[]) => MatchedRecord = compileMatches([]);
  #state: RecipeState = foldRecipe([]);
  #recipe: RecipeInForce = { operations: [], destination: 'prayerletters', keptRows: [] };
  #rows: RowState[] = [];
  #indexOf = new Map<number, number>();
  #kept: ReadonlySet<number> = new Set();
  #revision = 0;

  /** @throws UnreadableFileError when the bytes are no spreadsheet. */
  constructor(bytes: Uint8Array, recipe: RecipeInForce) {
    this.#bytes = bytes;
    const { reading } = foldRecipe(recipe.operations);
    this.#table = readFile(bytes, reading);
    this.#readingKey = JSON.stringify(reading);
    this.#findColumns(reading.headerRow);
    this.#rebuild(recipe);
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
    return gridFields(this.#targets);
  }

  /** Brings the rows to another recipe; a single edited cell costs only its row. */
  update(recipe: RecipeInForce): void {
    const state = foldRecipe(recipe.operations);
    const key = JSON.stringify(state.reading);
    if (key !== this.#readingKey) {
      this.#table = readFile(this.#bytes, state.reading);
      this.#readingKey = key;
      this.#findColumns(state.reading.headerRow);
      this.#rebuild(recipe);
      return;
    }
    const added = this.#onlyAddedEdit(recipe);
    if (added === undefined) this.#rebuild(recipe);
    else this.#rebuildRow(added.row, recipe, state);
  }

  snapshot(): Snapshot {
    const ready = this.#rows.filter((row) => row.errors === 0 && !row.skipped);
    return {
      revision: this.#revision,
      reading: describeReading(this.#table, this.#headerRow, this.#rows.length),
      columns: this.#columnReports(),
      fields: this.fields,
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
    for (const row of this.#rows) {
      if (row.row <= after || row.errors > 0 || row.skipped) continue;
      found.push({ row: row.row, draft: { fields: row.fields, custom: row.custom } });
      if (found.length === limit) break;
    }
    return found;
  }

  #findColumns(headerRow: number | undefined): void {
    const { records } = this.#table;
    this.#headerRow = headerRow ?? findHeaderRow(records);
    const header = records[this.#headerRow] ?? [];
    const samples = records.slice(this.#headerRow + 1, this.#headerRow + 1 + sampleRows);
    const width = Math.max(header.length, ...samples.map((record) => record.length));
    const headers = Array.from({ length: width }, (_, column) => header[column] ?? '');
    this.#matches = matchColumns(headers, samples);
  }

  #rebuild(recipe: RecipeInForce): void {
    this.#recipe = recipe;
    this.#state = foldRecipe(recipe.operations);
    this.#kept = new Set(recipe.keptRows);
    this.#targets = this.#matches.map((match, column) => this.#state.targets?.[column] ?? match.target);
    this.#matchRecord = compileMatches(this.#targets);
    this.#rows = [];
    this.#indexOf = new Map();
    for (let row = this.#headerRow + 1; row < this.#table.records.length; row += 1) {
      const record = this.#table.records[row] ?? [];
      if (record.every((cell) => cell.trim() === '')) continue;
      this.#indexOf.set(row, this.#rows.length);
      this.#rows.push(this.#buildRow(row));
    }
    this.#revision += 1;
  }

  #rebuildRow(row: number, recipe: RecipeInForce, state: RecipeState): void {
    this.#recipe = recipe;
    this.#state = state;
    const index = this.#indexOf.get(row);
    if (index !== undefined) this.#rows[index] = this.#buildRow(row);
    this.#revision += 1;
  }

  #buildRow(row: number): RowState {
    const record = this.#matchRecord(this.#table.records[row] ?? []);
    const destination = destinations[this.#recipe.destination];
    return buildRow(row, record, this.#state.edits.get(row), this.#state.skipped.has(row), destination);
  }

  /** The one cell edit by which the new recipe is longer than the old one, when that is all that differs. */
  #onlyAddedEdit(recipe: RecipeInForce): Extract<Operation, { op: 'set' }> | undefined {
    const before = this.#recipe;
    const last = recipe.operations.at(-1);
    const same =
      recipe.destination === before.destination &&
      recipe.keptRows.length === before.keptRows.length &&
      recipe.operations.length === before.operations.length + 1 &&
      JSON.stringify(recipe.operations.at(-2)) === JSON.stringify(before.operations.at(-1));
    return same && last?.op === 'set' ? last : undefined;
  }

  #columnReports(): readonly ColumnReport[] {
    const header = this.#table.records[this.#headerRow] ?? [];
    const names = columnNames(this.#matches.map((_, column) => header[column] ?? ''));
    const samples = this.#table.records.slice(this.#headerRow + 1, this.#headerRow + 1 + sampleRows);
    return this.#matches.map((match, column) => {
      const target = this.#targets[column] ?? match.target;
      const own = JSON.stringify(target) === JSON.stringify(match.target);
      const values = samples.map((record) => record[column]?.trim() ?? '').filter((value) => value !== '');
      return {
        header: names[column] ?? '',
        samples: [...new Set(values)].slice(0, shownSamples),
        target,
        match: own ? match : { column, target, confidence: 'sure', reason: { kind: 'chosen' } },
      };
    });
  }
}
