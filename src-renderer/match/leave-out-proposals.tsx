import { proposeLeaveOut } from '../../src-shared/spreadsheet/leave-out-proposals.ts';
import type { LeaveOutRule } from '../../src-shared/spreadsheet/recipe.ts';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { answersIn, rowsOf, ruleSentence } from './leave-out-rules.ts';
import styles from './row-rules.module.css';
import { headersOf } from './template-steps.ts';

/** Columns that tell by an answer have few different ones. */
const listedAnswers = 50;

export interface LeaveOutProposalsProps extends StepProps {
  readonly onPropose: (rule: LeaveOutRule) => void;
}

/** Rules that files of this kind usually need, for the answers that this file really has. Nothing is left out unasked. */
export function LeaveOutProposals({ controller, snapshot, onPropose }: LeaveOutProposalsProps) {
  const { columns, leaveOut, counts } = snapshot;
  const headers = headersOf(snapshot);
  const ruled = new Set(leaveOut.map(({ column }) => column));
  const proposals =
    useAnswer(JSON.stringify(headers), () =>
      Promise.all(
        proposeLeaveOut(headers).map(async ({ column, answers }) => {
          const listed = await controller.worker.ask('columnValues', { column, limit: listedAnswers });
          const rule: LeaveOutRule = { column, test: 'is', values: [...answersIn(listed, answers)] };
          return { rule, rows: rowsOf(rule, listed, counts.all) };
        }),
      ),
    ) ?? [];
  const open = proposals.filter(({ rule, rows }) => rows > 0 && !ruled.has(rule.column));
  if (open.length === 0) return null;
  return (
    <section className={styles.proposals} aria-label={leaveOutText.proposals}>
      <h3>{leaveOutText.proposals}</h3>
      {open.map(({ rule, rows }) => (
        <Button key={rule.column} onPress={() => onPropose(rule)}>
          {leaveOutText.propose(ruleSentence(rule, columns), rows)}
        </Button>
      ))}
    </section>
  );
}
