import { Info } from 'lucide-react';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { splitFields } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import { contradictionText } from '../../src-shared/text/contradiction-text.ts';
import { visibleText } from '../../src-shared/text/visible-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { GridRow, Snapshot } from '../spreadsheet-worker/protocol.ts';
import { Button } from '../ui/button.tsx';
import styles from './fix-step.module.css';

interface ContradictionNotesProps {
  readonly controller: ImportController;
  readonly snapshot: Snapshot;
  readonly row: GridRow;
  readonly field: GridField;
}

/** What columns that are cut up say about the field of a cell, where they contradict the row's own columns. */
export function ContradictionNotes({ controller, snapshot, row, field }: ContradictionNotesProps) {
  const cells = (row.contradicted ?? []).filter(({ as }) => splitFields[as].some((each) => each === field));
  return cells.map(({ column, text, changes }) => {
    const header = snapshot.columns[column]?.header ?? '';
    const edits = changes.map(([at, changed, , after]): [number, GridField, string] => [at, changed, after]);
    return (
      <div key={column} className={styles.cellIssue}>
        <Info size={14} className={styles.info} aria-hidden />
        <span className={styles.cellMessage}>{contradictionText.inCell(header, visibleText(text))}</span>
        <Button
          onPress={() => void controller.apply({ op: 'cells', how: 'cut-up', note: header.slice(0, 1000), edits })}
        >
          {contradictionText.takeHere(header)}
        </Button>
      </div>
    );
  });
}
