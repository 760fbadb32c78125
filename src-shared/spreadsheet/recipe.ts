import * as v from 'valibot';
import { contactFields } from '../contact/fields.ts';
import type { ColumnTarget } from './column-match.ts';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where the values of one column go. `part` orders the columns that share a field, such as the lines of a street. */
export const columnTargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('field'), field: v.picklist(contactFields), part: countSchema }),
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
  sheet: v.exactOptional(v.string()),
  /** Whether the text of a merged cell stands in its first cell only, as in Excel, or fills all that are merged. */
  merged: v.exactOptional(v.picklist(['first', 'fill'])),
  /** Index of the record that holds the column names; -1 when there is none. */
  headerRow: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-1))),
});

export type Reading = v.InferOutput<typeof readingSchema>;

const cellText = v.pipe(v.string(), v.maxLength(32_767));

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
  }),
  v.strictObject({ op: v.literal('set'), row: countSchema, field: gridFieldSchema, value: cellText }),
  v.strictObject({
    op: v.literal('repair'),
    code: v.string(),
    field: gridFieldSchema,
    edits: v.array(v.strictTuple([countSchema, cellText])),
  }),
  v.strictObject({ op: v.literal('skip'), rows: v.array(countSchema), skip: v.boolean() }),
]);

/** An ordered step of an import: how it is read, matched and changed. */
export type Operation = v.InferOutput<typeof operationSchema>;

function isAutomatic(step: Operation | undefined): boolean {
  return step?.op === 'match' && step.automatic === true;
}

/**
 * How many steps are in force after one undo; undefined when there is nothing to take back. The first automatic match
 * belongs to opening the file and stays; a later one belongs to the reading before it, and the two go together.
 */
export function undoTarget(operations: readonly Operation[], position: number): number | undefined {
  const floor = operations.findIndex(isAutomatic) + 1;
  if (position <= floor) return undefined;
  return isAutomatic(operations[position - 1]) ? position - 2 : position - 1;
}

/** How many steps are in force after one redo; undefined when nothing was undone. */
export function redoTarget(operations: readonly Operation[], position: number): number | undefined {
  if (position >= operations.length) return undefined;
  return operations[position]?.op === 'read' && isAutomatic(operations[position + 1]) ? position + 2 : position + 1;
}
