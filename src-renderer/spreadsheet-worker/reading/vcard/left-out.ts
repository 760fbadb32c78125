import { count } from '../../../../src-shared/text/plural.ts';
import { mostNumbered, numbered } from './card-values.ts';
import type { Card } from './parse-cards.ts';

/** What becomes a column. */
const read: ReadonlySet<string> = new Set([
  ...['FN', 'N', 'NICKNAME', 'ORG', 'TITLE', 'ROLE', 'BDAY', 'ANNIVERSARY', 'X-ANNIVERSARY', 'NOTE', 'CATEGORIES'],
  ...['EMAIL', 'TEL', 'URL', 'ADR', 'LABEL', 'X-SPOUSE', 'X-EVOLUTION-SPOUSE'],
]);
/** What programs write for other programs. */
const technical =
  /^(?:VERSION|PRODID|REV|UID|KIND|CLASS|SOURCE|NAME|PROFILE|MAILER|LANG|TZ|GEO|SORT-STRING|CLIENTPIDMAP|XML|FBURL|CALURI|CALADRURI|X-AB(?:LABEL|ADR|SHOWAS|UID)|X-ADDRESSBOOKSERVER-.*|X-IMAGE.*|X-PHONETIC-.*|X-MS-.*)$/u;
const shownKinds = 8;

/** Of these the first counts, and a person has one. */
const single: ReadonlySet<string> = new Set(['FN', 'N', 'BDAY', 'ANNIVERSARY', 'X-SPOUSE']);

/** Says of how many cards some details stand together, since they have very many of a kind; '' when there are none. */
export function crowdedNote(cards: readonly Card[]): string {
  const names: ReadonlySet<string> = new Set([...numbered.map(([, name]) => name), 'LABEL']);
  const crowded = cards.filter(({ lines }) => {
    const counts = new Map<string, number>();
    for (const { name } of lines) if (names.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return Math.max(0, ...counts.values()) > mostNumbered;
  }).length;
  if (crowded === 0) return '';
  return `${count(crowded, 'card')} ${crowded === 1 ? 'has' : 'have'} more than ${mostNumbered} addresses, telephone numbers, e-mail addresses or websites. What comes after the tenth of a kind stands in its last column.`;
}

/** Says in how many cards there is a second name or day that has no column; '' when there are none. */
export function secondsNote(cards: readonly Card[]): string {
  const found = cards.filter(({ lines }) => {
    const first = new Map<string, string>();
    return lines.some(({ name, value }) => {
      if (!single.has(name) || value.trim() === '') return false;
      const before = first.get(name);
      if (before === undefined) first.set(name, value);
      return before !== undefined && before !== value;
    });
  }).length;
  if (found === 0) return '';
  return `${count(found, 'card')} ${found === 1 ? 'has' : 'have'} a second name, birthday or spouse, which ${found === 1 ? 'was' : 'were'} left out. Add what you need by hand.`;
}

/** Says which details of the cards have no column, and in how many cards they stand; '' when there are none. */
export function leftOutNote(cards: readonly Card[]): string {
  const found = new Map<string, number>();
  for (const card of cards) {
    const names = new Set(card.lines.filter(({ value }) => value.trim() !== '').map(({ name }) => name));
    for (const name of names) if (!read.has(name) && !technical.test(name)) found.set(name, (found.get(name) ?? 0) + 1);
  }
  if (found.size === 0) return '';
  const kinds = [...found].toSorted(([, one], [, other]) => other - one);
  const shown = kinds.slice(0, shownKinds).map(([name, cardCount]) => `${name} (in ${count(cardCount, 'card')})`);
  const more = kinds.length > shownKinds ? ` and ${count(kinds.length - shownKinds, 'other kind')}` : '';
  return `Details that a letter does not need were left out: ${shown.join(', ')}${more}.`;
}
