import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildIfStale, projectRoot } from '../src-main/dev/build.ts';
import { isStopping, passSignalsOn, track, waitFor } from '../src-main/dev/run-node.ts';
import { readResults, runUnitTests } from './run-unit.ts';

/** What came of one part of the tests. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** The tests that were skipped, each with its reason. */
  readonly skipped: readonly string[];
}

const reports = join(projectRoot, 'node_modules/.cache/test-reports');

interface Suite {
  readonly suites?: readonly Suite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[];
    }[];
  }[];
}

const annotation = v.object({ type: v.string(), description: v.optional(v.string()) });
const spec = v.object({
  title: v.string(),
  tests: v.array(v.object({ status: v.string(), annotations: v.array(annotation) })),
});
const suite: v.GenericSchema<Suite> = v.object({
  suites: v.optional(v.array(v.lazy(() => suite))),
  specs: v.array(spec),
});

const endToEndReport = v.object({
  suites: v.array(suite),
  errors: v.array(v.unknown()),
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs the script of a package with this same Node, without a shell, so that it is the same on every system. */
function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const options = { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, ...env } } as const;
  return waitFor(track(spawn(process.execPath, [join(projectRoot, 'node_modules', script), ...args], options)));
}

function runVitest(report: string, files: readonly string[]): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run('vitest/vitest.mjs', ['run', '--config', 'test/vitest.config.ts', ...reporters, ...files]);
}

/** A step that has no tests to count: it counts only when it fails. */
async function step(name: string, work: () => Promise<boolean>): Promise<Tally> {
  say(`\n== ${name}`);
  const works = !isStopping() && (await work());
  if (!works) say(`${name}: failed.`);
  return { passed: 0, failed: works ? 0 : 1, skipped: [] };
}

/** A part that has tests: what its report says, and one failure more when it ended badly for another reason. */
async function part(
  name: string,
  reportFile: string,
  work: (report: string) => Promise<number>,
  read: (report: unknown) => Tally,
): Promise<Tally> {
  say(`\n== ${name}`);
  const report = join(reports, `${process.pid}-${reportFile}`);
  const code = isStopping() ? 1 : await work(report);
  const tally = await readFile(report, 'utf8')
    .then((text) => read(JSON.parse(text)))
    .catch((error: unknown): Tally => {
      say(`${name}: no report. ${error instanceof Error ? error.message : String(error)}`);
      return { passed: 0, failed: 0, skipped: [] };
    })
    .finally(() => rm(report, { force: true }));
  const ranWell = code === 0 && tally.passed > 0;
  if (ranWell || tally.failed > 0) return tally;
  say(`${name}: not run to its end (code ${code}).`);
  return { ...tally, failed: 1 };
}

function readUnitReport(report: unknown): Tally {
  const testResults = readResults(report);
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const countOf = (wanted: string): number => statuses.filter((status) => status === wanted).length;
  // A file that cannot even be loaded has failed without a test of it having failed.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName, status }) => `${fullName} (${status})`);
  return { passed: countOf('passed'), failed: countOf('failed') + brokenFiles.length, skipped };
}

function readEndToEndReport(report: unknown): Tally {
  const { stats, errors, suites } = v.parse(endToEndReport, report);
  const skipped = suites.flatMap(allSpecs).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        return `${title}: ${reason ?? 'not run.'}`;
      }),
  );
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped };
}

function allSpecs({ suites = [], specs }: Suite): Suite['specs'] {
  return [...specs, ...suites.flatMap(allSpecs)];
}

/** `npm test`: everything there is to check, one part after the other, whatever became of the part before. */
async function runAll(): Promise<number> {
  passSignalsOn();
  await mkdir(reports, { recursive: true });
  const tallies = [
    await step('Types', async () => (await run('typescript/bin/tsc', ['-b'])) === 0),
    await step('Style', async () => (await run('@biomejs/biome/bin/biome', ['ci', '.'])) === 0),
    await step('Build', () => buildIfStale()),
    await part(
      'Unit and integration tests',
      'unit.json',
      (report) => runUnitTests(report, runVitest, say),
      readUnitReport,
    ),
    await part(
      'End-to-end tests',
      'end-to-end.json',
      (report) => {
        const args = ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json'];
        return run('@playwright/test/cli.js', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      },
      readEndToEndReport,
    ),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  const skipped = tallies.flatMap((tally) => tally.skipped);
  say('');
  for (const reason of skipped) say(`Skipped: ${reason}`);
  say(`${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await runAll();
