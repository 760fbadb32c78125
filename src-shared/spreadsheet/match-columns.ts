import { addressFields, type ContactField } from '../contact/fields.ts';
import { assignAddress } from './assign-address.ts';
import { type Candidate, cutUp, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { ColumnMatch } from './column-match.ts';
import { columnNames } from './header-row.ts';
import { readColumns } from './read-columns.ts';
import { splitShare } from './split/split-agreement.ts';
import { columnValues } from './value-shapes.ts';

/**
 * Matches the columns of a file to the fields of a contact.
 *
 * `headers` is the header row, `samples` some rows under it (cells by column; short rows are fine). Returns exactly one match
 * per header, in order. A field gets one column; only the street gets several, and the ZIP code its last four digits. What
 * holds several fields is cut up; what is merely guessed is ignored and marked `unsure` with the guess in its reason. Never
 * throws, whatever the text.
 */
export function matchColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): readonly ColumnMatch[] {
  const values = headers.map((_, column) => columnValues(samples, column));
  const readings = readColumns(columnNames(headers), values);
  const candidates = readings.flatMap((reading) => (reading.kind === 'candidate' ? [reading.candidate] : []));
  const matches = new Map(
    [
      ...readings.flatMap((reading) => (reading.kind === 'decided' ? [reading.match] : [])),
      ...cutNames(assignFields(candidates, values), candidates, values),
      ...assignAddress(candidates.filter(isAddress), values),
    ].map((match) => [match.column, match]),
  );
  return headers.map((_, column) => matches.get(column) ?? ignored(column, { kind: 'no-match' }, 'likely'));
}

function isAddress({ meaning }: Candidate): boolean {
  return meaning.kind !== 'field' || isAddressField(meaning.field);
}

function isAddressField(field: ContactField): boolean {
  return (addressFields as readonly string[]).includes(field);
}

/** Fields outside the address: each to its best column, the other columns are left out. */
function assignFields(candidates: readonly Candidate[], values: ValuesByColumn): readonly ColumnMatch[] {
  const byField = new Map<ContactField, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.meaning.kind === 'field' && !isAddressField(candidate.meaning.field)) {
      const { field } = candidate.meaning;
      byField.set(field, [...(byField.get(field) ?? []), candidate]);
    }
  }
  return [...byField].flatMap(([field, rivals]) => {
    const best = pickBest(rivals, values);
    return rivals.map((candidate) =>
      best === undefined || candidate === best
        ? matched(candidate, field)
        : ignored(candidate.column, { kind: 'other-column', field, column: best.column }, 'likely'),
    );
  });
}

const nameFields: ReadonlySet<ContactField> = new Set(['name', 'fileAs', 'firstName', 'lastName']);

/** The only column with names is cut up when most of them are written last name first. */
function cutNames(
  matches: readonly ColumnMatch[],
  candidates: readonly Candidate[],
  values: ValuesByColumn,
): readonly ColumnMatch[] {
  const named = matches.filter(({ target }) => target.kind === 'field' && nameFields.has(target.field));
  const only = named.length === 1 ? named[0] : undefined;
  const candidate = candidates.find(({ column }) => column === only?.column);
  if (only === undefined || candidate === undefined || only.target.kind !== 'field') return matches;
  const { field } = only.target;
  const isWhole = field === 'name' || field === 'fileAs';
  if (!isWhole || splitShare('full-name', values[only.column] ?? []) < 0.5) return matches;
  return matches.map((match) => (match === only ? cutUp(candidate, 'full-name', values, false) : match));
}
