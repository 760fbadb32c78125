import { useState } from 'react';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import styles from './import.module.css';
import keepStyles from './keep.module.css';
import { RunList } from './run-list.tsx';
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
  return <RunList runs={runs ?? []} onUndo={onUndo} />;
}
