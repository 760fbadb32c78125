import { count } from '../../../../src-shared/text/plural.ts';
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
