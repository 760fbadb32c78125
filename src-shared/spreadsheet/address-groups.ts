import type { GroupCount } from './column-match.ts';
import type { AliasMeaning } from './header-aliases.ts';
import { mailingGroups } from './header-words.ts';

/** A column of an address, as far as the choice between several addresses needs to know it. */
export interface GroupColumn {
  readonly column: number;
  readonly meaning: AliasMeaning;
  readonly group: string;
  readonly line: number;
}

/**
 * The group that was chosen, those that stand in for it in the rows where it is blank, and what the others would have given.
 * Without a choice there are no others.
 */
export interface GroupChoice {
  readonly chosen: GroupCount;
  readonly fallbacks: readonly GroupCount[];
  readonly others: readonly GroupCount[];
}

/** Addresses at which somebody does not live, or not now: no letter goes there only because there is no other. */
const pastOrPassing: ReadonlySet<string> = new Set([
  'Previous',
  'Former',
  'Parents',
  'Seasonal',
  'Summer',
  'Winter',
  'Vacation',
  'Temporary',
  'Temp',
]);

/** The order in which groups are preferred when they are filled equally well. */
const preferredGroups: readonly string[] = [
  '',
  'Primary',
  'Main',
  'Preferred',
  'Default',
  'Current',
  'Home',
  'Permanent',
];

function groupRank(name: string): number {
  if (mailingGroups.has(name)) {
    return -1;
  }
  const index = preferredGroups.indexOf(name);
  return index < 0 ? preferredGroups.length : index;
}

const isField = (column: GroupColumn, field: string) =>
  column.meaning.kind === 'field' && column.meaning.field === field;

const isStreet = (column: GroupColumn) =>
  isField(column, 'street') || column.meaning.kind === 'box' || column.meaning.kind === 'whole-address';

const isLine = (column: GroupColumn) => isField(column, 'street') || column.meaning.kind === 'extra-street';

const isPlace = (column: GroupColumn) =>
  isField(column, 'city') || isField(column, 'postalCode') || column.meaning.kind === 'combined';

const isEnough = (column: GroupColumn) => isPlace(column) || column.meaning.kind === 'whole-address';

/** How many rows have something in one of the street columns of a group, or, in a group without them, in any column. */
function countGroup(columns: readonly GroupColumn[], values: readonly (readonly string[])[]): number {
  const streets = columns.filter(isStreet);
  const telling = streets.length > 0 ? streets : columns;
  const rows = values[0]?.length ?? 0;
  let filled = 0;
  for (let row = 0; row < rows; row += 1) {
    filled += telling.some(({ column }) => (values[column]?.[row] ?? '') !== '') ? 1 : 0;
  }
  return filled;
}

/**
 * Chooses between several addresses. Addresses that are complete by themselves stand in for each other, row by row, in the
 * order in which letters are meant for them: the mailing address, the one at home, then the others as they stand in the file.
 *
 * Where they share columns, one has to do for all rows: the group filled in most, except that the mailing address is taken
 * when it is filled at least half as often as the best. A mailing address that stands in a few rows only would leave most rows
 * without an address. A street without a city is no address while another group has both.
 *
 * `values` holds the cell values by column. `isSettled`: the file itself says by a blank mailing address that there is none.
 * Returns undefined when there are no address columns.
 */
export function chooseGroup(
  columns: readonly GroupColumn[],
  values: readonly (readonly string[])[],
  isSettled = false,
): GroupChoice | undefined {
  const names = [...new Set(columns.map((column) => column.group))];
  const inGroup = (name: string) => columns.filter((column) => column.group === name);
  const withStreet = names.filter((name) => inGroup(name).some(isStreet));
  const common = withStreet.includes('') ? [] : inGroup('');
  const sharesDefault = common.some(isPlace);
  const counts = (withStreet.length > 0 ? withStreet : names)
    .map((name) => ({
      name,
      filled: countGroup(inGroup(name), values),
      isWhole: inGroup(name).some(isStreet) && inGroup(name).some(isEnough),
      complete: sharesDefault || inGroup(name).some(isPlace),
    }))
    .sort((left, right) => right.filled - left.filled || groupRank(left.name) - groupRank(right.name));
  const plain = ({ name, filled }: GroupCount): GroupCount => ({ name, filled });
  const mayTakeTurns = !isSettled && common.every((column) => isField(column, 'country'));
  const inTurn = mayTakeTurns
    ? counts
        .filter(({ name, filled, isWhole }) => isWhole && filled > 0 && !pastOrPassing.has(name))
        .sort((left, right) => turnOf(left.name, names) - turnOf(right.name, names))
    : [];
  const [first, ...fallbacks] = inTurn;
  if (first !== undefined && fallbacks.length > 0) {
    const others = counts.filter((count) => !inTurn.includes(count));
    return { chosen: plain(first), fallbacks: fallbacks.map(plain), others: others.map(plain) };
  }
  const candidates = counts.filter((count) => count.complete && count.filled > 0);
  const pool = candidates.length > 0 ? candidates : counts;
  const best = pool[0];
  if (best === undefined) {
    return undefined;
  }
  const chosen = pool.find(({ name, filled }) => mailingGroups.has(name) && filled * 2 >= best.filled) ?? best;
  return { chosen: plain(chosen), fallbacks: [], others: counts.filter((count) => count !== chosen).map(plain) };
}

/** The place of a group among those that stand in for each other. */
function turnOf(name: string, names: readonly string[]): number {
  return groupRank(name) * names.length + names.indexOf(name);
}

/**
 * Repairs groups that are none. Lines that were taken for addresses ("Address 2 (Apt)" beside "City") go back to the group
 * without a name; a second street line that has a second city ("Street 2", "City 2") goes to that second address.
 */
export function settleGroups<Column extends GroupColumn>(columns: readonly Column[]): readonly Column[] {
  const lineGroups = new Set(
    columns
      .map(({ group }) => group)
      .filter((group) => /^(?:Address )?\d$/u.test(group))
      .filter((group) => columns.every((column) => column.group !== group || isLine(column))),
  );
  const withCity = new Set(columns.filter(isPlace).map(({ group }) => group));
  return columns.map((column) => {
    const { group, line } = column;
    if (lineGroups.has(group)) {
      return { ...column, group: '', line: line > 1 ? line : Number(group.slice(-1)) };
    }
    if (isLine(column) && line > 1 && withCity.has(`${group} ${line}`.trim())) {
      return { ...column, group: `${group} ${line}`.trim(), line: 1 };
    }
    return column;
  });
}
