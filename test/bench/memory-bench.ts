import { ImportModel } from '../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { benchCsv } from './bench-csv.ts';

/** The most memory that one opening takes, beyond what the process and the file itself take. */
const bytes = new TextEncoder().encode(benchCsv(Number(process.argv[2] ?? 100_000)));
const before = process.resourceUsage().maxRSS * 1024;
const model = await ImportModel.open(bytes, { operations: [], destination: 'prayerletters', keptRows: [] });
model.snapshot();
const peak = process.resourceUsage().maxRSS * 1024 - before;
process.stdout.write(
  `peak memory of one opening: ${(peak / bytes.length).toFixed(1)} x the file, ${(peak / 1e6).toFixed(0)} MB\n`,
);
