import { fixText } from '../../src-shared/text/import-text.ts';
import { matchText } from '../../src-shared/text/match-text.ts';
import { constantsText, leaveOutText, namesText } from '../../src-shared/text/row-rules-text.ts';
import importStyles from '../import/import.module.css';
import type { StepProps } from '../import/import-wizard.tsx';
import { SheetChoice } from '../import/sheet-choice.tsx';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TabSet } from '../ui/tab-set.tsx';
import { isToCheck, isUndecided } from './column-changes.ts';
import { ColumnsTab } from './columns-tab.tsx';
import { ConstantsTab } from './constants-tab.tsx';
import { CustomFieldNotices } from './custom-field-notices.tsx';
import { LeaveOutTab } from './leave-out-tab.tsx';
import { MatchSourceNotice } from './match-source-notice.tsx';
import styles from './match-step.module.css';
import { useMatchView } from './match-view.ts';
import { NamesTab } from './names-tab.tsx';
import { NoLetterLine } from './no-letter-line.tsx';
import { TemplatesMenu } from './templates-menu.tsx';
import { useProposals } from './use-proposals.ts';

/** "Columns" or "For every row (2)". */
function withCount(name: string, count: number): string {
  return count === 0 ? name : `${name} (${count.toLocaleString('en-US')})`;
}

/** Which column of the file goes to which field, and what is true of all rows. */
export function MatchStep(props: StepProps) {
  const { controller, snapshot } = props;
  const { columns, constants, leaveOut } = snapshot;
  const proposals = useProposals(props);
  const { part, show, setOnlyToCheck } = useMatchView();

  function showToCheck(): void {
    setOnlyToCheck(true);
    show('columns');
  }

  const left = columns.filter((column) => column.target.kind === 'ignore').length;
  const undecided = columns.filter(isUndecided).length;
  const toCheck = columns.filter(isToCheck).length - undecided;
  return (
    <>
      <div className={importStyles.body}>
        <div className={styles.head}>
          <p className={importStyles.keepLead}>{snapshot.reading.sentence}</p>
          {snapshot.reading.sheets.length > 1 ? (
            <div className={styles.sheet}>
              <SheetChoice controller={controller} reading={snapshot.reading} isLabelHidden />
            </div>
          ) : null}
          <TemplatesMenu {...props} />
        </div>
        {snapshot.counts.all === 0 ? <Notice kind="warning">{fixText.onlyHeaderHelp}</Notice> : null}
        <MatchSourceNotice {...props} />
        <CustomFieldNotices {...props} />
        {part === 'leave-out' ? null : <NoLetterLine controller={controller} rows={proposals.rows} />}
        <TabSet
          label={matchText.partsLabel}
          selected={part}
          onSelect={show}
          tabs={[
            { id: 'columns', name: matchText.columnsTab, content: <ColumnsTab {...props} /> },
            {
              id: 'constants',
              name: withCount(constantsText.tab, constants.length),
              content: <ConstantsTab {...props} />,
            },
            {
              id: 'leave-out',
              name: withCount(leaveOutText.tab, leaveOut.length),
              content: <LeaveOutTab {...props} proposals={proposals.open} />,
              ...(proposals.rows === 0
                ? {}
                : { badge: { count: proposals.rows, label: leaveOutText.badge(proposals.rows) } }),
            },
            { id: 'names', name: namesText.tab, content: <NamesTab {...props} /> },
          ]}
        />
      </div>
      <footer className={importStyles.footer}>
        <span className={importStyles.footerNote}>
          {matchText.summary(columns.length - left, left)}
          {undecided === 0 ? null : <span className={styles.undecided}>{matchText.undecided(undecided)}</span>}
          {toCheck === 0 ? null : (
            <span className={styles.toCheck}>
              <LinkButton onPress={showToCheck}>{matchText.toCheck(toCheck)}</LinkButton>
            </span>
          )}
        </span>
        <Button kind="primary" onPress={() => controller.setStep('fix')}>
          {matchText.toFix}
        </Button>
      </footer>
    </>
  );
}
