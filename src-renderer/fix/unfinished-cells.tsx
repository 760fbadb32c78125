import { useEffect, useState } from 'react';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { dropDraft, onDraftDropped } from '../host/text-drafts.ts';
import type { ImportController } from '../import/import-session.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { type CellDraft, unfinishedCells } from './cell-drafts.ts';
import styles from './fix-step.module.css';

/** Offers what was being typed when the app ended, so that not even that is lost. */
export function UnfinishedCells({
  controller,
  importId,
  part,
}: {
  readonly controller: ImportController;
  readonly importId: string;
  readonly part: string;
}) {
  const [unfinished, setUnfinished] = useState(() => unfinishedCells(importId, part));

  // Whoever opens the cell and finishes it there needs no offer any more; taking it would undo that.
  useEffect(() => onDraftDropped((key) => setUnfinished((old) => old.filter((each) => each.key !== key))), []);

  async function keep(draft: CellDraft): Promise<void> {
    const isSaved = await controller.apply({ op: 'set', row: draft.row, field: draft.field, value: draft.text });
    if (isSaved) dropDraft(draft.key);
  }

  if (unfinished.length === 0) return null;
  return (
    <div className={styles.unfinished}>
      {unfinished.map((draft) => (
        <Notice
          key={draft.key}
          kind="info"
          action={
            <>
              <Button onPress={() => void keep(draft)}>{fixText.keepTyped}</Button>
              <Button kind="quiet" onPress={() => dropDraft(draft.key)}>
                {fixText.dropTyped}
              </Button>
            </>
          }
        >
          {fixText.unfinished(draft.text, gridFieldLabel(draft.field), draft.row + 1)}
        </Notice>
      ))}
    </div>
  );
}
