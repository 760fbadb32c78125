import { useState } from 'react';
import type { ImportRun } from '../../src-shared/contract/keep.ts';
import { keepText, quotedNames, runSummary } from '../../src-shared/text/keep-text.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './import.module.css';
import keepStyles from './keep.module.css';
import { UndoDialog } from './undo-dialog.tsx';

/** Every time rows of an import were kept, newest first; nothing where that never happened. */
export function KeepHistory({
  importId,
  onShow,
  onUndone,
}: {
  readonly importId: string;
  readonly onShow: (runId: string) => void;
  readonly onUndone: () => void;
}) {
  const runs = useQuery('imports.runs', { importId }, ['imports']).data ?? [];
  const [undoing, setUndoing] = useState<string>();
  if (runs.length === 0) return null;
  return (
    <section className={keepStyles.history} aria-labelledby="kept-runs">
      <h2 id="kept-runs">{keepText.history}</h2>
      <p className={styles.dropHelp}>{keepText.historyHelp}</p>
      <RunList runs={runs} onUndo={setUndoing} onShow={onShow} />
      <UndoDialog runId={undoing} onClose={() => setUndoing(undefined)} onUndone={onUndone} />
    </section>
  );
}

export interface KeepHistoryButtonProps {
  readonly importId: string;
  readonly fileName: string;
  /** Without it there is no button; what was opened by it stays. */
  readonly isNeeded: boolean;
}

/** Opens the same for an import that is not open. */
export function KeepHistoryButton({ importId, fileName, isNeeded }: KeepHistoryButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [undoing, setUndoing] = useState<string>();
  return (
    <>
      {isNeeded ? (
        <Button kind="quiet" label={keepText.historyOpenOf(fileName)} onPress={() => setOpen(true)}>
          {keepText.historyOpen}
        </Button>
      ) : null}
      <Dialog title={keepText.historyOpenOf(fileName)} isOpen={isOpen} onClose={() => setOpen(false)}>
        <StoredRuns
          importId={importId}
          onUndo={(runId) => {
            // One question at a time.
            setOpen(false);
            setUndoing(runId);
          }}
        />
        <DialogActions>
          <Button onPress={() => setOpen(false)}>{keepText.close}</Button>
        </DialogActions>
      </Dialog>
      <UndoDialog runId={undoing} onClose={() => setUndoing(undefined)} onUndone={() => {}} />
    </>
  );
}

function StoredRuns({ importId, onUndo }: { readonly importId: string; readonly onUndo: (runId: string) => void }) {
  const runs = useQuery('imports.runs', { importId }, ['imports']).data;
  if (runs?.length === 0) return <p>{keepText.historyNone}</p>;
  return <RunList runs={runs ?? []} onUndo={onUndo} onShow={undefined} />;
}

interface RunListProps {
  readonly runs: readonly ImportRun[];
  readonly onUndo: (runId: string) => void;
  readonly onShow: ((runId: string) => void) | undefined;
}

function RunList({ runs, onUndo, onShow }: RunListProps) {
  return (
    <ul className={styles.draftRows}>
      {runs.map((run) => {
        const time = shortTime(run.finishedAt);
        const words = [runSummary(run), quotedNames(run.lists.map(({ name }) => name))].join(' · ');
        return (
          <li key={run.id} className={styles.draft}>
            <div className={styles.draftName}>
              <strong>{keepText.run(time)}</strong>
              <span className={styles.draftSummary}>
                {run.undoneAt === null ? words : `${words} · ${keepText.runUndone(shortTime(run.undoneAt))}`}
              </span>
            </div>
            {onShow === undefined ? null : (
              <Button label={keepText.showRunOf(time)} onPress={() => onShow(run.id)}>
                {keepText.showRun}
              </Button>
            )}
            {run.undoneAt !== null ? null : (
              <Button kind="quiet" label={keepText.undoRunOf(time)} onPress={() => onUndo(run.id)}>
                {keepText.undoShort}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
