import { useEffect, useState } from 'react';
import { workText } from '../../src-shared/text/fix-text.ts';
import type { LongWork } from '../import/import-session.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './fix-step.module.css';

/** Shorter work is over before anyone could read about it. In milliseconds. */
const patience = 300;

/** Progress of long work on the rows, with a way out of it. Nothing is shown of work that is over at once. */
export function WorkProgress({
  label,
  work,
  onCancel,
}: {
  readonly label: string;
  readonly work: LongWork | undefined;
  readonly onCancel: () => void;
}) {
  const isBusy = work !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return;
    const timer = window.setTimeout(() => setLong(true), patience);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [isBusy]);
  return (
    <>
      {/* The progress itself would be announced with every step. */}
      <p className="visually-hidden" role="status">
        {work !== undefined && isLong ? label : ''}
      </p>
      {work === undefined || !isLong ? null : (
        <div className={styles.work}>
          <div className={styles.workBar}>
            <Progress label={label} done={work.done} total={work.total} />
          </div>
          <Button onPress={onCancel}>{workText.cancel}</Button>
        </div>
      )}
    </>
  );
}
