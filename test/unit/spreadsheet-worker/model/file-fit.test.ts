import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionChanges } from '../../../../src-renderer/spreadsheet-worker/model/give-back.ts';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { bundleHead } from '../../../../src-shared/spreadsheet/file-bundle.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { sheetOf, workbookOf } from '../reading/make-workbook.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { match, recipe, rowsOf, stateOf } from './model-of.ts';
import { operation, troubledCsv } from './random-recipes.ts';

const april = 'Name,Street,City\nAnn,1 Oak St,Keene\nBo,2 Elm St,Lebanon\n';

function withAdded(first: Uint8Array, ...added: readonly Uint8Array[]): Uint8Array {
  const files = [first, ...added].map((bytes, index) => ({ name: `${index}`, bytes, isAdded: index > 0 }));
  const head = bundleHead(files.map((file) => ({ ...file, size: file.bytes.length })));
  return Buffer.concat([head, ...files.map(({ bytes }) => bytes)]);
}

const open = (bytes: Uint8Array, operations: readonly Operation[] = []) => ImportModel.open(bytes, recipe(operations));
const fitOf = async (first: Uint8Array, other: Uint8Array, operations: readonly Operation[] = []) =>
  (await open(first, operations)).fitOf('may.csv', other);

describe('a file that shall be added', () => {
  it.each([
    ['the same columns', 'Name,Street,City\nCy,3 Main St,Hanover\n'],
    ['a title above the names', 'Friends in May\n\nName,Street,City\nCy,3 Main St,Hanover\n'],
    ['the names in other capitals', 'NAME,STREET,CITY \nCy,3 Main St,Hanover\n'],
    ['another separator', 'Name;Street;City\nCy;3 Main St;Hanover\n'],
    ['cells beyond the last name', 'Name,Street,City\nCy,3 Main St,Hanover,a remark\n'],
    ['no person at all', 'Name,Street,City\n'],
  ])('fits with %s', async (_what, other) => {
    expect(await fitOf(utf8(april), utf8(other))).toEqual({ kind: 'fits' });
  });

  it.each([
    ['its own bytes', april, { kind: 'same' }],
    [
      'other columns',
      'Name,Street,Town,Phone\nCy,3 Main St,Hanover,1\n',
      { kind: 'columns', missing: ['City'], extra: ['Town', 'Phone'] },
    ],
    ['a column less', 'Name,Street\nCy,3 Main St\n', { kind: 'columns', missing: ['City'], extra: [] }],
    ['another order', 'Name,City,Street\nCy,Hanover,3 Main St\n', { kind: 'order' }],
    ['no names', '12 Oak St,Keene\n13 Oak St,Lebanon\n', { kind: 'no-names' }],
    ['cards', 'BEGIN:VCARD\nVERSION:3.0\nFN:Cy\nN:Keene;Cy;;;\nEND:VCARD\n', { kind: 'cards' }],
  ])('does not fit with %s', async (_what, other, fit) => {
    expect(await fitOf(utf8(april), utf8(other))).toEqual(fit);
  });

  it('does not fit where the columns of the import have no names', async () => {
    const other = utf8('Name,Street,City\nCy,3 Main St,Hanover\n');
    expect(await fitOf(utf8(april), other, [{ op: 'read', reading: { headerRow: -1 } }])).toEqual({ kind: 'unnamed' });
  });

  it('does not fit in Unicode where another encoding was chosen, but does without any accent', async () => {
    const western: Operation = { op: 'read', reading: { encoding: 'windows-1252' } };
    const latin = Buffer.from('Name,City\nJürgen,Köln\n', 'latin1');
    expect(await fitOf(latin, utf8('Name,City\nZoë,Füssen\n'), [western])).toEqual({
      kind: 'encoding',
      own: 'windows-1252',
      found: 'utf-8',
    });
    expect(await fitOf(latin, utf8('Name,City\nZoe,Fuessen\n'), [western])).toEqual({ kind: 'fits' });
  });

  it('is compared with the header that was chosen and the sheet that is read', async () => {
    const other = utf8('One,Two\nAnn,Keene\nCy,Hanover\n');
    const chosen: Operation = { op: 'read', reading: { headerRow: 1 } };
    expect(await fitOf(utf8('Name,City\nAnn,Keene\nBo,Lebanon\n'), other, [chosen])).toEqual({ kind: 'fits' });
    const people = sheetOf([
      ['Name', 'City'],
      ['Ann', 'Keene'],
    ]);
    const book = workbookOf({ Notes: sheetOf([['Remark'], ['none']]), People: people });
    expect(await fitOf(book, utf8('Name,City\nCy,Hanover\n'), [{ op: 'read', reading: { sheet: 'People' } }])).toEqual({
      kind: 'fits',
    });
  });

  it('is refused with the reason when it is no spreadsheet', async () => {
    await expect(fitOf(utf8(april), utf8('%PDF-1.7'))).rejects.toThrow('This is a PDF');
  });
});

describe('an import with an added file', () => {
  it('has the rows that it had, whatever was done to them, and the new ones behind them', async () => {
    const before = utf8(troubledCsv);
    const after = utf8(`Friends\n\n${troubledCsv.split('\n').slice(1).join('\n')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 8 }), async (random) => {
        const steps: Operation[] = [];
        const first = await open(before);
        const steppable = random.filter((step) => mergedRows(step).every((row) => row < first.records.length));
        for (const step of [matchOf(first), ...steppable]) {
          steps.push(step);
          await first.apply(step);
          // Whatever is read in another way is matched anew at once.
          if (step.op !== 'read') continue;
          steps.push(matchOf(first));
          await first.apply(matchOf(first));
        }
        const kept = [{ part: first.part, rows: [2, 7] }];
        await first.update(recipe(steps, { keptRows: kept }));
        const joined = await ImportModel.open(withAdded(before, after), recipe(steps, { keptRows: kept }));
        const count = first.index.length;
        expect(rowsOf(joined).slice(0, count)).toEqual(rowsOf(first));
        expect(joined.index.length).toBeGreaterThan(count);
        const [was, is] = [stateOf(first), stateOf(joined)];
        expect(is.kept).toEqual(was.kept);
        expect(is.changes).toEqual(was.changes);
        expect(is.drafts.filter(({ row }) => row < first.records.length)).toEqual(was.drafts);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the part of its rows when the added file has another separator, also with another one added', async () => {
    const semicolons = utf8('Name;Street;City\nCy;3 Main St;Hanover\n');
    const step: Operation = { op: 'set', row: 1, field: 'city', value: 'Troy' };
    const model = await open(withAdded(utf8(april), semicolons, utf8('Name\tStreet\tCity\nDi\t4 St\tLyme\n')), [step]);
    expect(model.part).toBe(',');
    expect(rowsOf(model).map(({ row, fields }) => [row, fields.city])).toEqual([
      [1, 'Troy'],
      [2, 'Lebanon'],
      [4, 'Hanover'],
      [6, 'Lyme'],
    ]);
  });

  it('takes the corrections of a sheet that was given back before', async () => {
    const before = await open(utf8(april));
    const after = await open(withAdded(utf8(april), utf8('Name,Street,City\nCy,3 Main St,Hanover\n')));
    const cells = [
      { row: 1, field: 'city' as const, value: 'Troy' },
      { row: 2, field: 'name' as const, value: 'Bob' },
    ];
    const sheet = { importId: '0195f3a0-0000-7000-8000-000000000001', part: before.part, cells, unknownRows: 0 };
    const changes = correctionChanges(after, sheet);
    expect(changes).toEqual(correctionChanges(before, sheet));
    expect(changes.edits).toEqual([
      [1, 'city', 'Troy'],
      [2, 'name', 'Bob'],
    ]);
  });

  it('of vCards has the columns that it had, and new ones behind them', async () => {
    const card = (name: string, ...lines: readonly string[]) =>
      utf8(
        ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name} Keene`, `N:Keene;${name};;;`, ...lines, 'END:VCARD', ''].join(
          '\r\n',
        ),
      );
    const first = card('Zoë', 'TEL:1', 'EMAIL:zoe@example.org');
    const second = card('Bo', 'TEL:2', 'TEL:3', 'ADR:;;1 Oak St;Keene;NH;03431;USA');
    const third = card('Cy', 'EMAIL:cy@example.org', 'EMAIL:cy@example.com');
    expect(await fitOf(first, second)).toEqual({ kind: 'fits' });
    expect(await fitOf(withAdded(first, second), third)).toEqual({ kind: 'fits' });
    const models = [
      await open(first),
      await open(withAdded(first, second)),
      await open(withAdded(first, second, third)),
    ];
    const names = models.map((model) => model.records.at(0));
    expect(names[1]?.slice(0, names[0]?.length)).toEqual(names[0]);
    expect(names[1]).toContain('Phone 2 - Value');
    expect(names[2]?.slice(0, names[1]?.length)).toEqual(names[1]);
    expect(names[2]).toContain('E-mail 2 - Value');
    expect(models[2]?.records.at(3)).toContain('cy@example.com');
  });
});

/** The rows that a step makes one: nobody can merge rows that are not there yet. */
function mergedRows(step: Operation): readonly number[] {
  if (step.op === 'merge-same') return step.groups.flat();
  return step.op === 'merge' ? [step.into, ...step.from] : [];
}

function matchOf(model: ImportModel): Operation {
  return match(...model.targets);
}
