import { RecordWalk, type SpanningCell } from './record-walk.ts';

/** From how many lines on a quoted cell is looked at although its quotes are in step, and how many lines are looked at. */
const manyLines = 20;

/**
 * Decides whether a quote that seems to open a cell of several lines is one that someone typed, such as an inch sign or a
 * quote that was never closed. It is when it has no end; or when its quotes are out of step, or it is very long, and its
 * lines without it all have the number of cells that records of this text have.
 */
export class QuoteJudge {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #usualWidth: () => number | undefined;
  /** The end of the line in which a quote was last found to be an ordinary character. */
  #judgedLineEnd = -1;
  /** The opening quotes that are ordinary characters. */
  readonly textQuotes = new Set<number>();

  /** @param usualWidth tells the usual number of cells; undefined as long as there are too few records to tell. */
  constructor(text: string, delimiter: string, usualWidth: () => number | undefined) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#usualWidth = usualWidth;
  }

  /** Judges, and remembers the quote when it is an ordinary character. */
  isText(cell: SpanningCell): boolean {
    const isText = cell.close < 0 || cell.open < this.#judgedLineEnd || this.#readsBetterAsText(cell);
    if (isText) this.textQuotes.add(cell.open);
    return isText;
  }

  #readsBetterAsText({ open, close, outOfStep }: SpanningCell): boolean {
    const lines = this.#linesOf(open, close);
    if (lines.length < 2 || (!outOfStep && lines.length < manyLines)) return false;
    const [first, ...others] = lines.map((line) => widthOfLine(line, this.#delimiter));
    const usual = this.#usualWidth() ?? first;
    const isBetter = usual !== undefined && usual > 1 && first === usual && others.every((width) => width === usual);
    if (isBetter) this.#judgedLineEnd = this.#text.indexOf('\n', open);
    return isBetter;
  }

  /** The first lines that a cell goes over, from the beginning of the first to the end of the last. */
  #linesOf(open: number, close: number): readonly string[] {
    const lines: string[] = [];
    for (let at = this.#text.lastIndexOf('\n', open) + 1; at <= close && lines.length < manyLines; ) {
      const found = this.#text.indexOf('\n', at);
      const end = found < 0 ? this.#text.length : found;
      lines.push(this.#text.slice(at, end));
      at = end + 1;
    }
    return lines;
  }
}

function widthOfLine(line: string, delimiter: string): number {
  // Within one line, a quote that is not closed is an ordinary character.
  const walk = new RecordWalk(line, delimiter, () => true);
  walk.walk(0);
  return walk.width;
}
