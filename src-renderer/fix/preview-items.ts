import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { previewText } from '../../src-shared/text/fix-text.ts';
import type { CellChange } from '../spreadsheet-worker/protocol.ts';
import type { PreviewItem } from './preview-list.tsx';

/** The name of a changed cell within a preview. */
export function cellKey([row, field]: CellChange): string {
  return `${row} ${field}`;
}

/** Changes of cells as lines of a preview, with the name of the column where there are several. */
export function previewItems(changes: readonly CellChange[], withColumn: boolean): readonly PreviewItem[] {
  return changes.map((change) => {
    const [row, field, before, after] = change;
    const place = withColumn ? `${previewText.row(row)}, ${gridFieldLabel(field)}` : previewText.row(row);
    return { key: cellKey(change), place, before, after };
  });
}
