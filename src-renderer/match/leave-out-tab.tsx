import { useState } from 'react';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { Button } from '../ui/button.tsx';
import { LeaveOutDialog } from './leave-out-dialog.tsx';
import { LeaveOutProposals } from './leave-out-proposals.tsx';
import { ruleSentence } from './leave-out-rules.ts';
import styles from './row-rules.module.css';
import { removeLeaveOut, setLeaveOut } from './rule-changes.ts';
import type { Proposal } from './use-proposals.ts';

/** Rules by which rows stay out: "Newsletter is None". */
export function LeaveOutTab(props: StepProps & { readonly proposals: readonly Proposal[] }) {
  const { controller, snapshot } = props;
  const { columns, leaveOut } = snapshot;
  /** The rule that is being made: the number of one that is changed, or the one behind the last. */
  const [editing, setEditing] = useState<number>();

  return (
    <>
      <p className={importStyles.dropHelp}>{leaveOutText.help}</p>
      {leaveOut.length === 0 ? (
        <p className={styles.none}>{leaveOutText.none}</p>
      ) : (
        <ul className={styles.rules}>
          {leaveOut.map((rule, at) => {
            const sentence = ruleSentence(rule, columns);
            return (
              // Two rules may be alike, and they have no names.
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
              <li key={at} className={styles.rule}>
                <span className={styles.sentence}>{sentence}</span>
                <span className={styles.count}>{leaveOutText.rows(rule.rows)}</span>
                <Button kind="quiet" label={leaveOutText.changeOf(sentence)} onPress={() => setEditing(at)}>
                  {leaveOutText.change}
                </Button>
                <Button
                  kind="quiet"
                  label={leaveOutText.removeOf(sentence)}
                  onPress={() => void removeLeaveOut(controller, snapshot, rule)}
                >
                  {leaveOutText.remove}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className={importStyles.buttons}>
        <Button onPress={() => setEditing(leaveOut.length)}>{leaveOutText.add}</Button>
      </div>
      <LeaveOutProposals {...props} onPropose={(rule) => void setLeaveOut(controller, snapshot, rule)} />
      {editing === undefined ? null : (
        <LeaveOutDialog
          {...props}
          rule={leaveOut[editing]}
          onClose={() => setEditing(undefined)}
          onSave={(rule) => void setLeaveOut(controller, snapshot, rule, leaveOut[editing])}
        />
      )}
    </>
  );
}
