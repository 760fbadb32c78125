import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { cx } from './class-names.ts';
import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What stands at the right: a rate, a time left. */
  readonly note?: string;
}

/** Determinate progress: how much of how much. */
export function Progress({ label, done, total, note = '' }: ProgressProps) {
  const value = total === 0 ? 0 : (done / total) * 100;
  return (
    <ProgressBar className={cx(styles.progress)} value={value}>
      <div className={styles.words}>
        <Label>{label}</Label>
        <span className={styles.note}>
          {done.toLocaleString('en-US')} of {total.toLocaleString('en-US')} {note}
        </span>
      </div>
      <div className={styles.track}>
        <div className={styles.bar} style={{ width: `${value}%` }} />
      </div>
    </ProgressBar>
  );
}
