import fc from 'fast-check';
import { ImportModel } from '../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import type { RecipeInForce } from '../../src-renderer/spreadsheet-worker/protocol.ts';
import { readFile } from '../../src-renderer/spreadsheet-worker/reading/read-file.ts';
import type { Table } from '../../src-renderer/spreadsheet-worker/reading/table.ts';
import { UnreadableFileError } from '../../src-renderer/spreadsheet-worker/reading/table.ts';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { stateOf } from '../unit/spreadsheet-worker/model/model-of.ts';
import { operation } from '../unit/spreadsheet-worker/model/random-recipes.ts';
import { toArrays } from '../unit/spreadsheet-worker/reading/text-bytes.ts';
import { lostInRecords, lostInRows, lostToLibrary, wrongCards, wrongRecords } from './losses.ts';
import { type CaseKind, type FuzzCase, makeCase } from './make-case.ts';

/** How many steps are tried on one file. */
const mostSteps = 5;

/** What came of one case: a refusal is as good as a reading, as long as its sentence says why. */
export interface Outcome {
  readonly kind: CaseKind;
  readonly refused: boolean;
  /** What is wrong, if anything is. */
  readonly finding?: string;
}

/** Plays the case of a seed: reads its file, makes rows of it, changes and unchanges them. */
export async function playCase(seed: number, only?: CaseKind): Promise<Outcome> {
  const fuzzCase = makeCase(seed, only);
  const { kind } = fuzzCase;
  const described = (finding: string): string => `${finding} [${fuzzCase.done.join('; ') || 'nothing was damaged'}]`;
  try {
    const table = await readFile(fuzzCase.bytes, {});
    const finding = (await findingOf(fuzzCase, table)) ?? (await findingOfModel(fuzzCase, seed));
    return finding === undefined ? { kind, refused: false } : { kind, refused: false, finding: described(finding) };
  } catch (error) {
    if (error instanceof UnreadableFileError && fuzzCase.table === undefined && fuzzCase.cards === undefined) {
      return /^[A-Z].*\.$/su.test(error.message)
        ? { kind, refused: true }
        : { kind, refused: true, finding: described(`a refusal without a sentence: ${error.message}`) };
    }
    return { kind, refused: true, finding: described(`crashed: ${error instanceof Error ? error.stack : error}`) };
  }
}

async function findingOf(
  { kind, bytes, table: good, delimiter, cards }: FuzzCase,
  table: Table,
): Promise<string | undefined> {
  const lost = table.format === 'text' ? lostInRecords(bytes, table) : undefined;
  if (lost !== undefined) return lost;
  if (kind === 'xlsx xml' && table.format === 'workbook') return lostToLibrary(bytes, table);
  if (cards !== undefined) return wrongCards(bytes, cards, toArrays(table.records));
  if (good === undefined) return undefined;
  // Which delimiter a text has may be a guess; what is cut by the right one is not.
  const { records } = delimiter === undefined ? table : await readFile(bytes, { delimiter });
  return wrongRecords(good, toArrays(records));
}

async function findingOfModel({ bytes }: FuzzCase, seed: number): Promise<string | undefined> {
  const recipe = (operations: readonly Operation[]): RecipeInForce => ({
    operations,
    destination: seed % 2 === 0 ? 'prayerletters' : 'postgrid',
    keptRows: [],
  });
  const model = await ImportModel.open(bytes, recipe([]));
  const start = JSON.stringify(stateOf(model));
  const lost = lostInRows(model);
  if (lost !== undefined) return lost;
  const steps: Operation[] = [];
  for (const step of fc.sample(operation, { seed, numRuns: 1 + (seed % mostSteps) })) {
    // Reading otherwise may be refused, as by a header row below all rows; then the step is none.
    if (step.op === 'read') continue;
    steps.push(step);
    await model.apply(step);
    const wrong = lostInRows(model) ?? disagreement(model);
    if (wrong !== undefined) return `${wrong} after ${JSON.stringify(steps)}`;
  }
  const end = JSON.stringify(stateOf(model));
  await model.update(recipe([]));
  if (JSON.stringify(stateOf(model)) !== start) return `not undone: ${JSON.stringify(steps)}`;
  await model.update(recipe(steps));
  return JSON.stringify(stateOf(model)) === end ? undefined : `not the same when redone: ${JSON.stringify(steps)}`;
}

/** What Keep would take are the rows without errors that are not left out, and as many as the screen counts as ready. */
function disagreement(model: ImportModel): string | undefined {
  const good = Array.from({ length: model.index.length }, (_, index) => model.row(index))
    .filter(({ errors, leftOut }) => errors === 0 && leftOut === undefined)
    .map(({ row }) => row);
  const kept = rowDrafts(model, -1, Number.POSITIVE_INFINITY).map(({ row }) => row);
  if (good.join() !== kept.join()) return `the rows ${good.join()} are good, and ${kept.join()} would be kept`;
  const { ready } = model.snapshot();
  return ready === kept.length ? undefined : `${ready} rows are ready, and ${kept.length} would be kept`;
}
