import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import { rowInFile } from '../../src-shared/text/open-text.ts';
import type { Issue } from '../../src-shared/validation/issue.ts';
import type { ImportController } from '../import/import-session.ts';
import type { Snapshot } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { ContradictionNotes } from './contradiction-note.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';
import { LeftOutWhy } from './left-out-why.tsx';
import { askToRepair } from './repair-dialog.tsx';
import type { ShownRows } from './use-shown-rows.ts';

interface CellBarProps {
  readonly controller: ImportController;
  readonly snapshot: Snapshot;
}

/** Longer texts do not fit into a cell of usual width, in characters. */
const fitsInCell = 24;

/** Everything about the cell that has the focus: what is wrong, why, and the repairs, for this cell or for all like it. */
export function CellBar({ controller, snapshot, shown }: CellBarProps & { readonly shown: ShownRows }) {
  const active = useFixStore((state) => state.active);
  const { query, version } = shown;
  const [row] =
    useAnswer(`${version} ${JSON.stringify(active)}`, async () =>
      active === undefined ? [] : controller.worker.ask('rows', { query, offset: active.position, limit: 1 }),
    ) ?? [];

  if (active === undefined || row === undefined) {
    return (
      <div className={styles.cellBar}>
        <p className={styles.soft}>{fixText.cellHint}</p>
      </div>
    );
  }
  const issues = row.issues.filter((issue) => issue.field === active.field);
  const text = row.cells[snapshot.fields.indexOf(active.field)] ?? '';
  const { leftOut } = row;
  return (
    <section
      className={styles.cellBar}
      aria-live="polite"
      aria-label={fixText.cell(gridFieldLabel(active.field), row.row + 1)}
    >
      <div className={styles.cellHead}>
        <strong>{fixText.cell(gridFieldLabel(active.field), row.row + 1)}</strong>
        <span className={styles.soft}>{rowInFile(snapshot.reading.files, row.row)}</span>
        {leftOut === undefined ? null : <LeftOutWhy row={row} leftOut={leftOut} field={active.field} />}
        <div className={styles.spring} />
        {leftOut === 'rule' ? null : (
          <Button
            kind="quiet"
            onPress={() => void controller.apply({ op: 'skip', rows: [row.row], skip: leftOut === undefined })}
          >
            {leftOut === undefined ? fixText.leaveOut : fixText.takeBack}
          </Button>
        )}
      </div>
      {text.length <= fitsInCell && !text.includes('\n') ? null : (
        <textarea
          className={styles.wholeText}
          aria-label={fixText.wholeText}
          readOnly
          value={text}
          rows={text.length > 120 || text.includes('\n') ? 2 : 1}
        />
      )}
      {leftOut === undefined ? (
        <ContradictionNotes controller={controller} snapshot={snapshot} row={row} field={active.field} />
      ) : null}
      {issues.length === 0 ? (
        <p className={styles.cellIssue}>
          <CircleCheck size={14} className={styles.good} aria-hidden /> {fixText.fine}
        </p>
      ) : (
        issues.map((issue) => (
          <CellIssue key={issue.code} issue={issue} row={row.row} controller={controller} snapshot={snapshot} />
        ))
      )}
    </section>
  );
}

interface CellIssueProps extends CellBarProps {
  readonly issue: Issue;
  readonly row: number;
}

function CellIssue({ issue, row, controller, snapshot }: CellIssueProps) {
  const text = issueText(issue.code);
  const { code, field, fix } = issue;
  const fixable = snapshot.problems.find((problem) => problem.code === code && problem.field === field)?.fixable ?? 0;
  const Icon = issue.severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <div className={styles.cellIssue}>
      <Icon
        size={14}
        className={styles[issue.severity]}
        aria-label={issue.severity === 'error' ? fixText.error : fixText.warning}
      />
      <span className={styles.cellMessage}>{text.message(issue)}</span>
      {fix === undefined || text.fixLabel === undefined ? null : (
        <Button onPress={() => void controller.apply({ op: 'repair', code, field, edits: [[row, fix]] })}>
          {text.fixLabel(issue)}
        </Button>
      )}
      {fix === undefined || fixable < 2 || text.fixAllLabel === undefined ? null : (
        <Button onPress={() => void askToRepair(controller, code, field).catch(() => {})}>
          {text.fixAllLabel(fixable)}
        </Button>
      )}
    </div>
  );
}
