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

/** How often a file in the middle of which Node ended is run again. */
const furtherRuns = 3;

/**
 * Runs the unit and integration tests. Where Node itself has ended in the middle of a file (V8 24 does so now and then after many
 * worker threads: https://github.com/nodejs/node/issues/64500), that file is run again, and its new results count.
 * What fails as a test is not run again.
 */
export async function runUnitTests(report: string, runVitest: RunVitest, say: (text: string) => void): Promise<number> {
  const code = await runVitest(report, []);
  if (code === 0) return 0;
  let results = await resultsOf(report);
  if (!results.some(isCutOff)) return code;
  for (let run = 0; run < furtherRuns && results.some(isCutOff); run += 1) {
    const cutOff = results.filter(isCutOff).map(({ name }) => name);
    say(`Node ended in the middle of ${cutOff.join(', ')}: run again.`);
    const next = `${report}.again`;
    await runVitest(next, cutOff);
    const again = await resultsOf(next);
    await rm(next, { force: true });
    results = results.map((result) => again.find(({ name }) => name === result.name) ?? result);
  }
  await writeFile(report, JSON.stringify({ testResults: results }));
  return results.every(({ status }) => status === 'passed') ? 0 : 1;
}

/** No test of the file has failed, and some have no result: skipped tests are called so. */
function isCutOff({ assertionResults }: FileResult): boolean {
  return (
    assertionResults.some(({ status }) => status === 'pending') &&
    assertionResults.every(({ status }) => status !== 'failed')
  );
}

/** Nothing when vitest has not come to write a report. */
async function resultsOf(report: string): Promise<readonly FileResult[]> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return text === undefined ? [] : readResults(JSON.parse(text));
}
