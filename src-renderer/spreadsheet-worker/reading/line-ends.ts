/**
 * The text with line feeds at all its line ends. Where every carriage return stands before a line feed the text is
 * returned as it is, since copying a large file takes time and memory.
 */
export function withLineFeeds(text: string): string {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 2)) {
    if (text.charAt(at + 1) !== '\n') return text.replaceAll(/\r\n?/gu, '\n');
  }
  return text;
}

/** Without line feeds at its end. Goes back from there: an expression would try every run of them in the text. */
export function withoutEndLines(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
}

/** The number of the line, from 1, that a place in a text belongs to. */
export function lineOf(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
