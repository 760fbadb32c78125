import { type Candidate, cutUp, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { ColumnMatch } from './column-match.ts';
import { splitShare } from './split/split-agreement.ts';
import { filledCount, mostlyLooksLike } from './value-shapes.ts';

/**
 * Gives the street columns of the chosen address to the lines of the street. A whole address in one cell is cut up for the
 * rows in which its parts are blank, or for all of them.
 *
 * `hasPlace` says whether city or postal code have columns; without them a single street column may hold the whole address.
 * `reasonFor` gives the reason and confidence of the first line.
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
  const numbers = ofKind('fragment').filter(({ meaning }) => meaning.kind === 'fragment' && meaning.field === 'street');
  const parts = withNumbers([...lines, ...ofKind('extra-street'), ...boxLines], numbers);
  const wholes = ofKind('whole-address');
  const whole = pickBest(wholes, values);
  const first = parts[0];
  const only = parts.length === 1 && whole === undefined && !hasPlace ? first : undefined;
  const matches = parts.map((part, index) => {
    if (part === only && isWhole(cells(part))) {
      return { ...cutUp(part, 'whole-address', values, false), confidence: 'likely' as const };
    }
    if (part.meaning.kind === 'fragment') {
      return matched(part, 'street', {
        part: index,
        confidence: 'likely',
        reason: { kind: 'joined', field: 'street' },
      });
    }
    return index === 0
      ? matched(part, 'street', reasonFor(part))
      : matched(part, 'street', { part: index, reason: { kind: 'part-of-street', line: index + 1 } });
  });
  return [
    ...matches,
    ...rivals.map(({ column }) => rival(column, first?.column ?? column)),
    ...(whole === undefined ? [] : [cutUp(whole, 'whole-address', values, parts.length > 0)]),
    ...wholes.filter((other) => other !== whole).map(({ column }) => rival(column, whole?.column ?? column)),
    ...numbers
      .filter((number) => !parts.includes(number))
      .map(({ column }) => ignored(column, { kind: 'needs-combining', field: 'street' }, 'unsure')),
    ...boxes
      .filter((box) => !boxLines.includes(box))
      .map((box) =>
        filledCount(cells(box)) === 0
          ? ignored(box.column, { kind: 'empty-column' }, 'sure')
          : ignored(box.column, { kind: 'bare-box-number' }, 'unsure'),
      ),
  ];
}

const isWhole = (cells: readonly string[]) =>
  mostlyLooksLike(cells, 'whole-address') || splitShare('whole-address', cells) >= 0.5;

/**
 * House numbers stand where the file has them: before the street or behind it. Farther away a "Number" counts something
 * else, and without a street it is no line.
 */
function withNumbers(lines: readonly Candidate[], numbers: readonly Candidate[]): readonly Candidate[] {
  const [first, ...rest] = lines;
  const number = numbers.find(({ column }) => {
    const distance = column - (first?.column ?? column);
    return distance >= -1 && distance <= 2;
  });
  if (first === undefined || number === undefined) return lines;
  return number.column < first.column ? [number, first, ...rest] : [first, number, ...rest];
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
