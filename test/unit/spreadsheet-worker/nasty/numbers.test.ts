import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../../', import.meta.url);
const folders = [
  'unit/spreadsheet-worker',
  'unit/spreadsheet',
  'unit/validation',
  'unit/give-back',
  'unit/import',
  'integration/store',
  'e2e',
];
const table = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

/** The numbers that the names of tests begin with, each before a colon. */
function numbersIn(path: string): readonly number[] {
  const text = readFileSync(new URL(path, root), 'utf8');
  return [...text.matchAll(/(?:['"`]|; )(\d{1,2}): /gu)].map(([, number]) => Number(number));
}

const filesByNumber = new Map<number, string[]>();
for (const folder of folders) {
  for (const file of globSync(`test/${folder}/**/*.{test,spec}.ts`, { cwd: fileURLToPath(root) })) {
    const path = file.replaceAll('\\', '/');
    for (const number of new Set(numbersIn(path)))
      filesByNumber.set(number, [...(filesByNumber.get(number) ?? []), path]);
  }
}

/** The rows of the table by their number: what is put in, and what proves it. */
const rows = new Map(
  [...table.matchAll(/^\| (\d+) \| (.+) \| (.+) \|$/gmu)].map(([, number, input = '', proof = '']) => [
    Number(number),
    { input, proof },
  ]),
);

describe('the table of nasty inputs', () => {
  it('has the numbers from 1 to 90, each once', () => {
    expect([...rows.keys()]).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
  });

  it.each([...rows])(
    'names for %i the files whose tests have that number, or the reason why there is none',
    (number, { proof }) => {
      const linked = [...proof.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) =>
        new URL(link, new URL('test/unit/spreadsheet-worker/nasty/', root)).pathname.slice(root.pathname.length),
      );
      const files = filesByNumber.get(number) ?? [];
      if (files.length === 0) expect(proof).toMatch(/^No test: [^.]+\./u);
      else expect(linked.toSorted()).toEqual(files.toSorted());
    },
  );
});
