import { readPlain, utf8 } from '../reading/text-bytes.ts';

/** A file of cards with these lines, between BEGIN and END, with the line ends that the standards ask for. */
export function cardsOf(...cards: readonly (readonly string[])[]): string {
  return cards.map((lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')).join('');
}

/** Reads a file of cards, each as its texts by the headers of their columns. */
export async function readCards(file: string | Uint8Array) {
  const table = await readPlain(typeof file === 'string' ? utf8(file) : file, {});
  const [headers = [], ...rows] = table.records;
  return {
    ...table,
    people: rows.map((row) =>
      Object.fromEntries(headers.map((header, at) => [header, row[at]]).filter(([, text]) => text)),
    ),
  };
}
