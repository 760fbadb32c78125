import { type ClipboardEvent, memo, type RefObject, useCallback, useEffect, useMemo } from 'react';
import { type Column, DataGrid, type DataGridHandle } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { gridFieldLabel } from '../../src-shared/text/field-labels.ts';
import { fixText } from '../../src-shared/text/import-text.ts';
import type { ImportController } from '../import/import-session.ts';
import type { GridRow, Snapshot } from '../spreadsheet-worker/protocol.ts';
import gridStyles from '../ui/data-grid.module.css';
import { leaveGridWithTab } from '../ui/grid-keys.ts';
import { Notice } from '../ui/notice.tsx';
import type { RowSlot } from '../ui/row-pages.ts';
import { useRowWindow } from '../ui/use-row-window.ts';
import { CellEditor } from './cell-editor.tsx';
import { clipboardText } from './clipboard-text.ts';
import styles from './fix-step.module.css';
import { useFixStore } from './fix-store.ts';
import { CellContent, cellClass, RowHead } from './grid-cells.tsx';
import { pasteAt } from './paste-at.ts';
import type { ShownRows } from './use-shown-rows.ts';
import { useWantedCell } from './use-wanted-cell.ts';

export interface ImportGridProps {
  readonly controller: ImportController;
  readonly snapshot: Snapshot;
  readonly shown: ShownRows;
  readonly grid: RefObject<DataGridHandle | null>;
}

type Slot = RowSlot<GridRow>;

const rowHeight = 30;

/** Columns are as wide as their usual content. */
const widths: Readonly<Partial<Record<GridField, number>>> = {
  name: 220,
  company: 180,
  greeting: 130,
  fileAs: 170,
  street: 200,
  city: 130,
  state: 64,
  postalCode: 110,
  country: 120,
  email: 200,
  title: 64,
  suffix: 64,
};

function textOf(row: GridRow, fields: readonly GridField[], field: GridField): string {
  return row.cells[fields.indexOf(field)] ?? '';
}

/** The rows of the file, as many as there are; only those in view are fetched and drawn. */
export const ImportGrid = memo(function ImportGrid({ controller, snapshot, shown, grid }: ImportGridProps) {
  const { active, setActive } = useFixStore();
  const { worker } = controller;
  const { fields } = snapshot;
  const { query, total, version } = shown;

  const fetchRows = useCallback(
    (offset: number, limit: number) => worker.ask('rows', { query, offset, limit }),
    [worker, query],
  );
  const { slots, error, onScroll } = useRowWindow(total, version, rowHeight, fetchRows);

  // Other rows are read from their beginning, wherever the last ones were left.
  useEffect(() => {
    if (query !== undefined) grid.current?.element?.scrollTo({ top: 0 });
  }, [grid, query]);
  useWantedCell(grid, shown, fields);

  function onPaste(event: ClipboardEvent): void {
    // A cell that is being typed in takes the text by itself.
    if (active === undefined || event.target instanceof HTMLTextAreaElement) return;
    const text = event.clipboardData.getData('text/plain');
    event.preventDefault();
    const cell = { row: slots[active.position]?.row?.row, field: active.field };
    if (text !== '') void pasteAt(controller, query, cell, text).catch(() => {});
  }

  const columns = useMemo(
    (): readonly Column<Slot>[] => [
      {
        key: 'row',
        name: fixText.row,
        width: 76,
        frozen: true,
        cellClass: styles.rowHead,
        renderCell: ({ row: { row } }) => (row === undefined ? null : <RowHead row={row} />),
      },
      ...fields.map(
        (field, index): Column<Slot> => ({
          key: field,
          name: gridFieldLabel(field),
          width: widths[field] ?? 130,
          resizable: true,
          frozen: field === 'name',
          cellClass: ({ row }) => (row === undefined ? '' : cellClass(row, field)),
          renderCell: ({ row: { row } }) =>
            row === undefined ? null : <CellContent row={row} field={field} text={row.cells[index] ?? ''} />,
          renderEditCell: ({ row: { row }, onClose }) =>
            row === undefined ? null : (
              <CellEditor
                controller={controller}
                row={row.row}
                field={field}
                text={row.cells[index] ?? ''}
                onClose={onClose}
              />
            ),
          editorOptions: { commitOnOutsideClick: false, closeOnExternalRowChange: false },
        }),
      ),
    ],
    [fields, controller],
  );

  return (
    <div className={styles.gridBox} onPaste={onPaste}>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <DataGrid
        ref={grid}
        className={gridStyles.grid ?? ''}
        aria-label={fixText.grid}
        columns={columns}
        rows={slots}
        rowKeyGetter={(slot: Slot) => slot.position}
        rowHeight={rowHeight}
        headerRowHeight={30}
        rowClass={({ row }) => (row?.leftOut === undefined ? undefined : styles.skippedRow)}
        onScroll={onScroll}
        onCellKeyDown={(args, event) => {
          // While a cell is being typed in, Tab goes on to the next one, as in a spreadsheet.
          if (args.mode !== 'ACTIVE') return;
          leaveGridWithTab(event);
          // The grid would open the cell for typing; the paste itself comes as an event of its own.
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v') event.preventGridDefault();
          if (event.key !== 'Delete') return;
          event.preventGridDefault();
          const field = fields.find((each) => each === args.column?.key);
          if (args.row?.row === undefined || field === undefined || textOf(args.row.row, fields, field) === '') return;
          void controller.apply({ op: 'set', row: args.row.row.row, field, value: '' });
        }}
        onCellCopy={({ row: { row }, column }, event) => {
          const field = fields.find((each) => each === column.key);
          // Text that is marked elsewhere on the screen is what is meant to be copied then.
          if (row === undefined || field === undefined || window.getSelection()?.isCollapsed === false) return;
          event.clipboardData.setData('text/plain', clipboardText(textOf(row, fields, field)));
          event.preventDefault();
        }}
        onActivePositionChange={({ rowIdx, column }) => {
          const field = fields.find((each) => each === column?.key);
          setActive(rowIdx < 0 || field === undefined ? undefined : { position: rowIdx, field });
        }}
        renderers={{
          noRowsFallback:
            version === '' ? null : (
              <p className={gridStyles.empty}>{snapshot.counts.all === 0 ? fixText.onlyHeader : fixText.noRows}</p>
            ),
        }}
      />
    </div>
  );
});
