import { pasteText, previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { CellChange } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { previewItems } from './preview-items.ts';
import { mostListed, PreviewList } from './preview-list.tsx';

export interface PasteDialogProps {
  readonly controller: ImportController;
  readonly changes: readonly CellChange[];
  /** How many of the pasted cells have no place in the grid. */
  readonly outside: number;
  /** How many are too long for a cell. */
  readonly tooLong: number;
  readonly onClose: () => void;
}

/** Shows what pasting a block of cells changes, before it does. */
export function PasteDialog({ controller, changes, outside, tooLong, onClose }: PasteDialogProps) {
  const rows = new Set(changes.map(([row]) => row)).size;
  const rest = changes.length - mostListed;

  function paste(): void {
    onClose();
    const edits = changes.map(([row, field, , after]): [number, typeof field, string] => [row, field, after]);
    void changeRows(
      controller,
      () => controller.apply({ op: 'cells', how: 'paste', note: '', edits }),
      pasteText.pasted(edits.length),
    );
  }

  return (
    <Dialog title={pasteText.title} isOpen onClose={onClose} size="wide">
      <p className={styles.count}>{pasteText.summary(changes.length, rows, outside)}</p>
      {outside > 0 ? <p className={styles.note}>{pasteText.outsideHelp}</p> : null}
      {tooLong > 0 ? <p className={styles.note}>{previewText.tooLong(tooLong)}</p> : null}
      {changes.length === 0 ? null : (
        <PreviewList label={pasteText.list} items={previewItems(changes.slice(0, mostListed), true)} />
      )}
      {rest > 0 ? <p className={styles.note}>{previewText.more(rest)}</p> : null}
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={changes.length === 0} onPress={paste}>
          {pasteText.paste(changes.length)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
