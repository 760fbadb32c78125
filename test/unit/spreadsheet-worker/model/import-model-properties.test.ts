import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { repairsOf } from '../../../../src-renderer/spreadsheet-worker/model/repairs.ts';
import { cellOf } from '../../../../src-renderer/spreadsheet-worker/model/row-state.ts';
import { contactFields } from '../../../../src-shared/contact/fields.ts';
import { redoTarget, undoTarget } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { allDrafts, modelOf, recipe, rowsOf, set, stateOf } from './model-of.ts';
import { operation, operations, recipes, troubledCsv } from './random-recipes.ts';

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

  it('is the same after any step is added as when it is brought to all of them, or made anew', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.array(operation, { maxLength: 6 }), async (start, added) => {
        const applied = await ImportModel.open(bytes, start);
        const updated = await ImportModel.open(bytes, start);
        let steps = start.operations;
        for (const step of added) {
          steps = [...steps, step];
          await applied.apply(step);
          await updated.update({ ...start, operations: steps });
          expect(stateOf(applied)).toEqual(stateOf(updated));
        }
        expect(stateOf(applied)).toEqual(stateOf(await ImportModel.open(bytes, { ...start, operations: steps })));
      }),
      { numRuns: 150 },
    );
  });

  it('goes back from steps that were added one by one', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.array(operation, { minLength: 1, maxLength: 5 }), async (start, added) => {
        const model = await ImportModel.open(bytes, start);
        for (const step of added) await model.apply(step);
        await model.update(start);
        expect(stateOf(model)).toEqual(stateOf(await ImportModel.open(bytes, start)));
      }),
      { numRuns: 100 },
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
        const { fields } = model;
        const rows = rowsOf(model);
        const snapshot = model.snapshot();
        const drafts = allDrafts(model, 2);
        expect(drafts.map(({ row }) => row)).toEqual(
          rows.filter((row) => row.errors === 0 && row.leftOut === undefined).map(({ row }) => row),
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
        for (const row of rowsOf(model))
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
          const edits = await repairsOf(model, code, field);
          expect(edits).toHaveLength(fixable);
          for (const [number, before, fix] of edits) {
            const shown = rowsOf(model).find(({ row }) => row === number);
            const issues = shown?.issues ?? [];
            expect(shown && cellOf(shown, field)).toBe(before);
            expect(issues).toContainEqual(expect.objectContaining({ code, field, fix }));
          }
          const repaired = [
            ...steps,
            { op: 'repair', code, field, edits: edits.map(([row, , text]): [number, string] => [row, text]) } as const,
          ];
          expect(await repairsOf(await ImportModel.open(bytes, recipe(repaired)), code, field)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leave out the rows that are left out', async () => {
    const model = await modelOf(troubledCsv);
    expect(await repairsOf(model, 'lost-leading-zero', 'postalCode')).toEqual([[2, '3431', '03431']]);
    expect(await repairsOf(model, 'lost-leading-zero', 'city')).toEqual([]);
    await model.update(recipe([{ op: 'skip', rows: [2], skip: true }]));
    expect(await repairsOf(model, 'lost-leading-zero', 'postalCode')).toEqual([]);
  });
});
