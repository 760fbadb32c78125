import { fieldLabels } from '../../text/field-labels.ts';
import { giveBackText } from '../../text/give-back-text.ts';
import { issueText } from '../../text/issues.ts';
import type { Issue } from '../../validation/issue.ts';
import type { GridField } from '../recipe.ts';
import { headerOfField } from './custom-headers.ts';
import { type Origin, originText } from './origin.ts';
import type { CellMark, Sheet, SheetCell } from './sheet.ts';

/** A row of the grid with what is wrong with it. `row` counts from 0; the cells stand in the order of the fields. */
export interface ProblemRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
}

/** Widths in characters: the reasons need room, addresses some, the two columns for the app none. */
const widths = { reasons: 60, address: 28, field: 18, own: 14 } as const;
const wide: ReadonlySet<GridField> = new Set(['name', 'company', 'fileAs', 'street', 'email']);

/**
 * The sheet that is given to whoever has to correct the rows: what to do, the fields as the grid shows them with the
 * faulty cells marked, and two columns that tie each row to its place in the import, for `readCorrections`.
 */
export function problemSheet(origin: Origin, fields: readonly GridField[], rows: readonly ProblemRow[]): Sheet {
  const importCell = originText(origin);
  return {
    name: giveBackText.problemsSheet,
    columns: [
      { header: giveBackText.whatToDo, width: widths.reasons },
      ...fields.map((field) => ({
        header: headerOfField(field),
        width: wide.has(field) ? widths.address : widths.field,
      })),
      { header: giveBackText.importColumn, width: widths.own },
      { header: giveBackText.rowColumn, width: widths.own },
    ],
    rows: rows.map(({ row, cells, issues }): readonly SheetCell[] => [
      issues.map(reasonOf).join('\n'),
      ...fields.map((field, index) => marked(cells[index] ?? '', markOf(field, issues))),
      importCell,
      String(row + 1),
    ]),
  };
}

function reasonOf(issue: Issue): string {
  return giveBackText.reason(fieldLabels[issue.field], issueText(issue.code).message(issue));
}

function markOf(field: GridField, issues: readonly Issue[]): CellMark | undefined {
  const own = issues.filter((issue) => issue.field === field);
  if (own.length === 0) return undefined;
  return own.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

function marked(text: string, mark: CellMark | undefined): SheetCell {
  return mark === undefined ? text : { text, mark };
}
