import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type FileResult, readResults, runUnitTests } from '../run-unit.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function fileResult(name: string, ...statuses: readonly string[]): FileResult {
  const status = statuses.every((each) => each === 'passed') ? 'passed' : 'failed';
  return { name, status, assertionResults: statuses.map((each, at) => ({ fullName: `${name} ${at}`, status: each })) };
}

const good = fileResult('good.test.ts', 'passed');
const cutOff = fileResult('cut.test.ts', 'passed', 'pending');
const whole = fileResult('cut.test.ts', 'passed', 'passed');
const failing = fileResult('failing.test.ts', 'failed', 'pending');

/** Runs with these results one after the other; answers the exit code, the files of each run, and the report at the end. */
async function runWith(runs: readonly (readonly FileResult[])[]) {
  const report = join(await temporaryFolder(), 'report.json');
  const asked: (readonly string[])[] = [];
  const code = await runUnitTests(
    report,
    async (file, files) => {
      const testResults = runs[asked.length] ?? [];
      asked.push(files);
      await writeFile(file, JSON.stringify({ testResults }));
      return testResults.every(({ status }) => status === 'passed') ? 0 : 1;
    },
    () => {},
  );
  return { code, asked, results: readResults(JSON.parse(await readFile(report, 'utf8'))) };
}

test('a run in which every test passed is the only one', async () => {
  expect(await runWith([[good]])).toEqual({ code: 0, asked: [[]], results: [good] });
});

test('a file in the middle of which Node ended is run again until it comes to its end, and the last results count', async () => {
  const { code, asked, results } = await runWith([[good, cutOff], [cutOff], [whole]]);
  expect({ code, asked }).toEqual({ code: 0, asked: [[], ['cut.test.ts'], ['cut.test.ts']] });
  expect(results).toEqual([good, whole]);
});

test('a file that never comes to its end has failed', async () => {
  const { code, asked } = await runWith([[cutOff], [cutOff], [cutOff], [cutOff], [whole]]);
  expect(code).toBe(1);
  expect(asked).toHaveLength(4);
});

test('a failing test is not run again, neither alone nor beside a file that was cut off', async () => {
  expect(await runWith([[good, failing]])).toMatchObject({ code: 1, asked: [[]] });
  const { code, asked, results } = await runWith([[failing, cutOff], [whole]]);
  expect({ code, asked }).toEqual({ code: 1, asked: [[], ['cut.test.ts']] });
  expect(results).toEqual([failing, whole]);
});

test('a test that fails once its file is run again has failed', async () => {
  const { code } = await runWith([[cutOff], [fileResult('cut.test.ts', 'passed', 'failed')]]);
  expect(code).toBe(1);
});
