import { addressFields, type ContactField } from '../contact/fields.ts';
import { type Candidate, type ColumnReading, ignored, type ValuesByColumn } from './column-candidate.ts';
import type { MatchReason } from './column-match.ts';
import { type ContextOfFile, readInContext } from './header-context.ts';
import { type HeaderReading, isBlocked, isNameless, readHeader } from './header-reading.ts';
import { headerKey } from './header-text.ts';
import { findLayout, type KnownLayout } from './known-layouts.ts';
import { type LayoutReading, layoutReadings } from './layout-reading.ts';
import { findSimilarHeader } from './similar-header.ts';
import { splitShare } from './split/split-agreement.ts';
import { confirmingShape, fieldByValues, isCertainShape } from './value-fields.ts';
import { filledCount } from './value-shapes.ts';

/** Ranks of the weaker ways to read a column, behind every alias. */
const similarRank = 1000;
const valuesRank = 2000;

/** Reads every column: by the table of the program that wrote the file, else by aliases, by likeness and by the values. */
export function readColumns(names: readonly string[], values: ValuesByColumn): readonly ColumnReading[] {
  const layout = findLayout(names);
  if (layout !== undefined) {
    const table = layoutReadings(layout);
    return names.map((name, column) => readKnown(name, column, values[column] ?? [], layout, table));
  }
  const readings = names.map((name) => readHeader(name));
  const context = contextOf(names, readings);
  return names.map((name, column) => {
    const cells = values[column] ?? [];
    const reading = readings[column];
    return reading === undefined
      ? readByLikeness(name, column, cells)
      : (readInContext(column, name, reading, cells, context) ?? readByLikeness(name, column, cells));
  });
}

function contextOf(names: readonly string[], readings: readonly (HeaderReading | undefined)[]): ContextOfFile {
  const fields = new Map<ContactField, number>();
  for (const reading of readings) {
    if (reading?.meaning.kind === 'field') {
      fields.set(reading.meaning.field, (fields.get(reading.meaning.field) ?? 0) + 1);
    }
  }
  return { keys: new Set(names.map(headerKey)), fields };
}

function readKnown(
  name: string,
  column: number,
  cells: readonly string[],
  layout: KnownLayout,
  table: ReadonlyMap<string, LayoutReading>,
): ColumnReading {
  const known = table.get(headerKey(name));
  if (known !== undefined && known !== 'never') {
    const field = known.meaning.kind === 'field' ? known.meaning.field : 'street';
    const reason: MatchReason = { kind: 'known-header', field, source: layout.name };
    return { kind: 'candidate', candidate: { ...known, column, confidence: 'sure', reason } };
  }
  const added = known === 'never' ? undefined : readAdded(name, column, cells, layout);
  if (added !== undefined) {
    return added;
  }
  const isEmpty = isNameless(name) && filledCount(cells) === 0;
  const reason: MatchReason = isEmpty ? { kind: 'empty-column' } : { kind: 'not-needed', source: layout.name };
  return { kind: 'decided', match: ignored(column, reason, 'sure') };
}

/** A column that the user added to an export: taken only for a field that the program itself does not write. */
function readAdded(
  name: string,
  column: number,
  cells: readonly string[],
  layout: KnownLayout,
): ColumnReading | undefined {
  const reading = readHeader(name);
  if (reading?.meaning.kind !== 'field' || reading.how === 'similar-words') {
    return undefined;
  }
  const { field } = reading.meaning;
  const isAddress = (addressFields as readonly string[]).includes(field);
  return isAddress || layout.fields[field] !== undefined
    ? undefined
    : readInContext(column, name, reading, cells, { keys: new Set(), fields: new Map() });
}

function readByLikeness(name: string, column: number, cells: readonly string[]): ColumnReading {
  if (filledCount(cells) === 0 && isNameless(name)) {
    return { kind: 'decided', match: ignored(column, { kind: 'empty-column' }, 'sure') };
  }
  if (isBlocked(name)) {
    return { kind: 'decided', match: ignored(column, { kind: 'no-match' }, 'likely') };
  }
  const similar = findSimilarHeader(name);
  if (similar !== undefined) {
    const reason: MatchReason = { kind: 'similar-words', ...similar };
    return confirmingShape(similar.field, cells) === undefined
      ? { kind: 'decided', match: ignored(column, reason, 'unsure') }
      : { kind: 'candidate', candidate: likely(column, similar.field, reason, similarRank) };
  }
  if (isNameless(name) && splitShare('city-line', cells) >= 0.8) {
    const reason: MatchReason = { kind: 'cut-up', as: 'city-line' };
    const place = { column, meaning: { kind: 'combined' }, group: '', line: 1, rank: valuesRank, reason } as const;
    return { kind: 'candidate', candidate: { ...place, confidence: 'likely' } };
  }
  const guess = fieldByValues(cells);
  if (guess === undefined) {
    return { kind: 'decided', match: ignored(column, { kind: 'no-match' }, 'likely') };
  }
  const reason: MatchReason = { kind: 'values-look-like', ...guess };
  return isNameless(name) || isCertainShape(guess.shape)
    ? { kind: 'candidate', candidate: likely(column, guess.field, reason, valuesRank) }
    : { kind: 'decided', match: ignored(column, reason, 'unsure') };
}

function likely(column: number, field: ContactField, reason: MatchReason, rank: number): Candidate {
  return { column, meaning: { kind: 'field', field }, group: '', line: 1, rank, confidence: 'likely', reason };
}
