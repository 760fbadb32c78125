import { useState } from 'react';
import { pasteText, previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { CellChange } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { MoreChanges } from './more-changes.tsx';
import { previewItems } from './preview-items.ts';
import { mostListed, PreviewList } from './preview-list.tsx';

export interface PasteDialogProps {
  readonly controller: ImportController;
  readonly changes: readonly CellChange[];
  /** How many of the pasted cells have no place in the grid. */
  readonly outside: number;
  readonly onClose: () => void;
}

/** Shows what pasting a block of cells changes, before it does. */
export function PasteDialog({ controller, changes, outside, onClose }: PasteDialogProps) {
  const rows = new Set(changes.map(([row]) => row)).size;
  const [listed, setListed] = useState(mostListed);
  const rest = changes.length - listed;

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
      {changes.length === 0 ? null : (
        <PreviewList label={pasteText.list} items={previewItems(changes.slice(0, listed), true)} />
      )}
      <MoreChanges rest={rest} text={previewText.more(rest)} onMore={(lines) => setListed(listed + lines)} />
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={changes.length === 0} onPress={paste}>
          {pasteText.paste(changes.length)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
