import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { issueText } from '../../src-shared/text/issues.ts';
import type { ImportController } from '../import/import-session.ts';
import type { Problem, Snapshot } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import styles from './fix-step.module.css';
import { everything, useFixStore } from './fix-store.ts';
import { askToRepair } from './repair-dialog.tsx';
import panelStyles from './side-panel.module.css';

export interface ProblemListProps {
  readonly controller: ImportController;
  readonly snapshot: Snapshot;
  /** Called when the rows of a problem are shown, or are about to be repaired. */
  readonly onChosen: (() => void) | undefined;
}

/** Every kind of problem in the file with its count: one press shows its rows, another repairs all that can be repaired. */
export function ProblemList({ controller, snapshot, onChosen }: ProblemListProps) {
  return (
    <section className={panelStyles.panel} aria-labelledby="problems">
      <h2 id="problems">{fixText.problems}</h2>
      {snapshot.problems.length === 0 ? (
        <p className={styles.soft}>{snapshot.counts.all === 0 ? fixText.onlyHeader : fixText.noProblems}</p>
      ) : (
        <ul className={styles.problemRows}>
          {snapshot.problems.map((problem) => (
            <ProblemRow
              key={`${problem.code} ${problem.field} ${problem.severity}`}
              problem={problem}
              controller={controller}
              onChosen={onChosen}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ProblemRowProps extends Omit<ProblemListProps, 'snapshot'> {
  readonly problem: Problem;
}

function ProblemRow({ problem, controller, onChosen }: ProblemRowProps) {
  const { query, setQuery } = useFixStore();
  const { code, field, severity, count, fixable } = problem;
  const text = issueText(code);
  const label = gridFieldLabel(field);
  const isShown = query.problem?.code === code && query.problem.field === field;
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <li className={cx(styles.problem, isShown && styles.problemShown)}>
      <AriaButton
        className={cx(styles.problemButton)}
        aria-pressed={isShown}
        aria-label={isShown ? fixText.showAll : fixText.show(text.title, label)}
        onPress={() => {
          if (isShown) setQuery(everything);
          else setQuery({ ...everything, problem: { code, field } }, { position: 0, field });
          onChosen?.();
        }}
      >
        <Icon
          size={14}
          className={styles[severity]}
          aria-label={severity === 'error' ? fixText.error : fixText.warning}
        />
        <span className={styles.problemWords}>
          <strong>{text.title}</strong>
          <span className={styles.soft}>{label}</span>
        </span>
        <span className={styles.count}>{count.toLocaleString('en-US')}</span>
      </AriaButton>
      {fixable > 0 && text.fixAllLabel !== undefined ? (
        <Button
          label={fixText.fixAllOf(text.fixAllLabel(fixable), text.title, label)}
          onPress={() => {
            onChosen?.();
            void askToRepair(controller, code, field).catch(() => {});
          }}
        >
          {text.fixAllLabel(fixable)}
        </Button>
      ) : null}
    </li>
  );
}
