import { createContext } from 'react';
import type { CellKeyboardEvent } from 'react-data-grid';

/**
 * Whether Tab can reach what stands in a cell: 0 in the cell that the arrows have led to, -1 in all others, and 0 outside of
 * grids. Buttons respect it, so that a grid is one stop on the way through the screen and not hundreds.
 */
export const CellTabIndex = createContext(0);

/** Lets Tab leave the grid. The grid itself would walk through every cell of every row first. */
export function leaveGridWithTab(event: CellKeyboardEvent): void {
  if (event.key === 'Tab') event.preventGridDefault();
}
