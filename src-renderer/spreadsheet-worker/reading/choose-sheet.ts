import { peopleScore } from '../../../src-shared/spreadsheet/people-score.ts';
import { hasText, type SheetContent, type SheetName } from './sheet-content.ts';

/** So many rows with text show what a sheet is about. */
export const peekedRows = 60;

/** So many sheets are looked into; a workbook with more has one for every month or place, and all are alike. */
const peekedSheets = 30;

/** The first rows of a sheet. */
export interface SheetPeek<Sheet> {
  readonly sheet: Sheet;
  readonly records: SheetContent['records'];
}

/** The sheets to look into, in this order: those that are hidden last. */
export function sheetsToPeek<Sheet extends SheetName>(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.toSorted((one, other) => Number(one.hidden) - Number(other.hidden)).slice(0, peekedSheets);
}

/** True when a sheet need not be looked into: it is hidden, and there is something in one that is not. */
export function isPassedOver<Sheet extends SheetName>(sheet: Sheet, peeks: readonly SheetPeek<Sheet>[]): boolean {
  return sheet.hidden && peeks.some(({ records }) => records.some(hasText));
}

/**
 * The sheet that is read when none is asked for: the first with people in it. A sheet gives way to a later one only when it
 * has less than half of its fields, as a page of explanations or sums has: of two lists of people the first is meant.
 */
export function chooseSheet<Sheet>(peeks: readonly SheetPeek<Sheet>[]): Sheet | undefined {
  const filled = peeks.filter(({ records }) => records.some(hasText));
  if (filled.length < 2) return (filled[0] ?? peeks[0])?.sheet;
  const scored = filled.map(({ sheet, records }) => ({ sheet, score: peopleScore(records) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score * 2 >= best)?.sheet;
}
