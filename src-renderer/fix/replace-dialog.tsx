import { useState } from 'react';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { previewText, replaceText } from '../../src-shared/text/fix-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { Replacing } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { changeRows } from './change-rows.ts';
import styles from './fix-dialogs.module.css';
import { MoreChanges } from './more-changes.tsx';
import { cellKey, previewItems } from './preview-items.ts';
import { mostListed, PreviewList } from './preview-list.tsx';
import { useReplacements } from './use-replacements.ts';
import type { ShownRows } from './use-shown-rows.ts';

/** The longest note that a step of a recipe may carry, in characters. */
const longestNote = 1000;

export interface ReplaceDialogProps {
  readonly controller: ImportController;
  readonly shown: ShownRows;
  /** How many rows the file has, shown or not. */
  readonly allRows: number;
  readonly fields: readonly GridField[];
  readonly onClose: () => void;
}

/** Finds a text in the rows that are shown and replaces it, with the changes listed before they are made. */
export function ReplaceDialog({ controller, shown, allRows, fields, onClose }: ReplaceDialogProps) {
  const [replacing, setReplacing] = useState<Replacing>({
    find: '',
    replacement: '',
    field: null,
    matchCase: false,
    wholeCell: false,
  });
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(mostListed);
  const { find, replacement, field, matchCase, wholeCell } = replacing;
  const isAsked = find !== '' || wholeCell;
  const preview = useReplacements(controller, shown.query, isAsked ? replacing : undefined, limit);
  const left = (preview?.cells ?? 0) - unticked.size;
  const rest = preview === undefined ? 0 : preview.cells - preview.first.length;

  function change(changes: Partial<Replacing>): void {
    setReplacing({ ...replacing, ...changes });
    setUnticked(new Set());
    setLimit(mostListed);
  }

  async function replace(): Promise<void> {
    onClose();
    const except = (preview?.first ?? [])
      .filter((each) => unticked.has(cellKey(each)))
      .map(([row, column]) => [row, column] as const);
    const note = replaceText.note(find, replacement).slice(0, longestNote);
    await changeRows(
      controller,
      { kind: 'replace', query: shown.query, replacing, note, except },
      replaceText.replaced,
    );
  }

  function countText(): string {
    if (!isAsked) return replaceText.nothingYet;
    if (preview === undefined) return previewText.looking;
    return preview.cells === 0 ? replaceText.none : replaceText.matches(preview.cells, preview.rows);
  }

  return (
    <Dialog title={replaceText.title} isOpen onClose={onClose} size="wide">
      <div className={styles.form}>
        <div className={styles.texts}>
          <TextField label={replaceText.find} value={find} onChange={(text) => change({ find: text })} autoFocus />
          <TextField
            label={replaceText.replacement}
            value={replacement}
            onChange={(text) => change({ replacement: text })}
          />
          <SelectField
            label={replaceText.field}
            value={field ?? 'all'}
            options={[
              { value: 'all', label: replaceText.allFields },
              ...fields.map((each) => ({ value: each, label: gridFieldLabel(each) })),
            ]}
            onChange={(chosen) => change({ field: chosen === 'all' ? null : chosen })}
          />
        </div>
        <div className={styles.options}>
          <Switch isSelected={matchCase} onChange={(isOn) => change({ matchCase: isOn })}>
            {replaceText.matchCase}
          </Switch>
          <Switch isSelected={wholeCell} onChange={(isOn) => change({ wholeCell: isOn })}>
            {replaceText.wholeCell}
          </Switch>
          <span className={styles.scope}>
            {shown.total === allRows ? replaceText.inAll(allRows) : replaceText.inShown(shown.total)}
          </span>
        </div>
        <p className={styles.count} role="status">
          {countText()}
        </p>
        {find === '' && wholeCell ? <p className={styles.note}>{replaceText.onlyEmpty}</p> : null}
        {preview === undefined || preview.cells === 0 ? null : (
          <PreviewList
            label={replaceText.list}
            items={previewItems(preview.first, true)}
            unticked={unticked}
            onUntick={setUnticked}
          />
        )}
        {preview === undefined || preview.tooLong === 0 ? null : (
          <p className={styles.note}>{previewText.tooLong(preview.tooLong)}</p>
        )}
        <MoreChanges rest={rest} text={previewText.more(rest)} onMore={(lines) => setLimit(limit + lines)} />
      </div>
      <DialogActions>
        <Button onPress={onClose}>{previewText.cancel}</Button>
        <Button kind="primary" isDisabled={left <= 0} onPress={() => void replace()}>
          {replaceText.replace(left)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
