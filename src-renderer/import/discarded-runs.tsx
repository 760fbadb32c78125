import { useState } from 'react';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { ConfirmDialog } from '../ui/dialog.tsx';
import styles from './import.module.css';
import { RunList } from './run-list.tsx';
import { UndoDialog } from './undo-dialog.tsx';

/** What was kept from imports that were discarded since: the way to take it back outlives them. */
export function DiscardedRuns() {
  const { data: runs = [] } = useQuery('imports.discardedRuns', {}, ['imports']);
  const [undoing, setUndoing] = useState<string>();
  const [forgetting, setForgetting] = useState<string>();
  return (
    <>
      {runs.length === 0 ? null : (
        <section className={styles.drafts} aria-labelledby="discarded-runs">
          <h2 id="discarded-runs">{keepText.discarded}</h2>
          <p className={styles.dropHelp}>{keepText.discardedHelp}</p>
          <RunList runs={runs} onUndo={setUndoing} onForget={setForgetting} />
        </section>
      )}
      <UndoDialog runId={undoing} isDiscarded onClose={() => setUndoing(undefined)} onUndone={() => {}} />
      <ConfirmDialog
        title={keepText.forgetTitle}
        message={keepText.forgetHelp}
        confirmLabel={keepText.forgetRun}
        isOpen={forgetting !== undefined}
        onClose={() => setForgetting(undefined)}
        onConfirm={() => {
          if (forgetting !== undefined) ask('imports.forgetRun', { runId: forgetting }).catch(() => {});
        }}
      />
    </>
  );
}
