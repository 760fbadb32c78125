import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { otherKeys } from '../../../src-shared/spreadsheet/join-columns.ts';
import type { GridField, Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../../src-shared/text/issues.ts';
import type { RecipeInForce, Snapshot } from '../protocol.ts';
import { readFile } from '../reading/read-file.ts';
import type { Table } from '../reading/table.ts';
import { BitSet } from './bit-set.ts';
import { changedRows } from './changed-rows.ts';
import { reportColumns } from './column-report.ts';
import { type Columns, findColumns } from './find-columns.ts';
import type { PartChanges } from './part-changes.ts';
import { describeReading } from './reading-report.ts';
import { foldReading, RecipeFold } from './recipe-state.ts';
import { RowIndex } from './row-index.ts';
import { RowRules } from './row-rules.ts';
import type { RowState } from './row-state.ts';
import { countRows } from './row-statistics.ts';
import { inSlices, type Slicing, unwatched } from './slices.ts';

/** A file as it was read, with its columns. */
interface Opened {
  readonly readingKey: string;
  readonly table: Table;
  readonly columns: Columns;
}

/** The rows under one set of rules. Made anew as a whole whenever a rule changes. */
interface Built {
  readonly rulesKey: string;
  readonly targets: readonly ColumnTarget[];
  readonly rules: RowRules;
  readonly index: RowIndex;
}

/** The file and the recipe in force. Rows are not held: they are made from their records whenever somebody looks. */
export class ImportModel {
  readonly #bytes: Uint8Array;
  #recipe: RecipeInForce;
  #opened: Opened;
  #fold: RecipeFold;
  #built: Built;
  #kept = new BitSet(0);
  /** What `#kept` was made of. */
  #keptOf: { readonly index?: RowIndex; readonly records?: readonly number[] } = {};
  #revision = 0;
  /** A change was begun and not finished: the rows are none of the recipe's, and the next change makes all of them anew. */
  #isStale = true;

  private constructor(bytes: Uint8Array, recipe: RecipeInForce, opened: Opened) {
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
    const model = new ImportModel(bytes, recipe, await openWith(bytes, recipe.operations));
    await model.#rebuild(slicing);
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

  /** Adds one step to the recipe. Only what it touches is made anew. */
  async apply(step: Operation, slicing: Slicing = unwatched): Promise<void> {
    const operations = [...this.#recipe.operations, step];
    if (step.op === 'read') {
      await this.update({ ...this.#recipe, operations }, slicing);
      return;
    }
    this.#recipe = { ...this.#recipe, operations };
    const touched = new Set<number>();
    this.#fold.add(step, (row) => touched.add(row));
    await this.#bringUpToDate(touched, slicing);
  }

  /** Brings the rows to another recipe. As long as the rules for all rows stay, only changed rows are made anew. */
  async update(recipe: RecipeInForce, slicing: Slicing = unwatched): Promise<void> {
    const readingKey = JSON.stringify(foldReading(recipe.operations));
    const isSameReading = readingKey === this.#opened.readingKey;
    const opened = isSameReading ? this.#opened : await openWith(this.#bytes, recipe.operations);
    const before = this.#fold.changes;
    this.#recipe = recipe;
    this.#opened = opened;
    this.#fold = new RecipeFold(opened.table.firstPart, recipe.operations);
    if (!isSameReading) await this.#rebuild(slicing);
    else await this.#bringUpToDate(changedRows(before, this.#fold.changes), slicing);
  }

  snapshot(): Snapshot {
    const { index } = this.#built;
    const { table, columns } = this.#opened;
    let readyKept = 0;
    for (let row = this.#kept.next(0); row >= 0; row = this.#kept.next(row + 1))
      if (index.ready.has(row)) readyKept += 1;
    const { constants, leaveOut } = this.#fold.rules;
    return {
      revision: this.#revision,
      reading: describeReading(table, columns.headerRow, index.length),
      columns: reportColumns(columns, this.#built.targets),
      constants,
      leaveOut,
      fields: this.fields,
      counts: countRows(index, this.#kept),
      problems: index.problems.list(),
      ready: index.ready.count,
      readyKept,
    };
  }

  /** The safe repairs for one kind of issue in one column, as the edits that would make them. */
  repairs(code: IssueCode, field: GridField): readonly (readonly [row: number, before: string, after: string])[] {
    const found: (readonly [number, string, string])[] = [];
    for (const rows of this.index.problems.rowsWith(code, field, true)) {
      for (let index = rows.next(0); index >= 0; index = rows.next(index + 1)) {
        const row = this.row(index);
        const issue = row.issues.find((each) => each.code === code && each.field === field && each.fix !== undefined);
        if (issue?.fix !== undefined) found.push([row.row, row.fields[issue.field], issue.fix]);
      }
    }
    return found.sort(([one], [other]) => one - other);
  }

  /** The rows that are good enough to keep, from a record number on. */
  drafts(after: number, limit: number): readonly { readonly row: number; readonly draft: ContactDraft }[] {
    const found: { row: number; draft: ContactDraft }[] = [];
    const { ready } = this.index;
    let index = ready.next(this.index.indexFrom(after + 1));
    for (; index >= 0 && found.length < limit; index = ready.next(index + 1)) {
      const { row, fields, custom } = this.row(index);
      found.push({ row, draft: { fields, custom } });
    }
    return found;
  }

  async #bringUpToDate(rows: ReadonlySet<number>, slicing: Slicing): Promise<void> {
    if (this.#isStale || this.#rulesKey() !== this.#built.rulesKey) {
      await this.#rebuild(slicing);
      return;
    }
    const { index } = this.#built;
    const touched = [...rows].map((row) => index.indexOf(row)).filter((each) => each >= 0);
    this.#isStale = true;
    await inSlices(touched.length, slicing, (at) => {
      const each = touched[at] ?? 0;
      index.note(each, this.row(each), false);
    });
    this.#finish();
  }

  async #rebuild(slicing: Slicing): Promise<void> {
    this.#isStale = true;
    const { table, columns } = this.#opened;
    const rulesKey = this.#rulesKey();
    const targets = columns.matches.map((match, column) => this.#fold.rules.targets?.[column] ?? match.target);
    const { constants, leaveOut } = this.#fold.rules;
    const destination = destinations[this.#recipe.destination];
    const ruleSet = { targets, others: [], constants, leaveOut, destination };
    let rules = new RowRules(ruleSet);
    const index = new RowIndex(rowRecords(table, columns.firstRow));
    const { changes } = this.#fold;
    const note = (at: number, isNew: boolean): void => {
      const record = index.recordOf(at);
      index.note(at, rules.build(record, table.records.at(record), changes), isNew);
    };
    await inSlices(index.length, slicing, (at) => note(at, true));
    const others = rules.foundOthers;
    if (others.length > 0) {
      // Only now it is known that there are columns for second values, in which something may have been typed.
      rules = new RowRules({ ...ruleSet, others });
      const late = [...changes.edits]
        .filter(([, edits]) => others.some((field) => edits.has(`custom:${otherKeys[field]}`)))
        .map(([record]) => index.indexOf(record))
        .filter((at) => at >= 0);
      await inSlices(late.length, slicing, (at) => note(late[at] ?? 0, false));
    }
    this.#built = { rulesKey, targets, rules, index };
    this.#finish();
  }

  #finish(): void {
    const { index } = this.#built;
    const records = this.#recipe.keptRows.find(({ part }) => part === this.#opened.table.part)?.rows ?? [];
    if (this.#keptOf.index !== index || this.#keptOf.records !== records) {
      this.#kept = rowsOfRecords(index, records);
      this.#keptOf = { index, records };
    }
    this.#isStale = false;
    this.#revision += 1;
  }

  /** What every row depends on. */
  #rulesKey(): string {
    return JSON.stringify([this.#opened.readingKey, this.#recipe.destination, this.#fold.rules]);
  }
}

const emptyBuilt: Built = {
  rulesKey: '',
  targets: [],
  rules: new RowRules({
    targets: [],
    others: [],
    constants: [],
    leaveOut: [],
    destination: destinations.prayerletters,
  }),
  index: new RowIndex(new Uint32Array(0)),
};

async function openWith(bytes: Uint8Array, operations: readonly Operation[]): Promise<Opened> {
  const reading = foldReading(operations);
  const table = await readFile(bytes, reading);
  return { readingKey: JSON.stringify(reading), table, columns: findColumns(table.records, reading) };
}

function rowsOfRecords(index: RowIndex, records: readonly number[]): BitSet {
  const rows = new BitSet(index.length);
  for (const record of records) {
    const row = index.indexOf(record);
    if (row >= 0) rows.add(row);
  }
  return rows;
}

/** The records that are rows: everything under the header but blank lines. */
function rowRecords({ records }: Table, from: number): Uint32Array {
  const found = new Uint32Array(Math.max(0, records.length - from));
  let count = 0;
  for (let record = from; record < records.length; record += 1) {
    if (records.isBlank(record)) continue;
    found[count] = record;
    count += 1;
  }
  return found.slice(0, count);
}
