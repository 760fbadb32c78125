import type { ContactField } from '../contact/fields.ts';
import { assignAddress } from './assign-address.ts';
import { type Candidate, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { ColumnMatch } from './column-match.ts';
import { addressFields } from './header-aliases.ts';
import { columnNames } from './header-row.ts';
import { readColumns } from './read-columns.ts';
import { columnValues } from './value-shapes.ts';

/**
 * Matches the columns of a file to the fields of a contact.
 *
 * `headers` is the header row, `samples` some rows under it (cells by column; short rows are fine). Returns exactly one match
 * per header, in order. A field gets one column, only the street may get several; what is merely guessed is ignored and
 * marked `unsure` with the guess in its reason. Never throws, whatever the text.
 */
export function matchColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): readonly ColumnMatch[] {
  const values = headers.map((_, column) => columnValues(samples, column));
  const readings = readColumns(columnNames(headers), values);
  const candidates = readings.flatMap((reading) => (reading.kind === 'candidate' ? [reading.candidate] : []));
  const hasCombined = candidates.some(({ meaning }) => meaning.kind === 'combined');
  const matches = new Map(
    [
      ...readings.flatMap((reading) => (reading.kind === 'decided' ? [reading.match] : [])),
      ...candidates.flatMap(decideFragment),
      ...assignFields(candidates, values),
      ...assignAddress(candidates.filter(isAddress), values, hasCombined),
    ].map((match) => [match.column, match]),
  );
  return headers.map((_, column) => matches.get(column) ?? ignored(column, { kind: 'no-match' }, 'likely'));
}

/** Cells that have to be cut up or joined before they fit a field. */
function decideFragment({ column, meaning }: Candidate): readonly ColumnMatch[] {
  if (meaning.kind === 'combined') {
    return [ignored(column, { kind: 'needs-splitting' }, 'unsure')];
  }
  return meaning.kind === 'fragment'
    ? [ignored(column, { kind: 'needs-combining', field: meaning.field }, 'unsure')]
    : [];
}

function isAddress({ meaning }: Candidate): boolean {
  return meaning.kind === 'field'
    ? isAddressField(meaning.field)
    : meaning.kind !== 'combined' && meaning.kind !== 'fragment';
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
