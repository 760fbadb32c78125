import { keepText } from '../../src-shared/text/keep-text.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './import.module.css';
import type { KeepProgress } from './keep-run.ts';

/** How far keeping is, how fast it goes, and the way out of it. */
export function KeepProgressBar({
  progress: { done, total, pace },
  onCancel,
}: {
  readonly progress: KeepProgress;
  readonly onCancel: () => void;
}) {
  const isWriting = done >= total;
  const note = pace === undefined || isWriting ? '' : keepText.pace(Math.round(pace), (total - done) / pace);
  return (
    <>
      <Progress label={isWriting ? keepText.writing : keepText.keeping} done={done} total={total} note={note} />
      <div className={styles.buttons}>
        <Button onPress={onCancel}>{keepText.cancel}</Button>
      </div>
    </>
  );
}
