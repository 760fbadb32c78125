import { useState } from 'react';
import { leaveOutText, previewText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { RowQuery, SortedRows } from '../spreadsheet-worker/protocol.ts';
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

function wordsOf({ name, mergedInto }: SortedRows['listed'][number]): string {
  const known = name === '' ? leaveOutText.noName : name;
  return mergedInto === undefined
    ? known
    : leaveOutText.wentInto(known, leaveOutText.mergedInto(mergedInto.row, mergedInto.name));
}

/** Says what leaving out all rows that are shown means, or taking them back in, before it is done. */
export function LeaveOutDialog({ controller, query, isBack, onClose }: LeaveOutDialogProps) {
  const [limit, setLimit] = useState(mostListed);
  const sorted = useAnswer(JSON.stringify([query, limit]), () => controller.worker.ask('sortOut', { query, limit }));
  const { stayingIn = 0, leftOut = 0, byRule = 0, listed = [] } = sorted ?? {};
  const rows = isBack ? leftOut : stayingIn;
  const others = isBack ? 0 : leftOut + byRule;
  const rest = stayingIn + leftOut + byRule - listed.length;

  function confirm(): void {
    onClose();
    void changeRows(
      controller,
      { kind: 'leave-out', query, isBack },
      isBack ? leaveOutText.doneBack : leaveOutText.done,
    );
  }

  return (
    <Dialog title={isBack ? leaveOutText.titleBack : leaveOutText.title} isOpen onClose={onClose} size="wide">
      {sorted === undefined ? (
        <p className={styles.note}>{previewText.looking}</p>
      ) : (
        <>
          <p>{isBack ? leaveOutText.helpBack(rows) : leaveOutText.help(rows)}</p>
          {others > 0 ? <p className={styles.note}>{leaveOutText.alreadyOut(others)}</p> : null}
          {isBack && byRule > 0 ? <p className={styles.note}>{leaveOutText.byRule(byRule)}</p> : null}
          <PreviewList
            label={leaveOutText.list}
            items={listed.map((each) => ({
              key: String(each.row),
              place: previewText.row(each.row),
              before: wordsOf(each),
            }))}
          />
          <MoreChanges rest={rest} text={leaveOutText.more(rest)} onMore={(lines) => setLimit(limit + lines)} />
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={rows === 0} onPress={confirm}>
          {isBack ? leaveOutText.confirmBack(rows) : leaveOutText.confirm(rows)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
