import { Check, CircleAlert, CircleMinus, Info, ListFilter, Merge, Pencil, TriangleAlert } from 'lucide-react';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { contradictionText } from '../../src-shared/text/contradiction-text.ts';
import { leaveOutText } from '../../src-shared/text/fix-text.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import type { GridRow } from '../spreadsheet-worker/protocol.ts';
import { cx } from '../ui/class-names.ts';
import styles from './fix-step.module.css';

/** The worst issue of one cell. */
function worstIssue(row: GridRow, field: GridField) {
  const issues = row.issues.filter((issue) => issue.field === field);
  return issues.find((issue) => issue.severity === 'error') ?? issues[0];
}

export function cellClass(row: GridRow, field: GridField): string {
  const issue = row.leftOut !== undefined ? undefined : worstIssue(row, field);
  return cx(
    issue?.severity === 'error' && styles.errorCell,
    issue?.severity === 'warning' && styles.warningCell,
    row.edited.includes(field) && styles.editedCell,
  );
}

const leftOutIcons = { skipped: CircleMinus, example: CircleMinus, merged: Merge, rule: ListFilter } as const;

function LeftOutIcon({ reason }: { readonly reason: NonNullable<GridRow['leftOut']> }) {
  const Icon = leftOutIcons[reason];
  return <Icon size={12} aria-label={leaveOutText.reasons[reason]} />;
}

/** The row's number in the file and what became of it. */
export function RowHead({ row }: { readonly row: GridRow }) {
  return (
    <span
      className={styles.rowNumber}
      title={row.mergedInto && leaveOutText.mergedInto(row.mergedInto.row, row.mergedInto.name)}
    >
      {row.leftOut === undefined ? null : <LeftOutIcon reason={row.leftOut} />}
      {row.kept ? <Check size={12} className={styles.good} aria-label={fixText.kept} /> : null}
      {row.edited.length > 0 && !row.kept ? <Pencil size={11} aria-label={fixText.edited} /> : null}
      {row.row + 1}
    </span>
  );
}

/** A cell's text on one line, with a mark where something is wrong: colour is never the only sign. */
export function CellContent({
  row,
  field,
  text,
}: {
  readonly row: GridRow;
  readonly field: GridField;
  readonly text: string;
}) {
  const issue = row.leftOut !== undefined ? undefined : worstIssue(row, field);
  const oneLine = text.replaceAll('\n', ' ⏎ ');
  const isContradicted = row.contradicted?.some(({ fields }) => fields.some((each) => each === field)) === true;
  if (issue === undefined && !isContradicted) return oneLine;
  if (issue === undefined) {
    return (
      <span className={styles.marked} title={contradictionText.mark}>
        <Info size={12} className={styles.info} aria-label={contradictionText.mark} />
        {oneLine}
      </span>
    );
  }
  const Icon = issue.severity === 'error' ? CircleAlert : TriangleAlert;
  const { title } = issueText(issue.code);
  return (
    <span className={styles.marked} title={issueText(issue.code).message(issue)}>
      <Icon
        size={12}
        className={styles[issue.severity]}
        aria-label={`${issue.severity === 'error' ? fixText.error : fixText.warning}: ${title}`}
      />
      {oneLine}
    </span>
  );
}
