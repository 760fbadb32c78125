import { type ContentLine, parseLine } from './content-line.ts';

/** One card as its lines. */
export interface Card {
  readonly version: string;
  readonly lines: readonly ContentLine[];
}

export interface Cards {
  readonly cards: readonly Card[];
  /** Cards without an end, or with lines that are no property. */
  readonly damaged: number;
  /** Lines with text that stand outside of any card. */
  readonly stray: number;
}

interface OpenCard {
  readonly lines: ContentLine[];
  isDamaged: boolean;
}

const begin = /^BEGIN\s*:\s*VCARD\s*$/iu;
const end = /^END\s*:\s*VCARD\s*$/iu;
const quotedHead = /^[^:]*QUOTED-PRINTABLE/iu;
const encoded = ['BASE64', 'B'];

/** Finds the cards in unfolded text. What can be read of a damaged card is kept. */
export function parseCards(text: string): Cards {
  const cards: Card[] = [];
  let damaged = 0;
  let stray = 0;
  let card: OpenCard | undefined;
  let inner = 0;
  const close = (isComplete: boolean): void => {
    if (card === undefined) return;
    if (card.isDamaged || !isComplete) damaged += 1;
    const version = card.lines.find(({ name }) => name === 'VERSION')?.value.trim();
    cards.push({ version: version ?? '3.0', lines: card.lines });
    card = undefined;
  };
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? '';
    if (begin.test(line)) {
      // A card may hold the card of an agent, which is another person's.
      if (inner > 0 || card?.lines.at(-1)?.name === 'AGENT') inner += 1;
      else {
        close(false);
        card = { lines: [], isDamaged: false };
      }
    } else if (end.test(line)) {
      if (inner > 0) inner -= 1;
      else close(true);
    } else if (card === undefined) {
      if (line.trim() !== '') stray += 1;
    } else if (inner === 0 && line.trim() !== '') {
      if (quotedHead.test(line) && isOpen(line)) {
        const pieces: string[] = [];
        for (; isOpen(line) && at + 1 < lines.length; at += 1) {
          pieces.push(line.trimEnd().slice(0, -1));
          line = lines[at + 1] ?? '';
        }
        line = pieces.join('') + line;
      }
      addLine(card, line);
    }
  }
  close(false);
  return { cards, damaged, stray };
}

/** Quoted-printable lines are continued behind an equals sign at their end. */
function isOpen(line: string): boolean {
  return line.trimEnd().endsWith('=');
}

function addLine(card: OpenCard, text: string): void {
  const line = parseLine(text);
  if (line !== undefined) {
    card.lines.push(line);
    return;
  }
  const before = card.lines.at(-1);
  if (before !== undefined && encoded.includes(before.parameters.get('ENCODING') ?? '')) return;
  card.isDamaged = true;
  // Most likely a text whose new lines were written as they are: it belongs to the property before it.
  if (before !== undefined) card.lines[card.lines.length - 1] = { ...before, value: `${before.value}\n${text}` };
}
