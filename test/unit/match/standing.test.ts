import { expect, it } from 'vitest';
import { standingOf } from '../../../src-renderer/match/column-changes.ts';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { matchReasonText } from '../../../src-shared/text/match-reasons.ts';

/** How the columns of a file stand as the app matches them. */
function standings(headers: readonly string[], ...rows: readonly (readonly string[])[]) {
  return matchColumns(headers, rows).map((match) => {
    const { column, target } = match;
    const samples = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return standingOf({ header: '', samples, target, match, suggested: target, contradicted: 0 });
  });
}

it('A column that means nothing to the app asks for nothing', () => {
  expect(standings(['Name', 'Newsletter', 'Shoe size'], ['Ann Quist', 'yes', '7'])).toEqual([
    'sure',
    'left-out',
    'left-out',
  ]);
});

it('A second column for a field that has one asks for nothing, since the reason says it', () => {
  expect(standings(['Name', 'E-mail', 'Email 2'], ['Ann Quist', 'a@example.org', 'b@example.org'])[2]).toBe('left-out');
});

it('A guess is asked about, and a match that is likely wants a look', () => {
  expect(
    standings(['Name', 'City', 'Origin'], ['Ann Quist', 'Keene', 'Germany'], ['Bob Stone', 'Troy', 'Canada'])[2],
  ).toBe('unsure');
  expect(standings(['Name', 'Address'], ['A', '1 Oak Gate, Keene, NH'])[1]).toBe('likely');
});

it('An empty column wants no look, whatever it may be', () => {
  expect(standings(['Name', 'Home Street', 'Home City', 'Street', 'City'], ['Ann', '1 Oak', 'Keene', '', ''])).toEqual([
    'sure',
    'likely',
    'likely',
    'left-out',
    'left-out',
  ]);
  expect(standings(['Name', 'Addres Lin'], ['Ann Quist', ''])[1]).toBe('empty');
});

it('A column that has taken the field already is called by its name', () => {
  const headers = ['Name', 'Email 2', 'E-mail'];
  const [, second] = matchColumns(headers, [['Ann Quist', 'b@example.org', 'a@example.org']]);
  expect(second && matchReasonText(second.reason, headers)).toBe(
    'The column "E-mail" already gives the e-mail address',
  );
});

it('What the user chose is not asked about again', () => {
  const target = { kind: 'ignore' } as const;
  const match = { column: 0, target, confidence: 'sure', reason: { kind: 'chosen' } } as const;
  expect(standingOf({ header: 'Name', samples: [], target, match, suggested: target, contradicted: 0 })).toBe('chosen');
});
