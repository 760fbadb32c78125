import type { LeaveOutRule } from '../../src-shared/spreadsheet/recipe.ts';
import { leaveOutText } from '../../src-shared/text/row-rules-text.ts';
import type { ColumnReport, ColumnValues } from '../spreadsheet-worker/protocol.ts';

/** A text as the rules compare it: without capitals and blanks around it. */
function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** A rule in words: "Newsletter is None or Email". */
export function ruleSentence({ column, test, values }: LeaveOutRule, columns: readonly ColumnReport[]): string {
  return leaveOutText.sentence(columns[column]?.header ?? leaveOutText.gone, test, values);
}

/** The texts of a column that are among the answers, as they stand in the file, each once. */
export function answersIn({ values }: ColumnValues, answers: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { text } of values) {
    const key = folded(text);
    if (answers.includes(key) && !found.has(key)) found.set(key, text);
  }
  return [...found.values()];
}

/** How many rows a rule leaves out, as far as the listed texts tell. `all` is the number of rows. */
export function rowsOf(
  { test, values }: Pick<LeaveOutRule, 'test'> & { readonly values: readonly string[] },
  listed: ColumnValues,
  all: number,
): number {
  const wanted = new Set(values.map(folded));
  let rows = 0;
  for (const { text, count } of listed.values) if (wanted.has(folded(text))) rows += count;
  return test === 'is' ? rows : all - rows;
}

/** The rule as the recipe knows it. */
export function plainRule({ column, test, values }: LeaveOutRule): LeaveOutRule {
  return { column, test, values: [...values] };
}
