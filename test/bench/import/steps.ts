import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { ImportModel } from '../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import { readFile } from '../../../src-renderer/spreadsheet-worker/reading/read-file.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { type Cost, costOf } from './cost.ts';
import { keepAll, openKeeping } from './keeping.ts';
import { makeCsv } from './make-csv.ts';
import { makeXlsx } from './make-xlsx.ts';

/** A step of the benchmark: what it does to a file, as many rounds as make sense. */
type Step = (path: string, rows: number) => Promise<Cost>;

const nothing = (): void => {};
const recipe = { operations: [], destination: 'prayerletters', keptRows: [] } as const;
/** A small file is over before the compiler is; everybody gets the same number of rounds, of which the best counts. */
const roundsFor = (rows: number): number => (rows > 200_000 ? 1 : 7);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

async function openModel(path: string): Promise<ImportModel> {
  return await ImportModel.open(bytesOf(path), recipe);
}

async function preview(path: string): Promise<void> {
  (await openModel(path)).snapshot();
}

/** An opened file and a step of the recipe; measured is the step. */
function change(step: (model: ImportModel) => Operation): Step {
  return (path, rows) =>
    costOf(
      roundsFor(rows),
      () => openModel(path),
      (model) => model.apply(step(model)),
    );
}

/** Everything that is measured, each in a process of its own. */
export const steps = {
  'make-csv': (path, rows) => costOf(1, nothing, () => makeCsv(path, rows)),
  'make-xlsx': (path, rows) => costOf(1, nothing, () => makeXlsx(path, rows)),
  papaparse: (path, rows) =>
    costOf(
      roundsFor(rows),
      nothing,
      () => Papa.parse<string[]>(readFileSync(path, 'utf8'), { delimiter: ',', newline: '\n' }).data.length,
    ),
  // Dates as dates and numbers by their formats: what an app asks for that shows what Excel shows.
  sheetjs: (path) =>
    costOf(1, nothing, () => {
      const { Sheets } = read(readFileSync(path), { dense: true, cellDates: true });
      const [sheet] = Object.values(Sheets);
      return sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
    }),
  read: (path, rows) => costOf(roundsFor(rows), nothing, () => readFile(bytesOf(path), {})),
  preview: (path, rows) => costOf(roundsFor(rows), nothing, () => preview(path)),
  'edit-cell': change(() => ({ op: 'set', row: 5, field: 'city', value: 'Troy' })),
  'repair-all': change((model) => ({
    op: 'repair',
    code: 'stray-blanks',
    field: 'city',
    edits: Array.from({ length: model.index.length }, (_, index) => [model.index.recordOf(index), 'Keene']),
  })),
  'match-again': change(({ targets }) => ({ op: 'match', targets: [...targets.slice(0, -1), { kind: 'ignore' }] })),
  drafts: (path, rows) => costOf(roundsFor(rows), () => openModel(path), handOver),
  keep: async (path, rows) => {
    const drafts = rowDrafts(await openModel(path), -1, Number.POSITIVE_INFINITY);
    const folder = mkdtempSync(join(tmpdir(), 'fieldpost-bench-keep-'));
    try {
      let round = 0;
      return await costOf(
        roundsFor(rows),
        () => openKeeping(join(folder, String(round++))),
        (keeping) => keepAll(keeping, drafts),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof steps;

/** The drafts of all good rows, by 500, as they are handed over to be kept. */
function handOver(model: ImportModel): void {
  for (let after: number | undefined = -1; after !== undefined; ) after = rowDrafts(model, after, 500).at(-1)?.row;
}
