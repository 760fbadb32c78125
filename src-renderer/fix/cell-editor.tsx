import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import type { ImportController } from '../import/import-session.ts';
import { cellDraftKey } from './cell-drafts.ts';
import styles from './fix-step.module.css';

export interface CellEditorProps {
  readonly controller: ImportController;
  readonly row: number;
  readonly field: GridField;
  readonly text: string;
  readonly onClose: (commit?: boolean, shouldFocus?: boolean) => void;
}

/**
 * Edits one cell in its place. Enter or leaving the cell keeps the text, Escape goes back; what is being typed survives a
 * crash. Alt+Enter makes a line break, as in a spreadsheet.
 */
export function CellEditor({ controller, row, field, text, onClose }: CellEditorProps) {
  const { detail, snapshot } = controller.session.getState();
  const key = cellDraftKey(detail?.id ?? '', snapshot?.reading.part ?? '', row, field);
  const [typed, type, forget] = useTextDraft(key, text);
  const input = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  async function save(): Promise<void> {
    // Until it is saved, what was typed stays remembered as a draft.
    if (await controller.apply({ op: 'set', row, field, value: typed })) forget();
  }

  function finish(keep: boolean, shouldFocus: boolean): void {
    if (isDone.current) return;
    isDone.current = true;
    if (keep && typed !== text) void save();
    else forget();
    onClose(false, shouldFocus);
  }

  // The grid takes the editor away without a word when its row leaves the filter.
  const leave = useEffectEvent(() => {
    if (isDone.current || typed === text) return;
    isDone.current = true;
    void save();
  });
  useEffect(() => () => leave(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(false, true);
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      finish(true, true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      const { selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
      type(`${typed.slice(0, selectionStart)}\n${typed.slice(selectionEnd)}`);
    }
  }

  return (
    <textarea
      ref={input}
      className={styles.editor}
      aria-label={fixText.cell(gridFieldLabel(field), row + 1)}
      rows={1}
      value={typed}
      spellCheck={false}
      onChange={(event) => type(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true, false)}
    />
  );
}
