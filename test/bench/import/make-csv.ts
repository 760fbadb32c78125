import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { headers, people } from './people.ts';

/** How many lines are written at once. */
const batch = 2000;

/** Writes a CSV file with so many people, a piece at a time. */
export async function makeCsv(path: string, rows: number): Promise<void> {
  await pipeline(Readable.from(pieces(rows)), createWriteStream(path));
}

function* pieces(rows: number): Generator<string> {
  let lines = [headers.join(',')];
  for (const cells of people(rows)) {
    lines.push(cells.map(quoted).join(','));
    if (lines.length < batch) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
