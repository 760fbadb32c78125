import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { cellOf } from '../../../../src-renderer/spreadsheet-worker/model/row-state.ts';
import { contactFields } from '../../../../src-shared/contact/fields.ts';
import { redoTarget, undoTarget } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { allDrafts, modelOf, recipe, set, stateOf } from './model-of.ts';
import { operations, recipes, troubledCsv } from './random-recipes.ts';

const bytes = utf8(troubledCsv);

describe('the model, whatever the recipe', () => {
  it('is the same after any way of getting there as when it is made anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(recipes, { minLength: 1, maxLength: 4 }), async (steps) => {
        const model = await ImportModel.open(bytes, recipe());
        for (const step of steps) {
          await model.update(step);
          expect(stateOf(model)).toEqual(stateOf(await ImportModel.open(bytes, step)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same after one more edit as when it is made anew', async () => {
    const edit = fc.record({
      row: fc.nat(9),
      field: fc.constantFrom(...contactFields, 'custom:Tribe' as const),
      value: fc.constantFrom('', ' ', 'Keene', '03431', 'BOB', 'Quist, Anna'),
    });
    await fc.assert(
      fc.asyncProperty(operations, fc.array(edit, { maxLength: 5 }), async (start, edits) => {
        const model = await ImportModel.open(bytes, recipe(start));
        let steps = start;
        for (const { row, field, value } of edits) {
          steps = [...steps, set(row, field, value)];
          await model.update(recipe(steps));
        }
        expect(stateOf(model)).toEqual(stateOf(await ImportModel.open(bytes, recipe(steps))));
      }),
      { numRuns: 150 },
    );
  });

  it('goes back and forth between the prefixes of its steps', async () => {
    await fc.assert(
      fc.asyncProperty(operations, fc.array(fc.boolean(), { maxLength: 8 }), async (steps, moves) => {
        let position = steps.length;
        const model = await ImportModel.open(bytes, recipe(steps));
        for (const back of moves) {
          position = (back ? undoTarget : redoTarget)(steps, position) ?? position;
          await model.update(recipe(steps.slice(0, position)));
        }
        expect(stateOf(model)).toEqual(stateOf(await ImportModel.open(bytes, recipe(steps.slice(0, position)))));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what it shows: drafts, counts, problems and cells agree', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, async (step) => {
        const model = await ImportModel.open(bytes, step);
        const { fields, rows } = model;
        const snapshot = model.snapshot();
        const drafts = allDrafts(model, 2);
        expect(drafts.map(({ row }) => row)).toEqual(
          rows.filter((row) => row.errors === 0 && !row.skipped).map(({ row }) => row),
        );
        expect(snapshot.ready).toBe(drafts.length);
        for (const { row, draft } of drafts) {
          const shown = rows.find((each) => each.row === row);
          for (const [key, text] of Object.entries(draft.custom)) {
            expect(fields).toContain(`custom:${key}`);
            expect(shown && cellOf(shown, `custom:${key}`)).toBe(text);
          }
          for (const field of contactFields) {
            if (!fields.includes(field)) expect(draft.fields[field]).toBe('');
            else expect(shown && cellOf(shown, field)).toBe(draft.fields[field]);
          }
        }
        for (const row of rows) for (const issue of row.issues) expect(fields).toContain(issue.field);
      }),
      { numRuns: 200 },
    );
  });

  it('lets every edit of a shown cell win', async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (steps) => {
        const model = await ImportModel.open(bytes, recipe(steps));
        for (const row of model.rows)
          for (const [field, text] of row.edits ?? []) expect(cellOf(row, field)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the repairs of a problem', () => {
  it('are the fixes of its issues, and after them no such fix is left', async () => {
    await fc.assert(
      fc.asyncProperty(operations, async (steps) => {
        const model = await ImportModel.open(bytes, recipe(steps));
        for (const { code, field, fixable } of model.snapshot().problems) {
          const edits = model.repairs(code, field);
          expect(edits).toHaveLength(fixable);
          for (const [number, fix] of edits) {
            const issues = model.rows.find(({ row }) => row === number)?.issues ?? [];
            expect(issues).toContainEqual(expect.objectContaining({ code, field, fix }));
          }
          const repaired = [
            ...steps,
            { op: 'repair', code, field, edits: edits.map(([row, text]): [number, string] => [row, text]) } as const,
          ];
          expect((await ImportModel.open(bytes, recipe(repaired))).repairs(code, field)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave out the rows that are left out', async () => {
    const model = await modelOf(troubledCsv);
    expect(model.repairs('lost-leading-zero', 'postalCode')).toEqual([[2, '03431']]);
    expect(model.repairs('lost-leading-zero', 'city')).toEqual([]);
    await model.update(recipe([{ op: 'skip', rows: [2], skip: true }]));
    expect(model.repairs('lost-leading-zero', 'postalCode')).toEqual([]);
  });
});
