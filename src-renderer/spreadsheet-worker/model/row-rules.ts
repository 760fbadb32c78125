import { contactFields, isContactField } from '../../../src-shared/contact/fields.ts';
import type { Destination } from '../../../src-shared/providers/destination.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { SingleField } from '../../../src-shared/spreadsheet/join-columns.ts';
import type { Constant, GridField, LeaveOutRule } from '../../../src-shared/spreadsheet/recipe.ts';
import { compileMatches, gridFields, type MatchedRecord } from './compile-matches.ts';
import type { PartChanges, RowEdits } from './part-changes.ts';
import { buildRow, type LastResorts, type LeftOut, type RowState } from './row-state.ts';

/** What rows are made by, besides what was done to each of them. */
export interface RuleSet {
  readonly targets: readonly ColumnTarget[];
  /** Fields of which some rows have a second value, which is kept beside; see `foundOthers`. */
  readonly others: readonly SingleField[];
  readonly constants: readonly Constant[];
  readonly leaveOut: readonly LeaveOutRule[];
  readonly destination: Destination;
}

/** The one place where a record of the file becomes a row: for the grid, for the check and for Keep. */
export class RowRules {
  /** The columns of the grid: contact fields in their usual order, then the custom fields. */
  readonly fields: readonly GridField[];
  readonly #shown: ReadonlySet<GridField>;
  readonly #foundOthers = new Set<SingleField>();
  readonly #match: (record: readonly string[]) => MatchedRecord;
  readonly #constants: readonly Constant[];
  readonly #lastResorts: LastResorts;
  readonly #isLeftOut: (record: readonly string[]) => boolean;
  readonly #destination: Destination;

  constructor({ targets, others, constants, leaveOut, destination }: RuleSet) {
    this.fields = withConstants(gridFields(targets, others), constants);
    this.#shown = new Set(this.fields);
    this.#match = compileMatches(targets, (field) => this.#foundOthers.add(field));
    this.#constants = constants.filter((constant) => !isLastResort(constant));
    this.#lastResorts = constants.flatMap((constant) =>
      isLastResort(constant) && isContactField(constant.field) ? [[constant.field, constant.value] as const] : [],
    );
    this.#isLeftOut = compileLeaveOut(leaveOut);
    this.#destination = destination;
  }

  /** The fields of which the records made into rows so far had a second value, in the order in which they came. */
  get foundOthers(): readonly SingleField[] {
    return [...this.#foundOthers];
  }

  /** Makes the row of a record, with whatever was done to it. */
  build(row: number, cells: readonly string[], changes: PartChanges): RowState {
    const matched = this.#match(cells);
    const record = this.#constants.length === 0 ? matched : addConstants(matched, this.#constants);
    const edits = this.#shownEdits(changes.edits.get(row));
    return buildRow({
      row,
      record,
      edits,
      leftOut: this.#leftOut(row, cells, changes),
      lastResorts: this.#lastResorts,
      destination: this.#destination,
    });
  }

  #leftOut(row: number, cells: readonly string[], { skipped, merged }: PartChanges): LeftOut | undefined {
    if (skipped.size > 0 && skipped.has(row)) return 'skipped';
    if (merged.size > 0 && merged.has(row)) return 'merged';
    return this.#isLeftOut(cells) ? 'rule' : undefined;
  }

  /** An edit in a column that is left out waits in the recipe: nothing is kept that the grid does not show. */
  #shownEdits(edits: RowEdits | undefined): RowEdits | undefined {
    if (edits === undefined) return undefined;
    let hidden = 0;
    for (const field of edits.keys()) if (!this.#shown.has(field)) hidden += 1;
    if (hidden === 0) return edits;
    return hidden === edits.size ? undefined : new Map([...edits].filter(([field]) => this.#shown.has(field)));
  }
}

function withConstants(fields: readonly GridField[], constants: readonly Constant[]): readonly GridField[] {
  const all = new Set([...fields, ...constants.map(({ field }) => field)]);
  return [...contactFields.filter((field) => all.has(field)), ...[...all].filter((field) => !isContactField(field))];
}

/** "Friends" where there is no greeting: only where none can be derived from the names either. */
function isLastResort({ field, when }: Constant): boolean {
  return when === 'blank' && (field === 'name' || field === 'greeting' || field === 'fileAs');
}

function addConstants(record: MatchedRecord, constants: readonly Constant[]): MatchedRecord {
  const fields = { ...record.fields };
  const custom = new Map(Object.entries(record.custom));
  for (const { field, value, when } of constants) {
    if (isContactField(field)) {
      if (when === 'always' || fields[field].trim() === '') fields[field] = value;
      continue;
    }
    const key = field.slice('custom:'.length);
    if (when === 'blank' && (custom.get(key) ?? '').trim() !== '') continue;
    if (value === '') custom.delete(key);
    else custom.set(key, value);
  }
  return { fields, custom: Object.fromEntries(custom) };
}

/** Blanks around a text and its capitals mean nothing here: "none" and "None " are the same answer. */
function comparable(text: string | undefined): string {
  return text === undefined || text === '' ? '' : text.trim().toLowerCase();
}

function compileLeaveOut(rules: readonly LeaveOutRule[]): (record: readonly string[]) => boolean {
  if (rules.length === 0) return () => false;
  const compiled = rules.map(({ column, test, values }) => ({
    column,
    isIn: test === 'is',
    values: new Set(values.map(comparable)),
  }));
  return (record) => compiled.some(({ column, isIn, values }) => values.has(comparable(record[column])) === isIn);
}
