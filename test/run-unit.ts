import { readFile, rm, writeFile } from 'node:fs/promises';
import * as v from 'valibot';

/** What vitest's report says of one file, as far as it is read here. */
const fileResult = v.object({
  name: v.string(),
  status: v.string(),
  assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
});

const unitReport = v.object({ testResults: v.array(fileResult) });

export type FileResult = v.InferOutput<typeof fileResult>;

/** Reads the results of a report of vitest, file by file. */
export function readResults(report: unknown): readonly FileResult[] {
  return v.parse(unitReport, report).testResults;
}

/** How vitest is run: the file for its report, and the test files (all of them when none is named). Answers its exit code. */
export type RunVitest = (report: string, files: readonly string[]) => Promise<number>;

/**
 * Runs the unit and integration tests. Where Node itself has ended in the middle of a file (V8 24 does so now and then after many
 * worker threads: https://github.com/nodejs/node/issues/64500), that file is run once more, and its new results count.
 * What fails as a test is not run again.
 */
export async function runUnitTests(report: string, runVitest: RunVitest, say: (text: string) => void): Promise<number> {
  const code = await runVitest(report, []);
  if (code === 0) return 0;
  const results = await resultsOf(report);
  const cutOff = results.filter(isCutOff).map(({ name }) => name);
  if (cutOff.length === 0) return code;
  say(`Node ended in the middle of ${cutOff.join(', ')}: run once more.`);
  const second = `${report}.again`;
  await runVitest(second, cutOff);
  const again = await resultsOf(second);
  await rm(second, { force: true });
  const whole = [...results.filter((result) => !isCutOff(result)), ...again];
  await writeFile(report, JSON.stringify({ testResults: whole }));
  const isMissing = cutOff.some((name) => !again.some((result) => result.name === name));
  return !isMissing && whole.every(({ status }) => status === 'passed') && !again.some(isCutOff) ? 0 : 1;
}

/** No test of the file has failed, and some have no result: skipped tests are called so. */
function isCutOff({ assertionResults }: FileResult): boolean {
  return (
    assertionResults.some(({ status }) => status === 'pending') &&
    assertionResults.every(({ status }) => status !== 'failed')
  );
}

async function resultsOf(report: string): Promise<readonly FileResult[]> {
  return readResults(JSON.parse(await readFile(report, 'utf8')));
}
