import * as v from 'valibot';
import { contactFields } from '../contact/fields.ts';
import { nameRulesSchema } from '../contact/household/name-rules.ts';
import type { ColumnTarget } from './column-match.ts';
import { splitKinds } from './split/split-kinds.ts';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which of several addresses a column belongs to; of these, the first that is filled in a row is used as a whole. */
const addressSchema = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)), rank: countSchema });

/** Where the values of one column go. `part` orders the columns that share a field; a `split` column is cut up into several. */
export const columnTargetSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('field'),
    field: v.picklist(contactFields),
    part: countSchema,
    address: v.exactOptional(addressSchema),
  }),
  v.strictObject({
    kind: v.literal('split'),
    as: v.picklist(splitKinds),
    address: v.exactOptional(addressSchema),
  }),
  v.strictObject({ kind: v.literal('custom'), key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
  v.strictObject({ kind: v.literal('ignore') }),
]) satisfies v.GenericSchema<unknown, ColumnTarget>;

const custom = v.custom<`custom:${string}`>((input) => typeof input === 'string' && input.startsWith('custom:'));

/** A column of the grid: a contact field, or `custom:` and the key of a custom field. */
export const gridFieldSchema = v.union([v.picklist(contactFields), custom]);

export type GridField = v.InferOutput<typeof gridFieldSchema>;

/** How the bytes become a table. What is absent is found by looking at the file. */
export const readingSchema = v.strictObject({
  encoding: v.exactOptional(v.string()),
  delimiter: v.exactOptional(v.string()),
  /** Whether quotes hold cells of a text together, or are ordinary characters, as where one was never closed. */
  quotes: v.exactOptional(v.picklist(['cells', 'text'])),
  sheet: v.exactOptional(v.string()),
  /** Whether the text of a merged cell stands in its first cell only, as in Excel, or fills all that are merged. */
  merged: v.exactOptional(v.picklist(['first', 'fill'])),
  /** Index of the record that holds the column names; -1 when there is none. */
  headerRow: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
  /** Two when a row with the names of groups stands above the names of the columns. */
  headerRows: v.exactOptional(v.picklist([1, 2])),
});

export type Reading = v.InferOutput<typeof readingSchema>;

/** The longest text of a cell, in UTF-16 units: as in Excel. */
export const longestCell = 32_767;

const cellText = v.pipe(v.string(), v.maxLength(longestCell));
const idSchema = v.pipe(v.string(), v.uuid());

/** A text for a whole column: "all are in Canada". It fills blank cells only, or stands in every row. */
export const constantSchema = v.strictObject({
  field: gridFieldSchema,
  value: cellText,
  when: v.picklist(['blank', 'always']),
});

export type Constant = v.InferOutput<typeof constantSchema>;

/**
 * Rows that stay out by what a column of the file says: "Newsletter is None". Texts are compared without regard to capitals
 * and blanks around them; the empty text stands for an empty cell.
 */
export const leaveOutRuleSchema = v.strictObject({
  column: countSchema,
  test: v.picklist(['is', 'is-not']),
  values: v.pipe(v.array(cellText), v.minLength(1), v.maxLength(200)),
});

export type LeaveOutRule = v.InferOutput<typeof leaveOutRuleSchema>;

/**
 * Where the matches of a step come from, if not from the user's own hand: the app anew, the last file with the same headers,
 * or a template and its name. `columns` are those that it knows; the others are matched as usual.
 */
export const matchSourceSchema = v.strictObject({
  source: v.picklist(['app', 'remembered', 'template']),
  name: v.pipe(v.string(), v.maxLength(200)),
  columns: v.array(countSchema),
});

export type MatchSource = v.InferOutput<typeof matchSourceSchema>;

const constantsSchema = v.pipe(v.array(constantSchema), v.maxLength(100));
const leaveOutSchema = v.pipe(v.array(leaveOutRuleSchema), v.maxLength(100));

/** How the cells of a `cells` step came about; `note` says more, such as what was looked for. */
export const cellChanges = ['paste', 'replace', 'corrections', 'clear', 'cut-up'] as const;

/**
 * One step of a recipe. Rows are named by their record number in the source, counted from 0, so that a step means the
 * same row whatever is filtered, sorted or kept. Steps made by the app itself are `automatic` and are not undone.
 */
export const operationSchema = v.variant('op', [
  v.strictObject({ op: v.literal('read'), reading: readingSchema }),
  v.strictObject({
    op: v.literal('match'),
    targets: v.array(columnTargetSchema),
    automatic: v.exactOptional(v.boolean()),
    /** Columns that the user has decided about; what is chosen agrees with the app's own match now and then. */
    decided: v.exactOptional(v.array(countSchema)),
    from: v.exactOptional(matchSourceSchema),
    // What a template or an earlier file brings along, so that one undo takes all of it back.
    constants: v.exactOptional(constantsSchema),
    leaveOut: v.exactOptional(leaveOutSchema),
    names: v.exactOptional(nameRulesSchema),
  }),
  v.strictObject({ op: v.literal('set'), row: countSchema, field: gridFieldSchema, value: cellText }),
  v.strictObject({
    op: v.literal('repair'),
    code: v.string(),
    field: gridFieldSchema,
    edits: v.array(v.strictTuple([countSchema, cellText])),
  }),
  v.strictObject({
    op: v.literal('cells'),
    how: v.picklist(cellChanges),
    note: v.pipe(v.string(), v.maxLength(1000)),
    edits: v.array(v.strictTuple([countSchema, gridFieldSchema, cellText])),
  }),
  v.strictObject({ op: v.literal('skip'), rows: v.array(countSchema), skip: v.boolean() }),
  v.strictObject({ op: v.literal('constants'), constants: constantsSchema }),
  v.strictObject({ op: v.literal('leave-out'), rules: leaveOutSchema }),
  // How envelope, greeting and sorting name are written.
  v.strictObject({ op: v.literal('names'), rules: nameRulesSchema }),
  // One person in several rows: `from` go into `into`, which gets the texts that were chosen.
  v.strictObject({
    op: v.literal('merge'),
    into: countSchema,
    from: v.pipe(v.array(countSchema), v.minLength(1)),
    edits: v.array(v.strictTuple([gridFieldSchema, cellText])),
  }),
  // Rows that are the same in every field: of each group, the first stays and the others go into it.
  v.strictObject({
    op: v.literal('merge-same'),
    groups: v.pipe(v.array(v.pipe(v.array(countSchema), v.minLength(2))), v.minLength(1)),
  }),
  // The contact of the address book that a row is, or null where it is none of those that resemble it.
  v.strictObject({
    op: v.literal('link'),
    links: v.array(v.strictTuple([countSchema, v.nullable(idSchema)])),
    edits: v.array(v.strictTuple([countSchema, gridFieldSchema, cellText])),
  }),
  // Rows that resemble each other and are different people all the same.
  v.strictObject({ op: v.literal('distinct'), rows: v.pipe(v.array(countSchema), v.minLength(2)) }),
]);

/** An ordered step of an import: how it is read, matched and changed. */
export type Operation = v.InferOutput<typeof operationSchema>;

/** As much of a step as says what undo and redo have to take together. */
export interface StepKind {
  readonly op: string;
  readonly automatic?: boolean | undefined;
}

function isAutomatic(step: StepKind | undefined): boolean {
  return step?.op === 'match' && step.automatic === true;
}

/**
 * How many steps are in force after one undo; undefined when there is nothing to take back. The first automatic match
 * belongs to opening the file and stays; a later one belongs to the reading before it, and the two go together.
 */
export function undoTarget(operations: readonly StepKind[], position: number): number | undefined {
  const floor = operations.findIndex(isAutomatic) + 1;
  if (position <= floor) return undefined;
  return isAutomatic(operations[position - 1]) ? position - 2 : position - 1;
}

/** How many steps are in force after one redo; undefined when nothing was undone. */
export function redoTarget(operations: readonly StepKind[], position: number): number | undefined {
  if (position >= operations.length) return undefined;
  return operations[position]?.op === 'read' && isAutomatic(operations[position + 1]) ? position + 2 : position + 1;
}
