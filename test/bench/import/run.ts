import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Cost, costSchema } from './cost.ts';
import { aimLine, costLine, headLine, timeLine } from './report.ts';
import { sqliteImport } from './sqlite.ts';
import type { StepName } from './steps.ts';

/**
 * `npm run bench:import -- [--quick] [--rows N] [--only csv|xlsx|keep]`: what an import costs beside what others need for
 * the same file in the same run. Ratios hold on any machine, seconds do not.
 */
const parts = ['csv', 'xlsx', 'keep'] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rows: { type: 'string' }, only: { type: 'string' } },
});
const only = parts.filter((part) => values.only === undefined || values.only === part);
if (only.length === 0) throw new Error(`--only takes csv, xlsx or keep, not ${values.only}.`);
const sizes = values.rows !== undefined ? [wholeNumber(values.rows)] : values.quick ? [10_000] : [100_000, 1_000_000];
/** Nobody has a workbook of a million people, and the library would need all memory for it. */
const mostWorkbookRows = 100_000;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--rows takes a whole number from 1, not ${text}.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function measure(step: StepName, path: string, rows: number): Cost {
  const script = fileURLToPath(new URL('./step.ts', import.meta.url));
  const options = ['--max-old-space-size=8192', script, step, path, String(rows)];
  return v.parse(costSchema, JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })));
}

function benchCsv(path: string, rows: number): void {
  const yardstick = measure('papaparse', path, rows);
  const line = (name: string, cost: Cost) => say(costLine(name, cost, yardstick.cpu));
  line('papaparse alone', yardstick);
  line('read into a table', measure('read', path, rows));
  const preview = measure('preview', path, rows);
  line('open to full preview', preview);
  line('match a column otherwise', measure('match-again', path, rows));
  line('edit one cell', measure('edit-cell', path, rows));
  line('repair every row', measure('repair-all', path, rows));
  say(aimLine('preview within 2 x papaparse alone', preview.cpu / yardstick.cpu, 2));
  if (rows >= 1_000_000) say(aimLine('preview under 1 GB', preview.peak / 1e9, 1));
}

function benchXlsx(path: string, rows: number): void {
  const yardstick = measure('sheetjs', path, rows);
  say(costLine('SheetJS alone', yardstick, yardstick.cpu));
  say(costLine('read into a table', measure('read', path, rows), yardstick.cpu));
  const preview = measure('preview', path, rows);
  say(costLine('open to full preview', preview, yardstick.cpu));
  say(aimLine('preview at most a quarter of SheetJS', preview.cpu / yardstick.cpu, 0.25));
}

function benchKeep(path: string, rows: number): void {
  const plain = sqliteImport(path, false);
  const withTables = sqliteImport(path, true);
  const keep = measure('keep', path, rows);
  const drafts = measure('drafts', path, rows);
  const yardstick = withTables ?? keep.cpu;
  if (plain === undefined || withTables === undefined)
    say('sqlite3 is not installed: keep has nothing to be compared with');
  else {
    say(timeLine('sqlite3 .import', plain, yardstick));
    say(timeLine('… plus the same tables and indexes', withTables, yardstick));
  }
  say(costLine('make the drafts, in another thread', drafts, yardstick));
  say(costLine('keep into the store', keep, yardstick));
  if (withTables !== undefined) say(aimLine('keep within 2 x sqlite3 with the same tables', keep.cpu / withTables, 2));
}

const benches = { csv: benchCsv, xlsx: benchXlsx, keep: benchKeep } as const satisfies Record<
  Part,
  (path: string, rows: number) => void
>;

const folder = mkdtempSync(join(tmpdir(), 'fieldpost-bench-'));
try {
  for (const rows of sizes) {
    for (const part of only) {
      if (part === 'xlsx' && rows > mostWorkbookRows) continue;
      const kind = part === 'xlsx' ? 'xlsx' : 'csv';
      const path = join(folder, `people-${rows}.${kind}`);
      if (statSync(path, { throwIfNoEntry: false }) === undefined) measure(`make-${kind}`, path, rows);
      say(headLine(part, rows, statSync(path).size));
      benches[part](path, rows);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
