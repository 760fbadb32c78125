import { readingNotes } from '../../../src-shared/text/reading-text.ts';
import { findCurlyQuotes } from './curly-quotes.ts';
import { lineOf } from './line-ends.ts';
import { findShape } from './reading-shape.ts';
import type { Finding, Scan } from './scan-records.ts';
import type { NoteRemedy } from './table.ts';

/** What a scan found, as sentences, with what can be done about them. */
export interface ScanNotes {
  readonly notes: readonly string[];
  readonly remedies: ReadonlyMap<string, NoteRemedy>;
}

interface ScanNote {
  readonly finding: Finding;
  readonly text: (count: number, line: number) => string;
  readonly remedy?: NoteRemedy;
}

/** Says which quotes and which rows of a text are unusual, and in which line the first of them stands. */
export function scanNotes(text: string, scan: Scan, quotes: 'cells' | 'text'): ScanNotes {
  const { short, long } = findShape(scan);
  const asText: NoteRemedy = { kind: 'text-quotes' };
  const findings: readonly ScanNote[] = [
    { finding: scan.textQuotes, text: readingNotes.textQuotes, remedy: asText },
    { finding: scan.strayQuotes, text: readingNotes.strayQuotes, remedy: asText },
    ...(quotes === 'cells' ? [{ finding: findCurlyQuotes(text, scan.records), text: readingNotes.curlyQuotes }] : []),
    { finding: short, text: readingNotes.short, remedy: { kind: 'show', rows: short.records } },
    { finding: long, text: readingNotes.long, remedy: { kind: 'show', rows: long.records } },
  ];
  const notes: string[] = [];
  const remedies = new Map<string, NoteRemedy>();
  for (const { finding, text: note, remedy } of findings) {
    if (finding.count === 0) continue;
    const sentence = note(finding.count, lineOf(text, finding.first));
    notes.push(sentence);
    if (remedy !== undefined) remedies.set(sentence, remedy);
  }
  return { notes, remedies };
}
