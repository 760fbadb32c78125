import { CircleCheck, CircleHelp, CircleMinus, TriangleAlert } from 'lucide-react';
import { fieldLabels } from '../../src-shared/text/field-labels.ts';
import { matchReasonText } from '../../src-shared/text/match-reasons.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import type { ColumnReport } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { guessOf, isUndecided, type Standing, standingOf } from './column-changes.ts';
import styles from './match-step.module.css';
import type { TargetChoice } from './target-options.ts';

export interface ColumnWhyProps {
  readonly report: ColumnReport;
  /** The names of all columns. */
  readonly headers: readonly string[];
  readonly onChoose: (choice: TargetChoice) => void;
}

/** How sure the match of a column is, and why; a guess can be taken or turned down right here. */
export function ColumnWhy({ report, headers, onChoose }: ColumnWhyProps) {
  const { header, match } = report;
  const guess = guessOf(report);
  return (
    <div className={styles.why}>
      <Confidence report={report} />
      <div className={styles.reason}>
        {match.reason.kind === 'chosen' ? null : `${matchReasonText(match.reason, headers)}.`}
        {isUndecided(report) ? (
          <span className={styles.guess}>
            {guess === undefined ? null : (
              <Button label={matchText.takeAsFor(fieldLabels[guess], header)} onPress={() => onChoose(guess)}>
                {matchText.takeAs(fieldLabels[guess])}
              </Button>
            )}
            <Button kind="quiet" label={matchText.leaveOutOne(header)} onPress={() => onChoose('ignore')}>
              {matchText.ignore}
            </Button>
          </span>
        ) : null}
      </div>
    </div>
  );
}

const marks = {
  chosen: { Icon: CircleCheck, className: styles.sure, label: matchText.chosen },
  sure: { Icon: CircleCheck, className: styles.sure, label: matchText.sure },
  'left-out': { Icon: CircleMinus, className: undefined, label: matchText.leftOut },
  empty: { Icon: CircleMinus, className: undefined, label: matchText.empty },
  likely: { Icon: CircleHelp, className: styles.likely, label: matchText.likely },
  unsure: { Icon: TriangleAlert, className: styles.unsure, label: matchText.unsure },
} as const satisfies Readonly<Record<Standing, unknown>>;

function Confidence({ report }: { readonly report: ColumnReport }) {
  const { Icon, className, label } = marks[standingOf(report)];
  return (
    <span className={cx(styles.mark, className)}>
      <Icon size={14} className={styles.icon} aria-hidden />
      {label}
    </span>
  );
}
