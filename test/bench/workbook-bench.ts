import { type CellObject, utils, write } from '@e965/xlsx';
import Papa from 'papaparse';
import { readWithLibrary } from '../../src-renderer/spreadsheet-worker/reading/read-with-library.ts';
import { scanWorkbook } from '../../src-renderer/spreadsheet-worker/reading/xlsx/scan-workbook.ts';
import { benchCsv } from './bench-csv.ts';

/**
 * How long a workbook of 100,000 rows and 20 columns takes by the scanner, as a part of what the library takes for the same
 * file in the same run. Run with `node --expose-gc test/bench/workbook-bench.ts [rows] [rounds] [shared]`.
 */
const rows = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
const bytes = mixedWorkbook(process.argv[4] === 'shared');

/** Texts, ZIP codes as formatted numbers, amounts, dates and plain numbers, as Excel would write them. */
function mixedWorkbook(bookSST: boolean): Uint8Array {
  const { data } = Papa.parse<string[]>(benchCsv(rows), { delimiter: ',', newline: '\n' });
  const sheet = utils.aoa_to_sheet([]);
  utils.sheet_add_aoa(
    sheet,
    data.map((record, row) => (row === 0 ? record : record.map(mixedCell))),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Supporters');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST }));
}

function mixedCell(text: string, column: number): CellObject | string | null {
  if (text === '') return null;
  if (column === 0) return { t: 'n', v: Number(text) };
  if (column === 11) return { t: 'n', v: Number(text), z: '00000' };
  if (column === 17) return { t: 'n', v: Number(text), z: '#,##0.00' };
  if (column === 19) return { t: 'n', v: 33_000 + (Number(text.slice(0, 4)) % 100) * 50, z: 'm/d/yy' };
  return text;
}

async function best(work: () => unknown): Promise<readonly [milliseconds: number, megabytes: number]> {
  let milliseconds = Number.POSITIVE_INFINITY;
  let megabytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const result = await work();
    milliseconds = Math.min(milliseconds, performance.now() - started);
    megabytes = Math.max(megabytes, (process.memoryUsage().rss - before) / 1e6);
    if (result === undefined) throw new Error('Nothing was read.');
  }
  return [milliseconds, megabytes];
}

const [scanner, scannerMemory] = await best(() => scanWorkbook(bytes, undefined));
const [library, libraryMemory] = await best(() => readWithLibrary(bytes, undefined));
const line = (name: string, value: number, memory: number): string =>
  `${name.padEnd(20)}${(value / library).toFixed(3).padStart(8)} x${value.toFixed(0).padStart(8)} ms${memory.toFixed(0).padStart(8)} MB more\n`;
process.stdout.write(`${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB; multiples of the library\n`);
process.stdout.write(line('library', library, libraryMemory));
process.stdout.write(line('scanner', scanner, scannerMemory));
