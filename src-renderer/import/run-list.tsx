import type { DiscardedRun, ImportRun } from '../../src-shared/contract/keep.ts';
import { keepText, quotedNames, runSummary } from '../../src-shared/text/keep-text.ts';
import { Button } from '../ui/button.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './import.module.css';

export interface RunListProps {
  /** Those of one import, or of several that were discarded, each with the name of its file. */
  readonly runs: readonly (ImportRun | DiscardedRun)[];
  readonly onUndo: (runId: string) => void;
  readonly onShow?: (runId: string) => void;
  readonly onForget?: (runId: string) => void;
}

/** What was kept and when, with what can be done about it. */
export function RunList({ runs, onUndo, onShow, onForget }: RunListProps) {
  return (
    <ul className={styles.draftRows}>
      {runs.map((run) => {
        const words = [runSummary(run), quotedNames(run.lists.map(({ name }) => name))].join(' · ');
        const time = shortTime(run.finishedAt);
        const named = 'fileName' in run ? keepText.timeAndFile(time, run.fileName) : time;
        return (
          <li key={run.id} className={styles.draft}>
            <div className={styles.draftName}>
              <strong>{keepText.run(named)}</strong>
              <span className={styles.draftSummary}>
                {run.undoneAt === null ? words : `${words} · ${keepText.runUndone(shortTime(run.undoneAt))}`}
              </span>
            </div>
            {onShow === undefined ? null : (
              <Button label={keepText.showRunOf(named)} onPress={() => onShow(run.id)}>
                {keepText.showRun}
              </Button>
            )}
            {run.undoneAt !== null ? null : (
              <Button kind="quiet" label={keepText.undoRunOf(named)} onPress={() => onUndo(run.id)}>
                {keepText.undoShort}
              </Button>
            )}
            {onForget === undefined ? null : (
              <Button kind="quiet" label={keepText.forgetRunOf(named)} onPress={() => onForget(run.id)}>
                {keepText.forgetRun}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
