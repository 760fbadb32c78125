import { type ContactFields, contactFields, isContactField } from '../../../src-shared/contact/fields.ts';
import { applyNameRules } from '../../../src-shared/contact/household/apply-name-rules.ts';
import type { NameRules } from '../../../src-shared/contact/household/name-rules.ts';
import type { Destination } from '../../../src-shared/providers/destination.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { SingleField } from '../../../src-shared/spreadsheet/join-columns.ts';
import type { Constant, GridField, LeaveOutRule } from '../../../src-shared/spreadsheet/recipe.ts';
import { compileMatches, gridFields, type MatchedRecord, spokenFields } from './compile-matches.ts';
import { type MergedRows, membersOf, standingFor } from './merged-rows.ts';
import type { PartChanges, RowEdits } from './part-changes.ts';
import { applyEdits, buildRow, finishFields, type LeftOut, type RowState } from './row-state.ts';

/** What rows are made by, besides what was done to each of them. */
export interface RuleSet {
  readonly targets: readonly ColumnTarget[];
  /** Fields of which some rows have a second value, which is kept beside; see `foundOthers`. */
  readonly others: readonly SingleField[];
  readonly constants: readonly Constant[];
  readonly leaveOut: readonly LeaveOutRule[];
  readonly names: NameRules;
  readonly destination: Destination;
}

/** The names of a row in the making. */
export interface Naming {
  /** What the file and the edits say, before the names are written by rule. */
  readonly known: ContactFields;
  /** The row as it would be kept under these rules for names. */
  readonly under: (names: NameRules) => ContactFields;
}

/** The one place where a record of the file becomes a row: for the grid, for the check and for Keep. */
export class RowRules {
  /** The columns of the grid: contact fields in their usual order, then the custom fields. */
  readonly fields: readonly GridField[];
  /** The fields that the file has a say in, by its columns and by the texts for whole columns. */
  readonly spoken: readonly GridField[];
  readonly #shown: ReadonlySet<GridField>;
  readonly #foundOthers = new Set<SingleField>();
  readonly #match: (record: readonly string[]) => MatchedRecord;
  readonly #constants: readonly Constant[];
  readonly #leaveOut: readonly ((record: readonly string[]) => boolean)[];
  readonly #destination: Destination;
  readonly #nameConstants: readonly Constant[];
  readonly #cellsOf: (row: number) => readonly string[] | undefined;
  readonly #finish: (fields: ContactFields) => ContactFields;

  /** @param cellsOf the cells of another row; undefined where there is no such row */
  constructor(
    { targets, others, constants, leaveOut, names, destination }: RuleSet,
    cellsOf: (row: number) => readonly string[] | undefined,
  ) {
    this.#cellsOf = cellsOf;
    this.fields = withConstants(gridFields(targets, others), constants);
    const constantFields = constants.filter((constant) => !isLastResort(constant)).map(({ field }) => field);
    this.spoken = [...new Set([...spokenFields(targets, others), ...constantFields])];
    this.#shown = new Set(this.fields);
    this.#match = compileMatches(targets, (field) => this.#foundOthers.add(field));
    this.#constants = constants.filter((constant) => !isLastResort(constant));
    this.#leaveOut = leaveOut.map(compileLeaveOut);
    this.#destination = destination;
    this.#nameConstants = constants.filter(({ field }) => isNameLine(field));
    this.#finish = (fields) => this.#write(fields, names);
  }

  /** The fields of which the records made into rows so far had a second value, in the order in which they came. */
  get foundOthers(): readonly SingleField[] {
    return [...this.#foundOthers];
  }

  /** Makes the row of a record, with whatever was done to it. */
  build(row: number, cells: readonly string[], changes: PartChanges): RowState {
    return buildRow({
      row,
      record: this.#record(cells),
      edits: this.#shownEdits(changes.edits.get(row)),
      leftOut: this.#leftOut(row, cells, changes),
      finish: this.#finish,
      destination: this.#destination,
    });
  }

  /** A row before its names are written, and under other rules for names than those in force. */
  naming(row: number, cells: readonly string[], changes: PartChanges): Naming {
    const record = this.#record(cells);
    const edits = this.#shownEdits(changes.edits.get(row));
    const known = edits === undefined ? record.fields : applyEdits(record, edits).fields;
    return { known, under: (names) => finishFields(known, edits, (fields) => this.#write(fields, names)) };
  }

  #write(fields: ContactFields, names: NameRules): ContactFields {
    return addNameConstants(applyNameRules(fields, names), this.#nameConstants);
  }

  /** Adds one to the count of every leave-out rule that is about this record. */
  countLeftOut(cells: readonly string[], counts: Uint32Array): void {
    for (const [rule, isLeftOut] of this.#leaveOut.entries())
      if (isLeftOut(cells)) counts[rule] = (counts[rule] ?? 0) + 1;
  }

  #record(cells: readonly string[]): MatchedRecord {
    const matched = this.#match(cells);
    return this.#constants.length === 0 ? matched : addConstants(matched, this.#constants);
  }

  /** A row that went into one which is none any more, since the file is read in another way, is on its own again. */
  #leftOut(row: number, cells: readonly string[], changes: PartChanges): LeftOut | undefined {
    const { skipped, merged } = changes;
    if (skipped.size > 0 && skipped.has(row)) return 'skipped';
    if (merged.size > 0 && merged.has(row) && this.#cellsOf(standingFor(changes, row)) !== undefined) return 'merged';
    return this.#isLeftOut(cells) && !this.#hasRowLeftIn(row, changes) ? 'rule' : undefined;
  }

  #isLeftOut(cells: readonly string[]): boolean {
    for (const isLeftOut of this.#leaveOut) if (isLeftOut(cells)) return true;
    return false;
  }

  /**
   * Whether a row went into this one that the rules would not have left out. Merging must not lose a person: rules leave out
   * one of several rows only when they leave out all of them.
   */
  #hasRowLeftIn(row: number, { taken, skipped }: Pick<MergedRows, 'taken'> & Pick<PartChanges, 'skipped'>): boolean {
    if (taken.size === 0) return false;
    return membersOf({ taken }, row).some((member) => {
      const cells = member === row || skipped.has(member) ? undefined : this.#cellsOf(member);
      return cells !== undefined && !this.#isLeftOut(cells);
    });
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
  return when === 'blank' && isNameLine(field);
}

/** The lines that are made from the parts of a name where the file has none. */
function isNameLine(field: GridField): boolean {
  return field === 'name' || field === 'greeting' || field === 'fileAs';
}

/** A text for every row has the last word over a rule for names; one for blank cells is there for what stayed blank. */
function addNameConstants(fields: ContactFields, constants: readonly Constant[]): ContactFields {
  if (constants.length === 0) return fields;
  const used = constants.filter(
    ({ field, value, when }) =>
      isContactField(field) && (when === 'always' ? fields[field] !== value : fields[field].trim() === ''),
  );
  return used.length === 0
    ? fields
    : { ...fields, ...Object.fromEntries(used.map(({ field, value }) => [field, value])) };
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

/** Prepares the question whether a rule leaves a record out. */
export function compileLeaveOut({ column, test, values }: LeaveOutRule): (record: readonly string[]) => boolean {
  const isIn = test === 'is';
  const texts = new Set(values.map(comparable));
  return (record) => texts.has(comparable(record[column])) === isIn;
}
