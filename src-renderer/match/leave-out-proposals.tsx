import type { LeaveOutRule } from '../../src-shared/spreadsheet/recipe.ts';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { ruleSentence } from './leave-out-rules.ts';
import styles from './row-rules.module.css';
import type { Proposal } from './use-proposals.ts';

export interface LeaveOutProposalsProps extends StepProps {
  readonly proposals: readonly Proposal[];
  readonly onPropose: (rule: LeaveOutRule) => void;
}

/** Rules that this file may need: those of the last such file first. */
export function LeaveOutProposals({ snapshot, proposals, onPropose }: LeaveOutProposalsProps) {
  const { columns } = snapshot;
  const groups = [
    { title: leaveOutText.lastTime, shown: proposals.filter(({ isFromLastTime }) => isFromLastTime) },
    { title: leaveOutText.proposals, shown: proposals.filter(({ isFromLastTime }) => !isFromLastTime) },
  ].filter(({ shown }) => shown.length > 0);
  return groups.map(({ title, shown }) => (
    <section key={title} className={styles.proposals} aria-label={title}>
      <h3>{title}</h3>
      {shown.map(({ rule, rows }) => (
        <Button key={ruleSentence(rule, columns)} onPress={() => onPropose(rule)}>
          {leaveOutText.propose(ruleSentence(rule, columns), rows)}
        </Button>
      ))}
    </section>
  ));
}
