import { useState } from 'react';
import { leaveOutText, previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { RowQuery } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { MoreChanges } from './more-changes.tsx';
import { mostListed, PreviewList } from './preview-list.tsx';

export interface LeaveOutDialogProps {
  readonly controller: ImportController;
  readonly query: RowQuery;
  /** Whether the rows are taken back in instead. */
  readonly isBack: boolean;
  readonly onClose: () => void;
}

/** Says what leaving out all rows that are shown means, or taking them back in, before it is done. */
export function LeaveOutDialog({ controller, query, isBack, onClose }: LeaveOutDialogProps) {
  const [limit, setLimit] = useState(mostListed);
  const sorted = useAnswer(JSON.stringify([query, limit]), () => controller.worker.ask('sortOut', { query, limit }));
  const { stayingIn = [], leftOut = [], byRule = 0, names = [] } = sorted ?? {};
  const rows = isBack ? leftOut : stayingIn;
  const others = isBack ? 0 : leftOut.length + byRule;
  const rest = stayingIn.length + leftOut.length + byRule - names.length;

  function confirm(): void {
    onClose();
    void changeRows(
      controller,
      () => controller.apply({ op: 'skip', rows: [...rows], skip: !isBack }),
      isBack ? leaveOutText.doneBack(rows.length) : leaveOutText.done(rows.length),
    );
  }

  return (
    <Dialog title={isBack ? leaveOutText.titleBack : leaveOutText.title} isOpen onClose={onClose} size="wide">
      {sorted === undefined ? (
        <p className={styles.note}>{previewText.looking}</p>
      ) : (
        <>
          <p>{isBack ? leaveOutText.helpBack(rows.length) : leaveOutText.help(rows.length)}</p>
          {others > 0 ? <p className={styles.note}>{leaveOutText.alreadyOut(others)}</p> : null}
          {isBack && byRule > 0 ? <p className={styles.note}>{leaveOutText.byRule(byRule)}</p> : null}
          <PreviewList
            label={leaveOutText.list}
            items={names.map(([row, name]) => ({
              key: String(row),
              place: previewText.row(row),
              before: name === '' ? leaveOutText.noName : name,
            }))}
          />
          <MoreChanges rest={rest} text={leaveOutText.more(rest)} onMore={(lines) => setLimit(limit + lines)} />
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={rows.length === 0} onPress={confirm}>
          {isBack ? leaveOutText.confirmBack(rows.length) : leaveOutText.confirm(rows.length)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
