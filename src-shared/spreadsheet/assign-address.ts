import { chooseGroup, type GroupChoice, settleGroups } from './address-groups.ts';
import { assignStreet } from './assign-street.ts';
import { type Candidate, cutUp, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { AddressPlace, ColumnMatch, MatchReason } from './column-match.ts';
import { mailingGroups } from './header-words.ts';
import { splitShare } from './split/split-agreement.ts';

const placeFields = ['city', 'state', 'postalCode', 'country'] as const;

const isPlace = (candidate: Candidate, field: string) =>
  candidate.meaning.kind === 'field' && candidate.meaning.field === field;

/**
 * Gives the columns of one address to its fields, all from the same group of columns, and ignores the other groups, unless
 * they stand in for it in the rows where it is blank. What the chosen group lacks comes from columns without a group, if those
 * make no address of their own ("Mailing Address", "City"). A column with town, state and postal code together is cut up, and
 * so is one that is merely called "City".
 */
export function assignAddress(read: readonly Candidate[], values: ValuesByColumn): readonly ColumnMatch[] {
  const candidates = settleGroups(read);
  // A program that fills a mailing address from the one that was chosen there, and leaves it blank, means that there is none.
  const isSettled = candidates.some(({ group, reason }) => mailingGroups.has(group) && reason.kind === 'known-header');
  const choice = chooseGroup(candidates, values, isSettled);
  if (choice === undefined) {
    return [];
  }
  const inGroup = (name: string) => candidates.filter(({ group }) => group === name);
  const { chosen, fallbacks } = choice;
  const isAmongThem = (group: string) => [chosen, ...fallbacks, ...choice.others].some(({ name }) => name === group);
  const shared = isAmongThem('') ? [] : inGroup('');
  const first = assignGroup(inGroup(chosen.name), shared, values, choice).map((match) =>
    fallbacks.length > 0 && !shared.some(({ column }) => column === match.column)
      ? inAddress(match, { name: chosen.name, rank: 0 })
      : match,
  );
  const others = fallbacks.flatMap((group, index) => {
    const { name } = group;
    const before = [chosen, ...fallbacks][index]?.name ?? '';
    return assignGroup(inGroup(name), [], values, choice).map((match) =>
      withFallbackReason(inAddress(match, { name, rank: index + 1 }), { kind: 'group-fallback', group, before }),
    );
  });
  const done = new Set([...first, ...others].map(({ column }) => column));
  const rest = candidates
    .filter(({ column }) => !done.has(column))
    .map(({ column, group }) => ignored(column, { kind: 'other-group', group, chosen: chosen.name }, 'likely'));
  return [...first, ...others, ...rest];
}

/** A match as one of several addresses, of which each row gets one. */
function inAddress(match: ColumnMatch, address: AddressPlace): ColumnMatch {
  const { target } = match;
  return target.kind === 'field' || target.kind === 'split' ? { ...match, target: { ...target, address } } : match;
}

/** The columns of a field say which address they belong to; a line, or a cell that is cut up, says how it is used. */
function withFallbackReason(match: ColumnMatch, reason: MatchReason): ColumnMatch {
  return match.reason.kind === 'group-chosen' ? { ...match, reason } : match;
}

/** Gives the columns of one group, and shared ones for what it lacks, to the fields of the address. */
function assignGroup(
  own: readonly Candidate[],
  shared: readonly Candidate[],
  values: ValuesByColumn,
  choice: GroupChoice,
): readonly ColumnMatch[] {
  const pool = (fits: (candidate: Candidate) => boolean) => {
    const mine = own.filter(fits);
    return mine.length > 0 ? mine : shared.filter(fits);
  };
  const reasonFor = (candidate: Candidate) => (own.includes(candidate) ? groupReason(candidate, choice) : {});
  const places = placeFields.flatMap((field) => {
    const rivals = pool((candidate) => isPlace(candidate, field));
    const best = pickBest(rivals, values);
    return best === undefined
      ? []
      : [
          matched(best, field, reasonFor(best)),
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
  const streets = assignStreet([...own, ...shared], hasPlace, values, reasonFor);
  const fragments = joinZipPieces(
    pool(({ meaning }) => meaning.kind === 'fragment' && meaning.field === 'postalCode'),
    places,
  );
  return [
    ...places.map((match) => cutCity(match, places, [...own, ...shared], values)),
    ...combined,
    ...fragments,
    ...streets,
  ];
}

/** The reason names the group only where there was something to choose. */
function groupReason(
  candidate: Candidate,
  { chosen, fallbacks, others }: GroupChoice,
): Partial<Pick<Candidate, 'reason' | 'confidence'>> {
  if ((fallbacks.length === 0 && others.length === 0) || candidate.meaning.kind !== 'field') {
    return {};
  }
  const { field } = candidate.meaning;
  // In the export of a known program the groups are certain; elsewhere a glance at the choice is worth it.
  const confidence = candidate.reason.kind === 'known-header' ? 'sure' : 'likely';
  return { confidence, reason: { kind: 'group-chosen', field, group: chosen, fallbacks, others } };
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
