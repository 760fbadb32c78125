import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { count } from '../../../../src-shared/text/plural.ts';
import { decodeText } from '../decode-text.ts';
import { recordsOf } from '../records.ts';
import type { Table } from '../table.ts';
import {
  type CardValues,
  cardValues,
  firstHeaders,
  furtherOrganizations,
  kindOf,
  repeatedHeaders,
} from './card-values.ts';
import { crowdedNote, leftOutNote, secondsNote } from './left-out.ts';
import { parseCards } from './parse-cards.ts';
import { unfoldLines } from './unfold-lines.ts';

/** Nothing but the cards gives the rows their numbers. */
const part = 'vcard';

/** How much of a file shows whether it is UTF-16. */
const firstBytes = 4096;

/**
 * Reads vCards (2.1, 3.0, 4.0) as if they were a spreadsheet with a header, one row for each card. Never fails on one: a file
 * without any person or organisation gives the header alone.
 */
export function readVcards(bytes: Uint8Array, reading: Reading): Table {
  const { text, encoding } = decodeCards(bytes, reading.encoding);
  const { cards, damaged, stray } = parseCards(text);
  const groups = cards.filter((card) => kindOf(card) === 'GROUP');
  const kept = cards.filter((card) => kindOf(card) !== 'GROUP');
  const rows = kept.map(cardValues);
  const headers = headersOf(rows);
  const versions = [...new Set(kept.map(({ version }) => version))].toSorted();
  const notes = [
    groups.length === 0
      ? ''
      : `${count(groups.length, 'card')} for a group of contacts ${groups.length === 1 ? 'was' : 'were'} left out: only people and organisations become contacts.`,
    damaged === 0
      ? ''
      : `${count(damaged, 'card')} ${damaged === 1 ? 'is' : 'are'} damaged or incomplete. What could be read of ${damaged === 1 ? 'it' : 'them'} was kept; please check.`,
    stray === 0 ? '' : `${count(stray, 'line')} outside of the cards ${stray === 1 ? 'was' : 'were'} left out.`,
    crowdedNote(kept),
    secondsNote(kept),
    leftOutNote(kept),
  ];
  return {
    records: recordsOf([headers, ...rows.map((values) => headers.map((header) => values.get(header) ?? ''))]),
    quotes: undefined,
    format: 'vcard',
    encoding,
    delimiter: undefined,
    sheets: [],
    sheet: undefined,
    part,
    firstPart: part,
    mergedAreas: 0,
    version: versions.join(' and '),
    notes: notes.filter((note) => note !== ''),
  };
}

/** The text of vCards with their folded lines joined, and the encoding that was used. */
export function decodeCards(
  bytes: Uint8Array,
  asked: string | undefined,
): { readonly text: string; readonly encoding: string } {
  // In UTF-16 every letter has two bytes, so that lines can be joined only afterwards.
  if (decodeText(bytes.subarray(0, firstBytes), asked).encoding.startsWith('utf-16')) {
    const { text, encoding } = decodeText(bytes, asked);
    return { text: text.replaceAll(/\r\n?/gu, '\n').replaceAll(/\n[ \t]/gu, ''), encoding };
  }
  return decodeText(unfoldLines(bytes), asked);
}

/** As many numbered columns as the card with most of them needs, and one of each at least. */
function headersOf(rows: readonly CardValues[]): readonly string[] {
  const used = new Set<string>();
  for (const values of rows) for (const header of values.keys()) used.add(header);
  const headers: string[] = [...firstHeaders, ...(used.has(furtherOrganizations) ? [furtherOrganizations] : [])];
  for (const [group, parts] of Object.entries(repeatedHeaders)) {
    for (let number = 1; number === 1 || parts.some((each) => used.has(`${group} ${number} - ${each}`)); number += 1)
      headers.push(...parts.map((each) => `${group} ${number} - ${each}`));
  }
  return headers;
}
