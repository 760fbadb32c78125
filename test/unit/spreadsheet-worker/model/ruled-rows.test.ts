import { expect, it } from 'vitest';
import { ruledRows } from '../../../../src-renderer/spreadsheet-worker/model/ruled-rows.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { LeaveOutRule } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf } from './model-of.ts';

it('counts a row once that two rules are about, and none that is left out already', async () => {
  const csv = 'Name,Deceased,Newsletter\nAnn,True,None\nBo,false,none \nCy,TRUE,Paper\nDi,False,Paper\nEd,True,None\n';
  const rules: LeaveOutRule[] = [
    { column: 1, test: 'is', values: ['True'] },
    { column: 2, test: 'is', values: ['None'] },
  ];
  const model = await modelOf(csv, [{ op: 'skip', rows: [5], skip: true }]);
  expect(await ruledRows(model, rules, unwatched)).toEqual({ each: [2, 2], any: 3 });
});
