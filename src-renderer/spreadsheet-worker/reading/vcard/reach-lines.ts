import type { ContentLine } from './content-line.ts';
import { textOf } from './line-text.ts';
import type { Card } from './parse-cards.ts';

const unpreferred = 101;
const placeRanks: readonly (readonly [type: string, rank: number])[] = [
  ['FAX', 4],
  ['PAGER', 4],
  ['HOME', 0],
  ['WORK', 2],
];
/** Types that say nothing about which of several values this is. */
const silentTypes: ReadonlySet<string> = new Set([
  'PREF',
  'INTERNET',
  'VOICE',
  'DOM',
  'INTL',
  'POSTAL',
  'PARCEL',
  'X400',
]);

/** The properties of one name, in the order to use them: preferred before others, home before work, fax last. */
export function inOrder(card: Card, name: string): readonly ContentLine[] {
  return card.lines
    .filter((line) => line.name === name && line.value.replaceAll(';', '').trim() !== '')
    .toSorted((one, other) => preference(one) - preference(other) || placeRank(one) - placeRank(other));
}

/** What the owner calls this one: Home, Work, or a word of their own. */
export function labelOf(card: Card, line: ContentLine): string {
  const own = card.lines.find(({ name, group }) => name === 'X-ABLABEL' && group !== '' && group === line.group);
  if (own !== undefined) return textOf(own, card.version).replace(/^_\$!<(.*)>!\$_$/u, '$1');
  return line.types
    .filter((type) => !silentTypes.has(type))
    .map((type) => type.charAt(0) + type.slice(1).toLowerCase())
    .join(', ');
}

function preference(line: ContentLine): number {
  if (line.types.includes('PREF')) return 1;
  const written = Number(line.parameters.get('PREF') ?? unpreferred);
  return Number.isFinite(written) ? written : unpreferred;
}

function placeRank(line: ContentLine): number {
  return placeRanks.find(([type]) => line.types.includes(type))?.[1] ?? 1;
}
