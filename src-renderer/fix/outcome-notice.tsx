import { useStore } from 'zustand';
import { previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';

/** What the last change of many rows came to, until something else is changed. */
export function OutcomeNotice({ controller }: { readonly controller: ImportController }) {
  const outcome = useFixStore((state) => state.outcome);
  const position = useStore(controller.session, (session) => session.detail?.position);
  if (outcome === undefined || outcome.position !== position) return null;
  return (
    <div className={styles.notices}>
      <Notice
        kind="info"
        action={
          outcome.canUndo ? (
            <Button label={previewText.undoThis(outcome.text)} onPress={() => void controller.undo()}>
              {previewText.undo}
            </Button>
          ) : undefined
        }
      >
        {outcome.text}
      </Notice>
    </div>
  );
}
