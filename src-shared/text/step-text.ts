import { assertNever } from '../assert-never.ts';
import type { LeaveOutRule, Operation, Reading } from '../spreadsheet/recipe.ts';
import { gridFieldLabel } from './field-labels.ts';
import { type IssueCode, issueText, issueTexts } from './issues.ts';
import { count } from './plural.ts';

/** Longer texts are cut in a sentence; the cell shows them in full. */
const longest = 40;
/** More rows than these are counted instead of named. */
const namedRows = 3;

/** A step of an import in words, as something that was done: "Typed Keene into City, row 12". */
export function stepText(operation: Operation): string {
  switch (operation.op) {
    case 'read':
      return readText(operation.reading);
    case 'match':
      return matchText(operation);
    case 'set': {
      const place = `${gridFieldLabel(operation.field)}, row ${rowNumber(operation.row)}`;
      return operation.value === '' ? `Emptied ${place}` : `Typed ${short(operation.value)} into ${place}`;
    }
    case 'repair': {
      const field = gridFieldLabel(operation.field);
      const what = isIssueCode(operation.code) ? `: ${issueText(operation.code).title}` : '';
      return `Repaired ${field} in ${rows(operation.edits.map(([row]) => row))}${what}`;
    }
    case 'cells':
      return cellsText(operation);
    case 'skip':
      return operation.skip ? `Left out ${rows(operation.rows)}` : `Took ${rows(operation.rows)} back in`;
    case 'constants':
      return operation.constants.length === 0
        ? 'Removed the texts for whole columns'
        : `Set a text for whole columns: ${listed(
            operation.constants.map(({ field, value }) => `${gridFieldLabel(field)} ${short(value)}`),
            'column',
          )}`;
    case 'leave-out':
      return leaveOutText(operation.rules);
    case 'names':
      return 'Chose how names are written';
    case 'merge':
      return `Merged ${rows(operation.from)} into row ${rowNumber(operation.into)}`;
    case 'merge-same':
      return `Merged ${count(operation.groups.length, 'group')} of rows that are the same in every field`;
    case 'link':
      return linkText(operation.links);
    case 'distinct':
      return `Marked ${rows(operation.rows)} as different people`;
    default:
      return assertNever(operation, 'step of a recipe');
  }
}

function matchText({ automatic, from }: Extract<Operation, { readonly op: 'match' }>): string {
  if (from?.source === 'template') return `Matched columns by the template ${short(from.name)}`;
  if (from?.source === 'remembered') return 'Matched columns as last time';
  if (from?.source === 'app') return 'Matched columns anew';
  return automatic === true ? 'Matched columns automatically' : 'Matched columns';
}

function readText({ encoding, delimiter, sheet, headerRow }: Reading): string {
  const ways = [
    ...(encoding === undefined ? [] : [`encoding ${encoding}`]),
    ...(delimiter === undefined ? [] : ['another separator']),
    ...(sheet === undefined ? [] : [`sheet ${short(sheet)}`]),
    ...(headerRow === undefined
      ? []
      : [headerRow < 0 ? 'no column names' : `column names in row ${rowNumber(headerRow)}`]),
  ];
  return ways.length === 0 ? 'Read the file again' : `Read the file with ${ways.join(', ')}`;
}

function cellsText({ how, note, edits }: Extract<Operation, { readonly op: 'cells' }>): string {
  const cells = count(edits.length, 'cell');
  switch (how) {
    case 'paste':
      return `Pasted ${cells}`;
    case 'replace':
      return `Replaced ${short(note)} in ${cells}`;
    case 'corrections':
      return note === '' ? `Corrected ${cells}` : `Corrected ${cells}: ${short(note)}`;
    case 'cut-up':
      return `Took ${short(note)} for right in ${rows([...new Set(edits.map(([row]) => row))])}`;
    case 'clear':
      return `Emptied ${cells}`;
    default:
      return assertNever(how, 'change of cells');
  }
}

function leaveOutText(rules: readonly LeaveOutRule[]): string {
  if (rules.length === 0) return 'Left no rows out by a rule any more';
  const values = rules.flatMap((rule) => rule.values.map((value) => (value === '' ? 'empty' : short(value))));
  return `Left out rows by ${count(rules.length, 'rule')}: ${listed(values, 'value')}`;
}

function linkText(links: readonly (readonly [row: number, contactId: string | null])[]): string {
  const known = links.filter(([, contactId]) => contactId !== null).map(([row]) => row);
  const others = links.filter(([, contactId]) => contactId === null).map(([row]) => row);
  const toContacts = `Linked ${rows(known)} to ${known.length === 1 ? 'a contact' : 'contacts'} of the address book`;
  const toNobody = `${rows(others)} as new ${others.length === 1 ? 'person' : 'people'}`;
  if (others.length === 0) return toContacts;
  return known.length === 0 ? `Marked ${toNobody}` : `${toContacts}, marked ${toNobody}`;
}

/** Rows are numbered from 1 on the screen, as in a spreadsheet. */
function rowNumber(row: number): string {
  return (row + 1).toLocaleString('en-US');
}

/** "row 4", "rows 4 and 7", "rows 4, 7 and 9", "31 rows". */
function rows(all: readonly number[]): string {
  if (all.length > namedRows || all.length === 0) return count(all.length, 'row');
  const numbers = all.map(rowNumber);
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `row ${last}` : `rows ${numbers.join(', ')} and ${last}`;
}

function listed(texts: readonly string[], noun: string): string {
  return texts.length > namedRows ? count(texts.length, noun) : texts.join(', ');
}

function short(text: string): string {
  const characters = [...text.replaceAll('\n', ', ')];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}

function isIssueCode(code: string): code is IssueCode {
  return Object.hasOwn(issueTexts, code);
}
