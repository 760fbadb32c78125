import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { destinationIds } from '../../../../src-shared/providers/destination.ts';
import { csvPath, workbookPath } from '../../../fixtures/samples/make-samples.ts';
import { allDrafts, recipe } from './model-of.ts';

const open = (path: string) => ImportModel.open(new Uint8Array(readFileSync(path)), recipe());
const csv = await open(csvPath);
const workbook = await open(workbookPath);

describe('the samples, as CSV and as workbook,', () => {
  it('are the same 412 rows', async () => {
    expect(csv.rows).toHaveLength(412);
    expect(workbook.rows.map(({ row, fields, custom }) => ({ row, fields, custom }))).toEqual(
      csv.rows.map(({ row, fields, custom }) => ({ row, fields, custom })),
    );
  });

  it('have the same columns, matched to the same fields', async () => {
    expect(workbook.snapshot().columns).toEqual(csv.snapshot().columns);
    expect(workbook.fields).toEqual(csv.fields);
    expect(csv.snapshot().columns.filter(({ target }) => target.kind === 'field')).toHaveLength(15);
  });

  it.each(destinationIds)('have the same issues for %s', async (destination) => {
    await csv.update(recipe([], { destination }));
    await workbook.update(recipe([], { destination }));
    const { problems, counts, ready } = csv.snapshot();
    expect(workbook.snapshot()).toMatchObject({ problems, counts, ready });
    expect(problems.length).toBeGreaterThan(8);
    expect(counts.errors).toBeGreaterThan(10);
    expect(ready).toBeGreaterThan(350);
    expect(ready + counts.errors).toBe(412);
  });

  it('are kept whole: every row without errors, once', async () => {
    const drafts = allDrafts(csv, 100);
    expect(drafts).toEqual(allDrafts(workbook, 33));
    expect(new Set(drafts.map(({ row }) => row)).size).toBe(csv.snapshot().ready);
  });

  it('say how they were read', async () => {
    expect(csv.snapshot().reading.sentence).toBe('Read as Unicode (UTF-8), commas, header in row 1, 412 rows.');
    expect(workbook.snapshot().reading.sentence).toBe(
      'Read as a workbook, sheet "Supporters", header in row 1, 412 rows.',
    );
  });
});
