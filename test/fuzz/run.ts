import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './check-case.ts';
import { caseKinds, makeCase } from './make-case.ts';

/**
 * `npm run fuzz -- --minutes 10 --seed 1 [--kind "xlsx xml"]`: opens damaged files and plays random steps on them, each case
 * made of its number. One case alone: `--seed N --cases 1`.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    cases: { type: 'string' },
    kind: { type: 'string' },
  },
});

/** A case that takes longer hangs; a usual one takes some milliseconds. */
const longestCaseMs = 60_000;

const only = caseKinds.find((kind) => kind === values.kind);
if (values.kind !== undefined && only === undefined) throw new Error(`--kind takes one of: ${caseKinds.join(', ')}.`);
const firstSeed = numberOf('seed', values.seed);
const lastSeed = values.cases === undefined ? Number.POSITIVE_INFINITY : firstSeed + numberOf('cases', values.cases);
const until = performance.now() + (values.cases === undefined ? numberOf('minutes', values.minutes) : 1e6) * 60_000;

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`--${name} takes a number above 0, not ${text}.`);
}

/** Its own output is what the workbook library has to say about damaged files, over and over. */
const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { stdout: true, stderr: true });
let worker = newWorker();

/** What came of a case, also where its thread ended or had to be ended. */
async function play(seed: number): Promise<Outcome> {
  const { kind } = makeCase(seed, only);
  const answered = Promise.withResolvers<Outcome>();
  const failed = (finding: string): void => answered.resolve({ kind, refused: false, finding });
  const timer = setTimeout(() => failed('hangs'), longestCaseMs);
  const died = (error: Error): void => failed(`ended the thread: ${error.message}`);
  worker.once('message', answered.resolve);
  worker.once('error', died);
  worker.postMessage({ seed, only });
  const outcome = await answered.promise;
  clearTimeout(timer);
  worker.off('message', answered.resolve).off('error', died);
  if (outcome.finding !== undefined) {
    await worker.terminate();
    worker = newWorker();
  }
  return outcome;
}

const counts = new Map(caseKinds.map((kind) => [kind, { played: 0, refused: 0 }]));
let cases = 0;
let findings = 0;
for (let seed = firstSeed; seed < lastSeed && performance.now() < until; seed += 1) {
  const { kind, refused, finding } = await play(seed);
  const count = counts.get(kind);
  if (count !== undefined) {
    count.played += 1;
    if (refused) count.refused += 1;
  }
  cases += 1;
  if (finding === undefined) continue;
  findings += 1;
  process.stdout.write(`seed ${seed}, ${kind}: ${finding}\n`);
}
await worker.terminate();
for (const [kind, { played, refused }] of counts) {
  process.stdout.write(`${kind.padEnd(16)}${String(played).padStart(8)} cases, ${refused} refused with a sentence\n`);
}
process.stdout.write(`${cases} cases, ${findings} findings\n`);
process.exitCode = findings > 0 ? 1 : 0;
