import { count } from './plural.ts';

const rowsWords = (rows: number): string => count(rows, 'row');

/** The words about a column that is cut up and says something else than the row's own columns. */
export const contradictionText = {
  inMatch: (header: string, rows: number) =>
    `In ${rowsWords(rows)}, the columns of the fields themselves say something else than "${header}". Nothing is taken from "${header}" there, so that two addresses or names are never mixed.`,
  ownColumns: 'Own columns',
  row: 'Row',
  examples: (header: string) => `Rows that "${header}" contradicts`,
  look: 'Choose which is right…',
  lookFor: (header: string) => `Choose which is right where "${header}" contradicts other columns`,
  title: (header: string) => `Is "${header}" right?`,
  help: (header: string) =>
    `What the row's own columns say, and what "${header}" says. Tick the rows in which "${header}" is right; the others stay as they are.`,
  list: 'Rows that contradict themselves',
  more: (rest: number) => `And ${count(rest, 'more row', 'more rows')}, which count as ticked.`,
  show: 'Show them in Fix',
  take: (header: string, rows: number) => `Use "${header}" in ${rowsWords(rows)}`,
  taken: (header: string, rows: number) => `"${header}" was used in ${rowsWords(rows)}.`,
  inCell: (header: string, text: string) =>
    `"${header}" says something else: "${text}". The row keeps what its own columns say.`,
  takeHere: (header: string) => `Use "${header}" in this row`,
  mark: 'Another column says something else',
} as const;
