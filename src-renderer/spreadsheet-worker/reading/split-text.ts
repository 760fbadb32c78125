import Papa from 'papaparse';

/** Cuts text with plain line feeds into records and cells. Values stay text: guessing types is how ZIP codes lose zeros. */
export function splitText(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', dynamicTyping: false, skipEmptyLines: false }).data;
}
