import { chooseGroup, type GroupChoice, settleGroups } from './address-groups.ts';
import { assignStreet } from './assign-street.ts';
import { type Candidate, cutUp, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { ColumnMatch } from './column-match.ts';
import { splitShare } from './split/split-agreement.ts';

const placeFields = ['city', 'state', 'postalCode', 'country'] as const;

const isPlace = (candidate: Candidate, field: string) =>
  candidate.meaning.kind === 'field' && candidate.meaning.field === field;

/**
 * Gives the columns of one address to its fields, all from the same group of columns, and ignores the other groups. What the
 * chosen group lacks comes from columns without a group, if those make no address of their own ("Mailing Address", "City").
 * A column with town, state and postal code together is cut up, and so is one that is merely called "City".
 */
export function assignAddress(read: readonly Candidate[], values: ValuesByColumn): readonly ColumnMatch[] {
  const candidates = settleGroups(read);
  const choice = chooseGroup(candidates, values);
  if (choice === undefined) {
    return [];
  }
  const { chosen } = choice;
  const own = candidates.filter(({ group }) => group === chosen.name);
  const defaultIsAddress = choice.others.some(({ name }) => name === '');
  const shared = defaultIsAddress || chosen.name === '' ? [] : candidates.filter(({ group }) => group === '');
  const pool = (fits: (candidate: Candidate) => boolean) => {
    const mine = own.filter(fits);
    return mine.length > 0 ? mine : shared.filter(fits);
  };
  const places = placeFields.flatMap((field) => {
    const rivals = pool((candidate) => isPlace(candidate, field));
    const best = pickBest(rivals, values);
    return best === undefined
      ? []
      : [
          matched(best, field, withGroup(best, choice)),
          ...rivals
            .filter((rival) => rival !== best)
            .map(({ column }) => ignored(column, { kind: 'other-column', field, column: best.column }, 'likely')),
        ];
  });
  const combined = cutCombined(
    pool(({ meaning }) => meaning.kind === 'combined'),
    places,
    values,
  );
  const hasPlace = combined.length > 0 || hasField(places, 'city') || hasField(places, 'postalCode');
  const streets = assignStreet([...own, ...shared], hasPlace, values, (first) => withGroup(first, choice));
  const fragments = joinZipPieces(
    pool(({ meaning }) => meaning.kind === 'fragment' && meaning.field === 'postalCode'),
    places,
  );
  const settled = [...places.map((match) => cutCity(match, places, candidates, values)), ...combined, ...fragments];
  const done = new Set([...settled, ...streets].map(({ column }) => column));
  const others = candidates
    .filter(({ column }) => !done.has(column))
    .map(({ column, group }) => ignored(column, { kind: 'other-group', group, chosen: chosen.name }, 'likely'));
  return [...settled, ...streets, ...others];
}

/** The reason names the group only where there was something to choose. */
function withGroup(candidate: Candidate, choice: GroupChoice): Partial<Pick<Candidate, 'reason' | 'confidence'>> {
  if (choice.others.length === 0 || candidate.group !== choice.chosen.name || candidate.meaning.kind !== 'field') {
    return {};
  }
  const { field } = candidate.meaning;
  // In the export of a known program the groups are certain; elsewhere a glance at the choice is worth it.
  const confidence = candidate.reason.kind === 'known-header' ? 'sure' : 'likely';
  return { confidence, reason: { kind: 'group-chosen', field, group: choice.chosen, others: choice.others } };
}

const hasField = (matches: readonly ColumnMatch[], field: string) =>
  matches.some(({ target }) => target.kind === 'field' && target.field === field);

/** The columns that hold town, state and postal code together: the best is cut up. */
function cutCombined(
  rivals: readonly Candidate[],
  places: readonly ColumnMatch[],
  values: ValuesByColumn,
): readonly ColumnMatch[] {
  const best = pickBest(rivals, values);
  if (best === undefined) return [];
  const others = rivals.filter((rival) => rival !== best);
  return [
    cutUp(best, 'city-line', values, hasField(places, 'city')),
    ...others.map(({ column }) =>
      ignored(column, { kind: 'other-column', field: 'city', column: best.column }, 'likely'),
    ),
  ];
}

/** "Lebanon, NH 03766" under "City", in a sheet without columns for the rest. */
function cutCity(
  match: ColumnMatch,
  places: readonly ColumnMatch[],
  candidates: readonly Candidate[],
  values: ValuesByColumn,
): ColumnMatch {
  const isCity = match.target.kind === 'field' && match.target.field === 'city';
  const candidate = candidates.find(({ column }) => column === match.column);
  const hasRest = hasField(places, 'state') && hasField(places, 'postalCode');
  if (!isCity || hasRest || candidate === undefined) return match;
  if (splitShare('city-line', values[match.column] ?? []) < 0.8) return match;
  return { ...cutUp(candidate, 'city-line', values, false), confidence: 'likely' };
}

/** The last four digits of a ZIP code go behind the first five, where those have a column. */
function joinZipPieces(pieces: readonly Candidate[], places: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const field = 'postalCode';
  return pieces.map((piece, index) =>
    index === 0 && hasField(places, field)
      ? matched(piece, field, { part: 1, confidence: 'likely', reason: { kind: 'joined', field } })
      : ignored(piece.column, { kind: 'needs-combining', field }, 'unsure'),
  );
}
