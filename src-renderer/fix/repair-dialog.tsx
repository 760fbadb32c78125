import { useState } from 'react';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { previewText, repairText } from '../../src-shared/text/fix-text.ts';
import { type IssueCode, issueText } from '../../src-shared/text/issues.ts';
import type { ImportController } from '../import/import-session.ts';
import type { ChangePreview } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { everything, useFixStore } from './fix-store.ts';
import { MoreChanges } from './more-changes.tsx';
import { previewItems } from './preview-items.ts';
import { mostListed, PreviewList } from './preview-list.tsx';

/** Asks the worker what a repair of all would do, and shows it. */
export async function askToRepair({ worker }: ImportController, code: IssueCode, field: GridField): Promise<void> {
  const preview = await worker.ask('repairPreview', { code, field, limit: mostListed });
  if (preview.rows > 0) useFixStore.getState().ask({ kind: 'repair', code, field, preview });
}

export interface RepairDialogProps {
  readonly controller: ImportController;
  readonly code: IssueCode;
  readonly field: GridField;
  readonly preview: ChangePreview;
  readonly onClose: () => void;
}

/** Shows what repairing all rows with one kind of problem does, before it is done; single rows can be left as they are. */
export function RepairDialog({ controller, code, field, preview: opened, onClose }: RepairDialogProps) {
  const [limit, setLimit] = useState(opened.first.length);
  const longer = useAnswer(String(limit), async () =>
    limit === opened.first.length ? opened : controller.worker.ask('repairPreview', { code, field, limit }),
  );
  const preview = longer ?? opened;
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const left = preview.rows - unticked.size;
  const rest = preview.rows - preview.first.length;
  const { fixAllLabel, title } = issueText(code);

  async function repair(): Promise<void> {
    const except = preview.first.map(([row]) => row).filter((row) => unticked.has(`${row} ${field}`));
    onClose();
    await changeRows(controller, { kind: 'repair', code, field, except }, repairText.fixed);
    // The filter that showed these rows has none any more: a blank grid would look like a loss.
    const { query, setQuery } = useFixStore.getState();
    const problems = controller.session.getState().snapshot?.problems ?? [];
    const isLeft = problems.some(
      (problem) => problem.code === query.problem?.code && problem.field === query.problem.field,
    );
    if (query.problem !== undefined && !isLeft) setQuery(everything, { position: 0, field });
  }

  return (
    <Dialog title={fixAllLabel?.(preview.rows) ?? title} isOpen onClose={onClose} size="wide">
      <p className={styles.note}>{repairText.help}</p>
      <PreviewList
        label={repairText.list}
        items={previewItems(preview.first, false)}
        unticked={unticked}
        onUntick={setUnticked}
      />
      <MoreChanges rest={rest} text={previewText.more(rest)} onMore={(lines) => setLimit(limit + lines)} />
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" autoFocus isDisabled={left === 0} onPress={() => void repair()}>
          {repairText.fix(left)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
