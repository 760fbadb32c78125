import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { leaveOutText } from '../../src-shared/text/fix-text.ts';
import { leftOutReasons, type Snapshot } from '../spreadsheet-worker/protocol.ts';
import { cx } from '../ui/class-names.ts';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';

const any = 'any';

/** Of the rows that are left out, which: those by hand, by a rule, merged, or examples. Only where there is a choice. */
export function ReasonFilter({ leftOutBy }: Pick<Snapshot, 'leftOutBy'>) {
  const { query, setQuery } = useFixStore();
  const reasons = leftOutReasons.filter((reason) => leftOutBy[reason] > 0 || reason === query.reason);
  if (query.filter !== 'skipped' || query.problem !== undefined || reasons.length < 2) return null;
  return (
    <ToggleButtonGroup
      aria-label={leaveOutText.filtersLabel}
      className={cx(styles.filters)}
      disallowEmptySelection
      selectedKeys={[query.reason ?? any]}
      onSelectionChange={(keys) => {
        const reason = leftOutReasons.find((each) => keys.has(each));
        const { filter, text } = query;
        setQuery(reason === undefined ? { filter, text } : { filter, text, reason });
      }}
    >
      <ToggleButton id={any} className={cx(styles.filter)}>
        {leaveOutText.anyReason}
      </ToggleButton>
      {reasons.map((reason) => (
        <ToggleButton key={reason} id={reason} className={cx(styles.filter)}>
          {leaveOutText.filters[reason]}{' '}
          <span className={styles.count}>{leftOutBy[reason].toLocaleString('en-US')}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
