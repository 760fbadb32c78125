import { pasteText, previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { ChangePreview } from '../spreadsheet-worker/protocol.ts';
import type { Pasting } from '../spreadsheet-worker/step-protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { previewItems } from './preview-items.ts';
import { PreviewList } from './preview-list.tsx';

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
  const { cells, rows, first } = preview;
  const rest = cells - first.length;

  function paste(): void {
    onClose();
    void changeRows(controller, { kind: 'paste', ...pasting }, pasteText.pasted);
  }

  return (
    <Dialog title={pasteText.title} isOpen onClose={onClose} size="wide">
      <p className={styles.count}>{pasteText.summary(cells, rows, outside)}</p>
      {outside > 0 ? <p className={styles.note}>{pasteText.outsideHelp}</p> : null}
      {cells === 0 ? null : <PreviewList label={pasteText.list} items={previewItems(first, true)} />}
      {rest > 0 ? <p className={styles.note}>{previewText.more(rest)}</p> : null}
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={cells === 0} onPress={paste}>
          {pasteText.paste(cells)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
