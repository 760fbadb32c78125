import { type Candidate, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { ColumnMatch } from './column-match.ts';
import { filledCount, mostlyLooksLike } from './value-shapes.ts';

/**
 * Gives the street columns of the chosen address to the lines of the street.
 *
 * `hasPlace` says whether city or postal code have columns of their own; without them a single street column holds the whole
 * address. `reasonFor` gives the reason and confidence of the first line.
 */
export function assignStreet(
  candidates: readonly Candidate[],
  hasPlace: boolean,
  values: ValuesByColumn,
  reasonFor: (candidate: Candidate) => Partial<Pick<Candidate, 'reason' | 'confidence'>>,
): readonly ColumnMatch[] {
  const cells = (candidate: Candidate) => values[candidate.column] ?? [];
  const ofKind = (kind: Candidate['meaning']['kind']) => candidates.filter(({ meaning }) => meaning.kind === kind);
  const streets = candidates.filter(({ meaning }) => meaning.kind === 'field' && meaning.field === 'street');
  const { lines, rivals } = pickLines(streets, values);
  const boxes = ofKind('box');
  const boxLines = boxes.filter((box) => mostlyLooksLike(cells(box), 'box'));
  const parts = [...lines, ...ofKind('extra-street'), ...boxLines];
  const wholes = ofKind('whole-address');
  const whole = pickBest(wholes, values);

  const decided = [
    ...boxes
      .filter((box) => !boxLines.includes(box))
      .map((box) =>
        filledCount(cells(box)) === 0
          ? ignored(box.column, { kind: 'empty-column' }, 'sure')
          : ignored(box.column, { kind: 'bare-box-number' }, 'unsure'),
      ),
  ];
  if (whole !== undefined && prefersWhole(whole, lines, hasPlace, values)) {
    const losers = [...parts, ...rivals, ...wholes.filter((other) => other !== whole)];
    return [
      matched(whole, 'street', { confidence: 'likely', reason: { kind: 'whole-address' } }),
      ...losers.map(({ column }) => rival(column, whole.column)),
      ...decided,
    ];
  }
  const first = parts[0];
  const only = parts.length === 1 ? first : undefined;
  const onlyCells = only === undefined ? [] : cells(only);
  const isWhole = !hasPlace && (filledCount(onlyCells) === 0 || mostlyLooksLike(onlyCells, 'whole-address'));
  const matches = parts.map((part, index) => {
    if (part === only && isWhole) {
      return matched(part, 'street', { confidence: 'likely', reason: { kind: 'whole-address' } });
    }
    return index === 0
      ? matched(part, 'street', reasonFor(part))
      : matched(part, 'street', { part: index, reason: { kind: 'part-of-street', line: index + 1 } });
  });
  return [
    ...matches,
    ...rivals.map(({ column }) => rival(column, first?.column ?? column)),
    ...wholes.map(({ column }) => ignored(column, { kind: 'parts-preferred' }, 'sure')),
    ...decided,
  ];
}

const rival = (column: number, winner: number) =>
  ignored(column, { kind: 'other-column', field: 'street', column: winner }, 'likely');

/** One column per line of the street, in the order of the lines; a second column for the same line is left out. */
function pickLines(streets: readonly Candidate[], values: ValuesByColumn) {
  const numbers = [...new Set(streets.map(({ line }) => line))].sort((left, right) => left - right);
  const lines = numbers.flatMap((number) => {
    const best = pickBest(
      streets.filter(({ line }) => line === number),
      values,
    );
    return best === undefined ? [] : [best];
  });
  return { lines, rivals: streets.filter((street) => !lines.includes(street)) };
}

/** The one cell is better where there are no parts, or where the parts are blank in most rows that have the one cell. */
function prefersWhole(
  whole: Candidate,
  lines: readonly Candidate[],
  hasPlace: boolean,
  values: ValuesByColumn,
): boolean {
  const filled = (candidate: Candidate) => filledCount(values[candidate.column] ?? []);
  const fullest = Math.max(0, ...lines.map(filled));
  return lines.length === 0 || !hasPlace || fullest * 2 < filled(whole);
}
