import { derive } from '../../../src-shared/contact/derive.ts';
import { unwrapExcelText } from '../../../src-shared/contact/excel-text.ts';
import { type ContactField, type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { addressesOf } from '../../../src-shared/spreadsheet/address-order.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import { splitCell } from '../../../src-shared/spreadsheet/split/split-cell.ts';
import { type SplitKind, splitFields } from '../../../src-shared/spreadsheet/split/split-kinds.ts';
import { compileMatches } from './compile-matches.ts';
import { isFilledCell, tellingFields, textsMissingIn } from './fill-gaps.ts';
import { fitCell } from './fit-cell.ts';
import type { RowEdits } from './part-changes.ts';
import { perAddress } from './per-address.ts';
import { cellOf, type RowState } from './row-state.ts';

/** A cell that would be cut up, if the columns of the row itself did not say something else. */
export interface Contradiction {
  readonly column: number;
  readonly as: SplitKind;
  readonly text: string;
  /** The fields whose own columns say something that does not occur in the cell. */
  readonly fields: readonly ContactField[];
}

/** Finds the contradictions of one row: what the file says, and what was done to the row since. */
export type FindContradictions = (cells: readonly string[], edits: RowEdits | undefined) => readonly Contradiction[];

const none: readonly Contradiction[] = Object.freeze([]);

/**
 * Prepares finding the cells that give nothing to their row, because its own columns are about another address or name. Who
 * typed over the own texts what the cell says has settled it. Of several addresses, only the one that a row gets is looked at.
 */
export function compileContradictions(targets: readonly ColumnTarget[]): FindContradictions {
  if (addressesOf(targets).length === 0) return compileColumns(targets);
  const finderOf = perAddress(targets, compileColumns);
  return (cells, edits) => finderOf(cells)(cells, edits);
}

function compileColumns(targets: readonly ColumnTarget[]): FindContradictions {
  const own = new Set(targets.flatMap((target) => (target.kind === 'field' ? [target.field] : [])));
  const splits = targets.flatMap((target, column) => {
    const telling: readonly ContactField[] = target.kind === 'split' ? tellingFields[target.as] : [];
    const fields = telling.filter((field) => own.has(field));
    return target.kind === 'split' && fields.length > 0 ? [{ column, as: target.as, fields }] : [];
  });
  // In most files, no column that is cut up stands beside columns of its own fields.
  if (splits.length === 0) return () => none;
  const wanted = new Set(splits.flatMap(({ fields }) => fields));
  const isWanted = (target: ColumnTarget): boolean => target.kind === 'field' && wanted.has(target.field);
  const read = compileMatches(targets.map((target) => (isWanted(target) ? target : { kind: 'ignore' })));
  return (cells, edits) => {
    const filled = splits.filter(({ column }) => isFilledCell(cells[column] ?? ''));
    if (filled.length === 0) return none;
    const { fields: values } = read(cells);
    return filled.flatMap(({ column, as, fields }) => {
      const text = cells[column] ?? '';
      if (textsMissingIn(text, values, fields).length === 0) return none;
      const missing = textsMissingIn(text, edits === undefined ? values : edited(values, fields, edits), fields);
      return missing.length === 0 ? none : [{ column, as, text, fields: missing }];
    });
  };
}

function edited(values: ContactFields, fields: readonly ContactField[], edits: RowEdits): ContactFields {
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, edits.get(field) ?? values[field]])) };
}

const nameLines: readonly ContactField[] = ['name', 'greeting', 'fileAs'];

/**
 * What a row becomes when the cell has the last word: each of its fields as the cell says it, also those that it leaves
 * blank, so that two addresses or names are never mixed.
 */
export function cellWins(
  { as, text }: Contradiction,
  row: RowState,
): readonly (readonly [field: ContactField, before: string, after: string])[] {
  const pieces = splitCell(as, unwrapExcelText(text));
  const fields: readonly ContactField[] =
    as === 'full-name' ? [...new Set([...nameLines, ...splitFields[as]])] : splitFields[as];
  const said = as === 'full-name' ? derive({ ...emptyFields, ...pieces }) : { ...emptyFields, ...pieces };
  return fields.flatMap((field) => {
    const before = cellOf(row, field);
    const after = fitCell(field, said[field]);
    // A line that was worked out from the other fields is worked out again.
    return before === after || row.derived.includes(field) ? [] : [[field, before, after] as const];
  });
}
