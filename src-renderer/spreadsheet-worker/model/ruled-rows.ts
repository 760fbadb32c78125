import type { LeaveOutRule } from '../../../src-shared/spreadsheet/recipe.ts';
import type { RuledRows } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import { compileLeaveOut } from './row-rules.ts';
import { inSlices, type Slicing } from './slices.ts';

/** Counts the rows that each of these rules would leave out, and all of them together, of those that are not left out yet. */
export async function ruledRows(
  model: ImportModel,
  rules: readonly LeaveOutRule[],
  slicing: Slicing,
): Promise<RuledRows> {
  const tests = rules.map(compileLeaveOut);
  const each = rules.map(() => 0);
  const leftOut = model.index.set('skipped');
  let any = 0;
  await inSlices(model.index.length, slicing, (index) => {
    if (leftOut.has(index)) return;
    const cells = model.cells(index);
    let isRuled = false;
    for (const [rule, test] of tests.entries()) {
      if (!test(cells)) continue;
      each[rule] = (each[rule] ?? 0) + 1;
      isRuled = true;
    }
    if (isRuled) any += 1;
  });
  return { each, any };
}
