import { type ReactNode, useMemo } from 'react';
import { type Column, DataGrid } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import styles from './data-grid.module.css';
import { CellTabIndex, leaveGridWithTab } from './grid-keys.ts';
import { Notice } from './notice.tsx';
import type { RowSlot } from './row-pages.ts';
import { useRowWindow } from './use-row-window.ts';

export interface RowGridColumn<Row> {
  readonly key: string;
  readonly name: string;
  readonly width: number | string;
  readonly render: (row: Row) => ReactNode;
  /** Numbers stand at the right, digit under digit. */
  readonly isNumber?: boolean;
  /** Stays in view while the others scroll sideways. */
  readonly isFrozen?: boolean;
}

export interface RowGridProps<Row> {
  readonly label: string;
  readonly columns: readonly RowGridColumn<Row>[];
  readonly total: number;
  /** Changes when the rows are no longer what they were. */
  readonly version: string;
  readonly fetchRows: (offset: number, limit: number) => Promise<readonly Row[]>;
  /** Called for the row that is double-clicked, or that has the focus when Enter is pressed. */
  readonly onOpen?: (row: Row) => void;
  readonly empty: string;
}

const rowHeight = 32;

/** A long table to read: rows are fetched as they come into view, arrows move, Enter opens. */
export function RowGrid<Row>({ label, columns, total, version, fetchRows, onOpen, empty }: RowGridProps<Row>) {
  const { slots, error, onScroll } = useRowWindow(total, version, rowHeight, fetchRows);
  const gridColumns = useMemo(
    () =>
      columns.map(
        (column): Column<RowSlot<Row>> => ({
          key: column.key,
          name: column.name,
          width: column.width,
          resizable: true,
          frozen: column.isFrozen === true,
          ...(column.isNumber === true ? { cellClass: styles.number ?? '', headerCellClass: styles.number ?? '' } : {}),
          renderCell: ({ row: { row }, tabIndex }) =>
            row === undefined ? null : <CellTabIndex value={tabIndex}>{column.render(row)}</CellTabIndex>,
        }),
      ),
    [columns],
  );
  const open = (slot: RowSlot<Row> | undefined): void => {
    if (slot?.row !== undefined) onOpen?.(slot.row);
  };
  return (
    <>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <DataGrid
        className={styles.grid ?? ''}
        aria-label={label}
        columns={gridColumns}
        rows={slots}
        rowKeyGetter={(slot: RowSlot<Row>) => slot.position}
        rowHeight={rowHeight}
        headerRowHeight={30}
        onScroll={onScroll}
        onCellDoubleClick={({ row }) => open(row)}
        onCellKeyDown={(args, event) => {
          leaveGridWithTab(event);
          if (event.key !== 'Enter' || args.mode !== 'ACTIVE') return;
          event.preventGridDefault();
          open(args.row);
        }}
        renderers={{ noRowsFallback: <p className={styles.empty}>{empty}</p> }}
      />
    </>
  );
}
