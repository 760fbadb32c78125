import { useEffect, useState } from 'react';
import type { UndoneRun } from '../../src-shared/contract/keep.ts';
import { keepReasonTexts, undoSentences, undoText } from '../../src-shared/text/undo-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './import.module.css';
import keepStyles from './keep.module.css';

export interface UndoDialogProps {
  /** The run that is to be undone; undefined while nobody wants it. */
  readonly runId: string | undefined;
  /** True when its import was discarded: there are no rows left to keep again. */
  readonly isDiscarded?: boolean;
  readonly onClose: () => void;
  readonly onUndone: () => void;
}

/** Says exactly what undoing a keep would do, does it, and says what it did. */
export function UndoDialog(props: UndoDialogProps) {
  const { runId, onClose, onUndone } = props;
  const [undoneId, setUndoneId] = useState<string>();
  const isDone = runId !== undefined && runId === undoneId;
  return (
    <Dialog title={isDone ? undoText.doneTitle : undoText.title} isOpen={runId !== undefined} onClose={onClose}>
      {runId === undefined ? null : (
        <UndoQuestion
          {...props}
          key={runId}
          runId={runId}
          onUndone={() => {
            setUndoneId(runId);
            onUndone();
          }}
        />
      )}
    </Dialog>
  );
}

function UndoQuestion({ runId, isDiscarded = false, onClose, onUndone }: UndoDialogProps & { readonly runId: string }) {
  const [undo, setUndo] = useState<UndoneRun>();
  const [problem, setProblem] = useState<string>();
  const [state, setState] = useState<'asking' | 'working' | 'done'>('asking');
  useEffect(() => {
    ask('imports.previewUndo', { runId }).then(setUndo, (error: unknown) => setProblem(failureMessage(error)));
  }, [runId]);

  async function carryOut(): Promise<void> {
    // A button that is disabled meanwhile would lose the focus, and the keys with it.
    if (state === 'working') return;
    setState('working');
    try {
      setUndo(await ask('imports.undoRun', { runId }));
      setState('done');
      onUndone();
    } catch (error) {
      setProblem(failureMessage(error));
      setState('asking');
    }
  }

  const isPossible = undo !== undefined && undo.blockedBy === undefined;
  return (
    <>
      <div className={styles.keepFacts} role="status">
        {undo === undefined && problem === undefined ? <p>{undoText.looking}</p> : null}
        {undo === undefined ? null : <UndoWords undo={undo} isDiscarded={isDiscarded} isDone={state === 'done'} />}
      </div>
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <DialogActions>
        {state === 'done' ? (
          <Button autoFocus onPress={onClose}>
            {undoText.close}
          </Button>
        ) : (
          <>
            <Button autoFocus onPress={onClose}>
              {undoText.cancel}
            </Button>
            <Button kind="danger" isDisabled={!isPossible} onPress={() => void carryOut()}>
              {undoText.confirm}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  );
}

interface UndoWordsProps {
  readonly undo: UndoneRun;
  readonly isDiscarded: boolean;
  readonly isDone: boolean;
}

function UndoWords({ undo, isDiscarded, isDone }: UndoWordsProps) {
  if (undo.blockedBy !== undefined) return <p>{undo.blockedBy}</p>;
  const sentences = undoSentences(undo, isDone);
  const staying = undo.keepsEdited + undo.keepsSent + undo.keepsUsed;
  return (
    <>
      {isDone ? null : <p>{undoText.lead}</p>}
      <ul className={keepStyles.names}>
        {sentences.length === 0 ? <li>{undoText.nothing}</li> : null}
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {undo.named.length === 0 ? null : (
        <>
          <p>{undoText.named}</p>
          <ul className={keepStyles.names}>
            {undo.named.map(({ contactId, name, reason }) => (
              <li key={contactId}>
                {name}: {keepReasonTexts[reason]}
              </li>
            ))}
            {staying > undo.named.length ? <li>{undoText.more(staying - undo.named.length)}</li> : null}
          </ul>
        </>
      )}
      <p>{isDiscarded ? undoText.againFromFile : undoText.again}</p>
    </>
  );
}
