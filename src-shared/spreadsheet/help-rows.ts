import type { ContactField } from '../contact/fields.ts';
import { readHeader } from './header-reading.ts';
import { isBlankRecord, type RecordList, recordAt } from './records.ts';
import { filledCells, hasShape, isPersonMark } from './row-marks.ts';
import { cellValue, type ValueShape } from './value-shapes.ts';

/** How many rows under the header may say what the columns are for. */
const searchedRows = 3;

const phrases =
  /^\(?(?:required|optional|mandatory|not required|text|string|number|numeric|integer|date|boolean|varchar|yes ?\/ ?no|true ?\/ ?false|free text|recommended|pflichtfeld|pflicht|erforderlich|optionnel|obligatoire|facultatif|obligatorio|opcional|verplicht|optioneel)\b.{0,40}$|^(?:please |bitte )?(?:enter|type|fill in|use|leave blank|choose|select|provide|write|put|must be|should be|do not|don't|no abbreviations|as on|as it|if |e\.?g\.?[ ,:]|i\.e\.|example:?|max(?:imum)?\.? |up to \d|the |your |this |one of|format:?|eingeben|saisir|entrez)\b|\b(?:characters|digits only|two letters|five digits|character limit|abbreviation|per line|separated by|on the envelope|in this column|goes here)\b\.?$/iu;

/** What says how to fill in a cell even when it stands alone in its row. */
const instruction = /^(?:please |bitte )?(?:enter|type|fill in|leave blank|provide|must be|do not|eingeben|saisir)\s/iu;

const rule = /^[-=_*.\s]{2,}$/u;

const shapes: Partial<Readonly<Record<ContactField, ValueShape>>> = {
  email: 'email',
  phone: 'phone',
  postalCode: 'postcode',
  state: 'state',
};

/**
 * The rows directly under the header that say how to fill in the columns, or only draw a line, as templates have them.
 * A row with an e-mail address or a street is an example at most and stays, since it may be a person.
 */
export function findHelpRows(records: RecordList, headers: readonly string[], firstRow: number): readonly number[] {
  const found: number[] = [];
  for (let row = firstRow; row < Math.min(firstRow + searchedRows, records.length); row += 1) {
    const record = recordAt(records, row);
    if (record === undefined || isBlankRecord(record)) continue;
    if (!isRule(record) && !isHelp(record, headers)) break;
    found.push(row);
  }
  return found;
}

function isRule(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '' || rule.test(cell.slice(0, 200)));
}

function isHelp(record: readonly string[], headers: readonly string[]): boolean {
  const cells = filledCells(record);
  if (cells.length === 0 || cells.some((cell) => isPersonMark(cell) || hasShape(cell, 'phone'))) return false;
  const telling = cells.filter((cell) => cell.length <= 300 && phrases.test(cell)).length;
  const wrong = new Set(record.filter((cell, column) => disagrees(headers[column] ?? '', cellValue(cell)))).size;
  const isAlone = cells.length === 1 && instruction.test(cells[0] ?? '');
  return (
    isAlone || (telling >= 2 && telling * 2 >= cells.length) || (telling + wrong >= 3 && telling >= 1) || wrong >= 3
  );
}

/** Several words where the column has codes or numbers: "Five digits" under "ZIP". */
function disagrees(header: string, cell: string): boolean {
  if (!/\s/u.test(cell)) return false;
  const meaning = readHeader(header)?.meaning;
  const shape = meaning?.kind === 'field' ? shapes[meaning.field] : undefined;
  return shape !== undefined && !hasShape(cell, shape);
}
