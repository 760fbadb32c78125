import { type RefObject, useEffect } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import { useFixStore } from './fix-store.ts';
import type { ShownRows } from './use-shown-rows.ts';

/** Takes the grid to the cell that is wanted, once the grid shows the rows in which it was found. */
export function useWantedCell(
  grid: RefObject<DataGridHandle | null>,
  shown: ShownRows,
  fields: readonly GridField[],
): void {
  const { query, wanted, goTo, setActive } = useFixStore();
  useEffect(() => {
    if (wanted === undefined || query !== shown.query) return;
    goTo(undefined);
    const idx = fields.indexOf(wanted.field) + 1;
    const { position: rowIdx } = wanted;
    if (idx === 0 || rowIdx >= shown.total || grid.current === null) return;
    grid.current.scrollToCell({ rowIdx, idx });
    grid.current.setActivePosition({ rowIdx, idx }, { shouldFocus: true });
    setActive(wanted);
    // The grid does nothing about a cell that is active already, even when the focus is elsewhere.
    const cell = `[aria-rowindex="${rowIdx + 2}"] > [aria-colindex="${idx + 1}"][aria-selected="true"]`;
    grid.current.element?.querySelector<HTMLElement>(cell)?.focus({ preventScroll: true });
  }, [grid, shown, fields, query, wanted, goTo, setActive]);
}
