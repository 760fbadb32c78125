import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src-renderer/give-back/write-workbook.ts';
import { derive } from '../../../src-shared/contact/derive.ts';
import { type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { destinationIds } from '../../../src-shared/providers/destination.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { isExampleRecord, templateSheet } from '../../../src-shared/spreadsheet/give-back/template-sheet.ts';
import { findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import { readPlain } from '../spreadsheet-worker/reading/text-bytes.ts';

describe.each(destinationIds)('the template for %s', async (destination) => {
  const sheets = templateSheet(destination);
  const { records } = await readPlain(writeWorkbook(sheets));
  const [headers = [], ...examples] = records;
  const person = ['Ann Lee', 'Lee', 'Ann Lee Ltd.', '9 Elm St', 'Lebanon', 'NH', '03766'];

  it.each([
    ['with its examples', examples],
    ['without rows', []],
    ['with somebody in it', [person]],
  ] as const)('%s has every column matched for certain', (_, samples) => {
    expect(findHeaderRow(records)).toBe(0);
    const matches = matchColumns(headers, samples);
    expect(matches.map(({ target, confidence }) => `${target.kind} ${confidence}`)).toEqual(
      headers.map(() => 'field sure'),
    );
    expect(new Set(matches.map(({ target }) => JSON.stringify(target))).size).toBe(headers.length);
  });

  it('shows examples that have no fault', () => {
    const targets = matchColumns(headers, examples).map(({ target }) => target);
    expect(examples).toHaveLength(2);
    for (const record of examples) {
      const fields: ContactFields = Object.fromEntries([
        ...Object.entries(emptyFields),
        ...targets.map((target, column) => [target.kind === 'field' ? target.field : '', record[column] ?? '']),
      ]);
      expect(validateContact({ fields: derive(fields), custom: {} }, destinations[destination])).toEqual([]);
    }
  });

  it('has examples that are known again, until somebody writes over them', () => {
    expect(examples.map(isExampleRecord)).toEqual([true, true]);
    const [example = []] = examples;
    expect(isExampleRecord([...example].reverse())).toBe(true);
    expect(
      isExampleRecord(example.map((text) => (text === 'Tischler' ? 'Lee' : text.replace('Tischler', 'Lee')))),
    ).toBe(false);
    expect(isExampleRecord(person)).toBe(false);
    expect(isExampleRecord([])).toBe(false);
  });

  it('explains every column on its second sheet, in whole sentences', async () => {
    const { records: help } = await readPlain(writeWorkbook(sheets), { sheet: 'How to fill in' });
    expect(help[0]).toEqual(['Column', 'Needed?', 'What goes there', 'Example', 'Limit']);
    expect(help.slice(1, headers.length + 1).map(([column]) => column)).toEqual(headers);
    for (const [, needed, meaning, example, limit] of help.slice(1, headers.length + 1)) {
      expect(meaning).toMatch(/\.$/u);
      expect([needed, example, limit]).not.toContain('');
    }
    expect(help.at(-2)?.[2]).toBe(`Contacts for ${destinations[destination].label}`);
  });
});
