import { destinations } from '../../../src-shared/providers/destinations.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { otherKeys } from '../../../src-shared/spreadsheet/join-columns.ts';
import type { GridField, Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import type { RecipeInForce, Snapshot } from '../protocol.ts';
import type { Table } from '../reading/table.ts';
import type { ConsideredReadings, FileFit, PreviewRow } from '../reading-protocol.ts';
import { BitSet } from './bit-set.ts';
import { type Built, emptyBuilt } from './built-rows.ts';
import { changedRows } from './changed-rows.ts';
import { reportColumns } from './column-report.ts';
import { considerReadings } from './consider-readings.ts';
import { type Contradiction, compileContradictions } from './contradictions.ts';
import { fileFit } from './file-fit.ts';
import { type OpenedFile, openFile, readingKeyOf } from './opened-file.ts';
import type { PartChanges } from './part-changes.ts';
import { previewRows } from './preview-rows.ts';
import { describeReading } from './reading-report.ts';
import { RecipeFold } from './recipe-state.ts';
import { RowIndex } from './row-index.ts';
import { rowRecords, rowsOfRecords } from './row-records.ts';
import { type Naming, RowRules } from './row-rules.ts';
import type { RowState } from './row-state.ts';
import { countLeftOut, countRows } from './row-statistics.ts';
import { rowTraits } from './row-traits.ts';
import { inSlices, type Slicing, unwatched } from './slices.ts';

/** What the rows are made by: the file as it is read, and the recipe. */
interface Told {
  readonly recipe: RecipeInForce;
  readonly opened: OpenedFile;
  readonly fold: RecipeFold;
}

/** The file and the recipe in force. Rows are not held: they are made from their records whenever somebody looks. */
export class ImportModel {
  readonly #bytes: Uint8Array;
  #recipe: RecipeInForce;
  #opened: OpenedFile;
  #fold: RecipeFold;
  #built: Built;
  #kept = new BitSet(0);
  /** What `#kept` was made of. */
  #keptOf: { readonly index?: RowIndex; readonly records?: readonly number[] } = {};
  #revision = 0;

  private constructor(bytes: Uint8Array, recipe: RecipeInForce, opened: OpenedFile) {
    this.#bytes = bytes;
    this.#recipe = recipe;
    this.#opened = opened;
    this.#fold = new RecipeFold(opened.table.firstPart, recipe.operations);
    this.#built = emptyBuilt;
  }

  /**
   * Reads the file and checks every row of it.
   *
   * @throws UnreadableFileError when the bytes are no spreadsheet; the signal's reason when it was cancelled.
   */
  static async open(bytes: Uint8Array, recipe: RecipeInForce, slicing: Slicing = unwatched): Promise<ImportModel> {
    const model = new ImportModel(bytes, recipe, await openFile(bytes, recipe.operations, slicing));
    await model.#rebuild(slicing);
    model.#finish();
    return model;
  }

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  get fields(): readonly GridField[] {
    return this.#built.rules.fields;
  }

  get index(): RowIndex {
    return this.#built.index;
  }

  /** The rows that are contacts already, by their index. */
  get kept(): BitSet {
    return this.#kept;
  }

  get changes(): PartChanges {
    return this.#fold.changes;
  }

  /** Which field each column goes to. */
  get targets(): readonly ColumnTarget[] {
    return this.#built.targets;
  }

  /** The cells of a row as they stand in the file. */
  cells(index: number): readonly string[] {
    return this.#opened.table.records.at(this.index.recordOf(index));
  }

  /** A row as it stands under the recipe, by its index. */
  row(index: number): RowState {
    const { rules, index: rows } = this.#built;
    const record = rows.recordOf(index);
    return rules.build(record, this.#opened.table.records.at(record), this.#fold.changes);
  }

  /** A row before its names are written, and under other rules for names than those in force. */
  naming(index: number): Naming {
    const record = this.index.recordOf(index);
    return this.#built.rules.naming(record, this.#opened.table.records.at(record), this.#fold.changes);
  }

  /** The cells of a row that say something else than its own columns. */
  contradictions(index: number): readonly Contradiction[] {
    const edits = this.changes.edits.get(this.index.recordOf(index));
    return this.#built.contradictions(this.cells(index), edits);
  }

  /**
   * Adds one step to the recipe. Only what it touches is made anew.
   *
   * @throws whatever ended the work, such as the signal's reason; then everything is as before.
   */
  async apply(step: Operation, slicing: Slicing = unwatched): Promise<void> {
    const recipe = { ...this.#recipe, operations: [...this.#recipe.operations, step] };
    if (step.op === 'read') {
      await this.update(recipe, slicing);
      return;
    }
    const touched = new Set<number>();
    this.#fold.add(step, (row) => touched.add(row));
    await this.#change({ recipe, opened: this.#opened, fold: this.#fold }, () => touched, slicing);
  }

  /**
   * Brings the rows to another recipe. As long as the rules for all rows stay, only changed rows are made anew.
   *
   * @throws whatever ended the work, such as the signal's reason; then everything is as before.
   */
  async update(recipe: RecipeInForce, slicing: Slicing = unwatched): Promise<void> {
    const isSameReading = readingKeyOf(recipe.operations) === this.#opened.readingKey;
    const opened = isSameReading ? this.#opened : await openFile(this.#bytes, recipe.operations, slicing);
    const before = this.#fold.changes;
    const fold = new RecipeFold(opened.table.firstPart, recipe.operations);
    await this.#change({ recipe, opened, fold }, () => changedRows(before, fold.changes), slicing);
  }

  snapshot(): Snapshot {
    const { index } = this.#built;
    const { table, columns, reading } = this.#opened;
    let readyKept = 0;
    for (let row = this.#kept.next(0); row >= 0; row = this.#kept.next(row + 1))
      if (index.ready.has(row)) readyKept += 1;
    const { constants, leaveOut, names } = this.#fold.rules;
    const { from } = this.#fold.origin;
    return {
      revision: this.#revision,
      reading: describeReading({ table, columns, reading, rows: index.length, skipped: this.changes.skipped }),
      columns: reportColumns(columns, this.#built.targets, this.#fold.origin, index),
      matchedBy: from === undefined ? undefined : { source: from.source, name: from.name },
      constants,
      leaveOut: leaveOut.map((rule, at) => ({ ...rule, rows: this.#built.leftOut[at] ?? 0 })),
      names,
      fields: this.fields,
      counts: countRows(index, this.#kept),
      leftOutBy: countLeftOut(index),
      problems: index.problems.list(),
      ready: index.ready.count,
      readyKept,
    };
  }

  /** The ways in which the file could be read. */
  considerReadings(): ConsideredReadings {
    return considerReadings(this.#bytes, this.#opened.table);
  }

  /** Whether the rows of another file can come after these; see `fileFit`. */
  fitOf(name: string, bytes: Uint8Array): Promise<FileFit> {
    return fileFit({ bytes: this.#bytes, ...this.#opened }, name, bytes);
  }

  /** Records as they stand in the file, by their numbers. */
  fileRows(records: readonly number[]): readonly PreviewRow[] {
    return previewRows({ ...this.#opened, skipped: this.changes.skipped }, records);
  }

  /** The part of the file that is read; see `Table.part`. */
  get part(): string {
    return this.#opened.table.part;
  }

  /** The fields that the file has a say in. */
  get spoken(): readonly GridField[] {
    return this.#built.rules.spoken;
  }

  /** The records of the file, from its first one on. */
  get records(): Table['records'] {
    return this.#opened.table.records;
  }

  /**
   * Brings the rows to another state of the recipe: as a whole, or not at all. `changed` answers the records whose rows are to
   * be made anew as long as the rules for all rows stay.
   */
  async #change(next: Told, changed: () => ReadonlySet<number>, slicing: Slicing): Promise<void> {
    const [recipe, opened, fold] = [this.#recipe, this.#opened, this.#fold];
    this.#recipe = next.recipe;
    this.#opened = next.opened;
    this.#fold = next.fold;
    const { index } = this.#built;
    const isSame = this.#rulesKey() === this.#built.rulesKey;
    const rows = isSame ? [...changed()].map((row) => index.indexOf(row)).filter((each) => each >= 0) : [];
    let noted = 0;
    const note = (at: number): void => {
      const each = rows[at] ?? 0;
      const row = this.row(each);
      index.note(each, row, false, rowTraits(row, this.cells(each), this.#built.contradictions));
    };
    try {
      if (!isSame) await this.#rebuild(slicing);
      await inSlices(rows.length, slicing, (at) => {
        noted = at + 1;
        note(at);
      });
    } catch (error) {
      this.#recipe = recipe;
      this.#opened = opened;
      this.#fold = fold === next.fold ? new RecipeFold(opened.table.firstPart, recipe.operations) : fold;
      // What is given up already cannot be given up again; it is told how it goes back.
      const back = (done: number): void => slicing.onProgress(noted - done, rows.length);
      await inSlices(noted, { ...unwatched, onProgress: back }, note);
      throw error;
    }
    this.#finish();
  }

  /** Makes all rows anew beside those that are there, and puts them in their place at the end. */
  async #rebuild(slicing: Slicing): Promise<void> {
    const { table, columns } = this.#opened;
    const rulesKey = this.#rulesKey();
    const targets = this.#targets();
    const { constants, leaveOut, names } = this.#fold.rules;
    const destination = destinations[this.#recipe.destination];
    const ruleSet = { targets, others: [], constants, leaveOut, names, destination };
    const contradictions = compileContradictions(targets);
    const index = new RowIndex(rowRecords(table, columns.firstRow));
    const cellsOf = (row: number) => (index.indexOf(row) < 0 ? undefined : table.records.at(row));
    let rules = new RowRules(ruleSet, cellsOf);
    const { changes } = this.#fold;
    const leftOut = new Uint32Array(leaveOut.length);
    const note = (at: number, isNew: boolean): void => {
      const record = index.recordOf(at);
      const cells = table.records.at(record);
      const row = rules.build(record, cells, changes);
      index.note(at, row, isNew, rowTraits(row, cells, contradictions));
      if (isNew) rules.countLeftOut(cells, leftOut);
    };
    await inSlices(index.length, slicing, (at) => note(at, true));
    const others = rules.foundOthers;
    if (others.length > 0) {
      // Only now it is known that there are columns for second values, in which something may have been typed.
      rules = new RowRules({ ...ruleSet, others }, cellsOf);
      const late = [...changes.edits]
        .filter(([, edits]) => others.some((field) => edits.has(`custom:${otherKeys[field]}`)))
        .map(([record]) => index.indexOf(record))
        .filter((at) => at >= 0);
      await inSlices(late.length, slicing, (at) => note(late[at] ?? 0, false));
    }
    this.#built = { rulesKey, targets, rules, contradictions, leftOut, index };
  }

  #finish(): void {
    const { index } = this.#built;
    const records = this.#recipe.keptRows.find(({ part }) => part === this.#opened.table.part)?.rows ?? [];
    if (this.#keptOf.index !== index || this.#keptOf.records !== records) {
      this.#kept = rowsOfRecords(index, records);
      this.#keptOf = { index, records };
    }
    this.#revision += 1;
  }

  /** What every row depends on. A match that is saved as it was found changes nothing. */
  #rulesKey(): string {
    const rules = { ...this.#fold.rules, targets: this.#targets() };
    return JSON.stringify([this.#opened.readingKey, this.#recipe.destination, rules]);
  }

  #targets(): readonly ColumnTarget[] {
    return this.#opened.columns.matches.map((match, column) => this.#fold.rules.targets?.[column] ?? match.target);
  }
}
