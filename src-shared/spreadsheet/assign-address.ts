import { chooseGroup, type GroupChoice, settleGroups } from './address-groups.ts';
import { assignStreet } from './assign-street.ts';
import { type Candidate, ignored, matched, pickBest, type ValuesByColumn } from './column-candidate.ts';
import type { ColumnMatch } from './column-match.ts';

const placeFields = ['city', 'state', 'postalCode', 'country'] as const;

const isPlace = (candidate: Candidate, field: string) =>
  candidate.meaning.kind === 'field' && candidate.meaning.field === field;

/**
 * Gives the columns of one address to its fields, all from the same group of columns, and ignores the other groups. What the
 * chosen group lacks comes from columns without a group, if those make no address of their own ("Mailing Address", "City").
 * `hasCombined`: city, state and postal code stand together in a column that is not among the candidates.
 */
export function assignAddress(
  read: readonly Candidate[],
  values: ValuesByColumn,
  hasCombined: boolean,
): readonly ColumnMatch[] {
  const candidates = settleGroups(read);
  const choice = chooseGroup(candidates, values);
  if (choice === undefined) {
    return [];
  }
  const { chosen } = choice;
  const own = candidates.filter(({ group }) => group === chosen.name);
  const defaultIsAddress = choice.others.some(({ name }) => name === '');
  const shared = defaultIsAddress || chosen.name === '' ? [] : candidates.filter(({ group }) => group === '');
  const places = placeFields.flatMap((field) => {
    const mine = own.filter((candidate) => isPlace(candidate, field));
    const rivals = mine.length > 0 ? mine : shared.filter((candidate) => isPlace(candidate, field));
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
  const hasPlace =
    hasCombined ||
    places.some(({ target }) => target.kind === 'field' && (target.field === 'city' || target.field === 'postalCode'));
  const streets = assignStreet([...own, ...shared], hasPlace, values, (first) => withGroup(first, choice));
  const done = new Set([...places, ...streets].map(({ column }) => column));
  const others = candidates
    .filter(({ column }) => !done.has(column))
    .map(({ column, group }) => ignored(column, { kind: 'other-group', group, chosen: chosen.name }, 'likely'));
  return [...places, ...streets, ...others];
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
