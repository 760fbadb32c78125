import { contentOf, fieldContent, isPlaceholder } from '../../../src-shared/contact/blank-text.ts';
import { unwrapExcelText } from '../../../src-shared/contact/excel-text.ts';
import type { ContactField } from '../../../src-shared/contact/fields.ts';
import { foldText } from '../../../src-shared/contact/fold-text.ts';
import { splitCell } from '../../../src-shared/spreadsheet/split/split-cell.ts';
import { type SplitKind, splitFields } from '../../../src-shared/spreadsheet/split/split-kinds.ts';

/** Fields by which two texts about the same person are known to disagree; states and countries have too many spellings. */
export const tellingFields = {
  'whole-address': ['street', 'city', 'postalCode'],
  'city-line': ['city', 'postalCode'],
  'full-name': ['firstName', 'lastName'],
} as const satisfies Readonly<Record<SplitKind, readonly ContactField[]>>;

/** False for a cell that is blank or says that there is nothing. */
export function isFilledCell(cell: string): boolean {
  return cell.trim() !== '' && !isPlaceholder(cell);
}

/** The fields whose text does not occur in a cell: it is about another address or name. A blank field says nothing. */
export function textsMissingIn(
  cell: string,
  values: Readonly<Record<ContactField, string>>,
  fields: readonly ContactField[],
): readonly ContactField[] {
  let whole: string | undefined;
  return fields.filter((field) => {
    const own = firstLine(contentOf(values[field]));
    // Mostly the very text is in the cell, and folding costs more than looking.
    if (own === '' || cell.includes(own)) return false;
    whole ??= foldText(unwrapExcelText(cell));
    return !whole.includes(foldText(own));
  });
}

/**
 * Cuts up a cell and fills the fields that are blank so far. When a field that is filled does not occur in the cell, the cell
 * is about another address or name, and filling the gaps from it would mix the two: then it gives nothing.
 */
export function fillGaps(values: Record<ContactField, string>, kind: SplitKind, cell: string): void {
  if (!isFilledCell(cell)) return;
  // Cutting up costs more than all the rest of a row, and most rows have no gaps.
  if (splitFields[kind].every((field) => values[field] !== '' && contentOf(values[field]) !== '')) return;
  if (textsMissingIn(cell, values, tellingFields[kind]).length > 0) return;
  const pieces = splitCell(kind, unwrapExcelText(cell));
  for (const field of splitFields[kind]) {
    const piece = pieces[field];
    if (piece !== undefined && fieldContent(field, values[field]) === '') values[field] = piece;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
