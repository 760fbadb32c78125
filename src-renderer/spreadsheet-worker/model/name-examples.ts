import type { HouseholdKind } from '../../../src-shared/contact/household/household.ts';
import { defaultNameRules, type NameRules } from '../../../src-shared/contact/household/name-rules.ts';
import { householdKind } from '../../../src-shared/contact/household/read-household.ts';
import type { NameExamples, NameLines } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import { inSlices, type Slicing } from './slices.ts';

/** So many rows of every kind are shown. */
const examplesPerKind = 3;

type Example = NameExamples['examples'][number];

/**
 * Counts the households by kind, the most frequent first, and shows some of each: first those that the rules change. Rows
 * that are left out are none.
 */
export async function nameExamples(
  model: ImportModel,
  rules: NameRules,
  slicing: Slicing,
): Promise<readonly NameExamples[]> {
  const skipped = model.index.set('skipped');
  const kinds = new Map<HouseholdKind, { count: number; changed: Example[]; same: Example[] }>();
  await inSlices(model.index.length, slicing, (index) => {
    if (skipped.has(index)) return;
    const { known, under } = model.naming(index);
    const kind = householdKind(known);
    let found = kinds.get(kind);
    if (found === undefined) {
      found = { count: 0, changed: [], same: [] };
      kinds.set(kind, found);
    }
    found.count += 1;
    if (found.changed.length === examplesPerKind) return;
    const before = linesOf(under(defaultNameRules));
    const after = linesOf(under(rules));
    const isChanged =
      before.name !== after.name || before.greeting !== after.greeting || before.fileAs !== after.fileAs;
    const examples = isChanged ? found.changed : found.same;
    if (examples.length < examplesPerKind) examples.push({ row: model.index.recordOf(index), before, after });
  });
  return [...kinds]
    .map(([kind, { count, changed, same }]) => ({
      kind,
      count,
      examples: [...changed, ...same].slice(0, examplesPerKind),
    }))
    .sort((one, other) => other.count - one.count);
}

function linesOf({ name, greeting, fileAs }: NameLines): NameLines {
  return { name, greeting, fileAs };
}
