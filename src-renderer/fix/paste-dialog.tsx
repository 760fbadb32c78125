import { useState } from 'react';
import { pasteText, previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { ChangePreview } from '../spreadsheet-worker/protocol.ts';
import type { Pasting } from '../spreadsheet-worker/step-protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { MoreChanges } from './more-changes.tsx';
import { previewItems } from './preview-items.ts';
import { mostListed, PreviewList } from './preview-list.tsx';

export interface PasteDialogProps {
  readonly controller: ImportController;
  readonly pasting: Pasting;
  readonly preview: ChangePreview;
  /** How many of the pasted cells have no place in the grid. */
  readonly outside: number;
  readonly onClose: () => void;
}

/** Shows what pasting a block of cells changes, before it does. */
export function PasteDialog({ controller, pasting, preview, outside, onClose }: PasteDialogProps) {
  const { cells, rows, tooLong } = preview;
  const [limit, setLimit] = useState(mostListed);
  const more = useAnswer(String(limit), async () =>
    limit === mostListed ? preview : await controller.worker.ask('pastePreview', { ...pasting, limit }),
  );
  const { first } = more ?? preview;
  const rest = cells - first.length;

  function paste(): void {
    onClose();
    void changeRows(controller, { kind: 'paste', ...pasting }, pasteText.pasted);
  }

  return (
    <Dialog title={pasteText.title} isOpen onClose={onClose} size="wide">
      <p className={styles.count}>{pasteText.summary(cells, rows, outside)}</p>
      {outside > 0 ? <p className={styles.note}>{pasteText.outsideHelp}</p> : null}
      {tooLong > 0 ? <p className={styles.note}>{previewText.tooLong(tooLong)}</p> : null}
      {cells === 0 ? null : <PreviewList label={pasteText.list} items={previewItems(first, true)} />}
      <MoreChanges rest={rest} text={previewText.more(rest)} onMore={(lines) => setLimit(limit + lines)} />
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={cells === 0} onPress={paste}>
          {pasteText.paste(cells)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
