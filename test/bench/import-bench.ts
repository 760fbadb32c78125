import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { ImportModel } from '../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import { RowSelection } from '../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { RecipeInForce, RowQuery } from '../../src-renderer/spreadsheet-worker/protocol.ts';
import { readFile } from '../../src-renderer/spreadsheet-worker/reading/read-file.ts';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { benchCsv } from './bench-csv.ts';

/**
 * How long an import of 100,000 rows and 20 columns takes, as multiples of papaparse alone in the same run: ratios hold on
 * any machine, seconds do not. Run with `node test/bench/import-bench.ts [rows]`.
 */
const rows = Number(process.argv[2] ?? 100_000);
const rounds = 5;
const csv = benchCsv(rows);
const bytes = new TextEncoder().encode(csv);

/** The best of a few rounds, in milliseconds: the one that was disturbed least. What `prepare` does is not counted. */
async function time(work: () => unknown, prepare: () => unknown = () => {}): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    await prepare();
    const started = performance.now();
    await work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const parse = await time(() => Papa.parse(csv, { delimiter: ',', newline: '\n' }));
const model = await ImportModel.open(bytes, recipeOf());
const targets = model.snapshot().columns.map(({ target }) => target);
const repair: Operation = {
  op: 'repair',
  code: 'stray-blanks',
  field: 'city',
  edits: Array.from({ length: model.index.length }, (_, index) => [model.index.recordOf(index), 'Keene']),
};
const edit: Operation = { op: 'set', row: 5, field: 'city', value: 'Troy' };
const search: RowQuery = { filter: 'all', text: 'anna keene' };
const otherMatch: Operation = { op: 'match', targets: targets.with(-1, { kind: 'custom', key: 'Since' }) };

function recipeOf(...operations: readonly Operation[]): RecipeInForce {
  return { operations, destination: 'prayerletters', keptRows: [] };
}

/** The time from one list of steps to another. */
function change(from: readonly Operation[], to: readonly Operation[]): Promise<number> {
  return time(
    () => model.update(recipeOf(...to)),
    () => model.update(recipeOf(...from)),
  );
}

function addEdit(): Promise<void> {
  return model.apply(edit);
}

function keepAll(): void {
  for (let after: number | undefined = -1; after !== undefined; ) after = rowDrafts(model, after, 500).at(-1)?.row;
}

const measured: readonly (readonly [name: string, milliseconds: number])[] = [
  ['papaparse alone', parse],
  ['read the file into a table', await time(() => readFile(bytes, {}))],
  ['open: read, match, derive, check', await time(() => ImportModel.open(bytes, recipeOf()))],
  ['snapshot', await time(() => model.snapshot())],
  ['choose another match', await change([], [otherMatch])],
  ['edit one cell', await change([], [edit])],
  ['undo that', await change([edit], [])],
  ['repair every row', await change([], [repair])],
  ['edit one cell after that', await change([repair], [repair, edit])],
  ['edit one cell as one more step', await time(addEdit, () => model.update(recipeOf(repair)))],
  ['undo the repair', await change([repair], [])],
  ['search for two words', await time(() => new RowSelection(model).select(search, unwatched))],
  ['hand over all drafts, by 500', await time(keepAll)],
];

const line = (name: string, value: number): string =>
  `${name.padEnd(36)}${(value / parse).toFixed(3).padStart(9)} x${value.toFixed(1).padStart(11)} ms\n`;
process.stdout.write(`${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB; multiples of papaparse alone\n`);
for (const [name, value] of measured) process.stdout.write(line(name, value));
// In a process of its own, where nothing was opened before.
const memoryBench = fileURLToPath(new URL('./memory-bench.ts', import.meta.url));
process.stdout.write(execFileSync(process.execPath, [memoryBench, String(rows)], { encoding: 'utf8' }));
