import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { matchReasonText } from '../../src-shared/text/match-reasons.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import type { ColumnReport } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { SelectField } from '../ui/select-field.tsx';
import { chooseTarget } from './choose-target.ts';
import styles from './match-step.module.css';
import { choiceOf, targetOptions } from './target-options.ts';

function Confidence({ report }: { readonly report: ColumnReport }) {
  const { confidence, reason } = report.match;
  if (reason.kind === 'chosen') return <Mark Icon={CircleCheck} className={styles.sure} label={matchText.chosen} />;
  if (confidence === 'sure') return <Mark Icon={CircleCheck} className={styles.sure} label={matchText.sure} />;
  if (confidence === 'likely') return <Mark Icon={CircleHelp} className={styles.likely} label={matchText.likely} />;
  return <Mark Icon={TriangleAlert} className={styles.unsure} label={matchText.unsure} />;
}

function Mark({
  Icon,
  className,
  label,
}: {
  readonly Icon: typeof CircleCheck;
  readonly className: string | undefined;
  readonly label: string;
}) {
  return (
    <span className={cx(styles.mark, className)}>
      <Icon size={14} className={styles.icon} aria-hidden />
      {label}
    </span>
  );
}

/** Which column goes to which field, with the reason and some values, all of it changeable. */
export function MatchStep({ controller, snapshot }: StepProps) {
  const { columns } = snapshot;
  const left = columns.filter((column) => column.target.kind === 'ignore').length;
  const targets = columns.map((column) => column.target);
  return (
    <>
      <div className={importStyles.body}>
        <p className={importStyles.keepLead}>{snapshot.reading.sentence}</p>
        <p className={importStyles.dropHelp}>{matchText.help}</p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{matchText.column}</th>
              <th scope="col">{matchText.samples}</th>
              <th scope="col">{matchText.target}</th>
              <th scope="col">{matchText.why}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((report, column) => (
              <tr key={report.header} className={cx(report.target.kind === 'ignore' && styles.ignored)}>
                <th scope="row">{report.header}</th>
                <td className={styles.samples}>
                  {report.samples.length === 0 ? <em>{matchText.emptySamples}</em> : report.samples.join(' · ')}
                </td>
                <td className={styles.target}>
                  <SelectField
                    label={matchText.targetOf(report.header)}
                    isLabelHidden
                    value={choiceOf(report.target)}
                    options={targetOptions}
                    onChange={(choice) =>
                      void controller.apply({
                        op: 'match',
                        targets: [...chooseTarget(targets, column, choice, report.header)],
                      })
                    }
                  />
                </td>
                <td>
                  <div className={styles.why}>
                    <Confidence report={report} />
                    <span>
                      {report.match.reason.kind === 'chosen' ? '' : `${matchReasonText(report.match.reason)}.`}
                    </span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className={importStyles.footer}>
        <span className={importStyles.footerNote}>{matchText.summary(columns.length - left, left)}</span>
        <Button kind="primary" onPress={() => controller.setStep('fix')}>
          {matchText.toFix}
        </Button>
      </footer>
    </>
  );
}
