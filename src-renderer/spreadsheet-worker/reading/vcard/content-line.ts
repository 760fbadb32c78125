/** One property of a card: `item1.ADR;TYPE=home:;;1 Oak St;Keene;NH;03431;`. Names and types are in capitals. */
export interface ContentLine {
  readonly group: string;
  readonly name: string;
  readonly types: readonly string[];
  /** The other parameters, as they are written. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As it is written: with escapes, and encoded where the parameters say so. */
  readonly value: string;
}

const bareEncodings = ['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT'];
const lineHead = /^(?:([\w-]+)\.)?([\w-]+)$/u;

/** Takes a line apart; undefined when it is no property. */
export function parseLine(line: string): ContentLine | undefined {
  const colon = outsideQuotes(line, ':', true)[0] ?? line.indexOf(':');
  if (colon < 0) return undefined;
  const [head = '', ...written] = cutOutsideQuotes(line.slice(0, colon), ';');
  const [, group = '', name] = lineHead.exec(head.trim()) ?? [];
  if (name === undefined) return undefined;
  const types: string[] = [];
  const parameters = new Map<string, string>();
  for (const parameter of written) {
    const equals = parameter.indexOf('=');
    const key = parameter.slice(0, Math.max(equals, 0)).trim().toUpperCase();
    const text = plainParameter(parameter.slice(equals + 1).trim());
    if (bareEncodings.includes(text.toUpperCase()) && (key === '' || key === 'ENCODING'))
      parameters.set('ENCODING', text.toUpperCase());
    else if (key === '' || key === 'TYPE') types.push(...text.toUpperCase().split(',').filter(Boolean));
    else parameters.set(key, key === 'ENCODING' ? text.toUpperCase() : text);
  }
  return { group: group.toUpperCase(), name: name.toUpperCase(), types, parameters, value: line.slice(colon + 1) };
}

/** Without its quotes, and with the characters that RFC 6868 writes with a caret. */
function plainParameter(text: string): string {
  return text
    .replaceAll('"', '')
    .replaceAll(/\^([n'^])/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^'));
}

/** Where a mark stands outside of quotes, up to the first one when `onlyFirst`. */
function outsideQuotes(text: string, mark: string, onlyFirst = false): readonly number[] {
  const found: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    else if (character === mark && !isQuoted) {
      found.push(at);
      if (onlyFirst) break;
    }
  }
  return found;
}

function cutOutsideQuotes(text: string, mark: string): readonly string[] {
  const cuts = outsideQuotes(text, mark);
  return [...cuts, text.length].map((cut, index) => text.slice(index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1, cut));
}
