import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file as the window gets it: its name and what is in it. */
export interface TestFile {
  readonly name: string;
  readonly content: Buffer;
}

const samples = join(import.meta.dirname, '../../resources/samples');

function fromDisk(path: string): TestFile {
  return { name: basename(path), content: readFileSync(path) };
}

/** The sample of the app, in both of its forms. */
export const sampleWorkbook = fromDisk(join(samples, 'supporters.xlsx'));
export const sampleCsv = fromDisk(join(samples, 'supporters.csv'));

/** A CSV in UTF-8 from its lines. */
export function csvFile(name: string, lines: readonly string[]): TestFile {
  return { name, content: Buffer.from(`${lines.join('\r\n')}\r\n`) };
}

export const plainHeader = 'Supporter ID,Envelope Name,Address 1,City,State,ZIP';

/** A CSV of invented people without a fault; every thousandth has lost the address. */
export function manyPeople(name: string, people: number): TestFile {
  const person = (number: number): string => {
    const address = number % 1000 === 0 ? ',,,' : `${number} Meadow Lane,Lebanon,NH,03766`;
    return `${number},Person Number ${number},${address}`;
  };
  return csvFile(name, [plainHeader, ...Array.from({ length: people }, (_, index) => person(index + 1))]);
}
