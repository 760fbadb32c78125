import { useState } from 'react';
import { contradictionText } from '../../src-shared/text/contradiction-text.ts';
import { previewText } from '../../src-shared/text/fix-text.ts';
import { changeRows } from '../fix/change-rows.ts';
import { everything, useFixStore } from '../fix/fix-store.ts';
import { mostListed, PreviewList } from '../fix/preview-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import type { ColumnRowProps } from './column-row.tsx';
import styles from './row-rules.module.css';

/** Shows both texts of every row that contradicts itself, and lets the column that is cut up have the last word. */
export function ContradictionsDialog({
  controller,
  report,
  column,
  onClose,
}: ColumnRowProps & { readonly onClose: () => void }) {
  const { header } = report;
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const rows = useAnswer(String(column), () => controller.worker.ask('contradictions', { column, limit: mostListed }));
  const left = report.contradicted - unticked.size;
  const rest = report.contradicted - (rows?.length ?? 0);

  async function take(): Promise<void> {
    onClose();
    const except = [...unticked].map(Number);
    await changeRows(controller, { kind: 'cut-up', column, except, note: header.slice(0, 1000) }, () =>
      contradictionText.taken(header, left),
    );
  }

  return (
    <Dialog title={contradictionText.title(header)} isOpen onClose={onClose} size="wide">
      <p className={styles.none}>{contradictionText.help(header)}</p>
      {rows === undefined ? (
        <p role="status">{previewText.looking}</p>
      ) : (
        <PreviewList
          label={contradictionText.list}
          items={rows.map(([row, own, cell]) => ({
            key: String(row),
            place: previewText.row(row),
            before: own,
            after: cell,
          }))}
          unticked={unticked}
          onUntick={setUnticked}
        />
      )}
      {rows !== undefined && rest > 0 ? <p className={styles.none}>{contradictionText.more(rest)}</p> : null}
      <DialogActions>
        <Button
          kind="quiet"
          onPress={() => {
            useFixStore.getState().setQuery({ ...everything, filter: 'contradicted' });
            controller.setStep('fix');
          }}
        >
          {contradictionText.show}
        </Button>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={left <= 0} onPress={() => void take().catch(() => {})}>
          {contradictionText.take(header, left)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
