import { listedNames } from './open-text.ts';

/** "ZIP", "City" and "Phone"; more than a few are counted. */
function columns(names: readonly string[]): string {
  const shown = names.slice(0, shownNames).map((name) => `"${name}"`);
  return listedNames(names.length > shownNames ? [...shown, `${names.length - shownNames} more`] : shown);
}

const shownNames = 6;
const asOwn = 'Drop it on the start to open it as an import of its own.';

/** The words of adding files to an import that is there already. */
export const addFilesText = {
  title: 'More files for this import',
  lead: 'Drop more files with the same columns here: their rows come after these, and your work stays.',
  choose: 'Add files with the same columns…',
  checking: (fileName: string) => `Comparing the columns of ${fileName}`,
  added: (fileNames: readonly string[]) =>
    `${listedNames(fileNames)} ${fileNames.length === 1 ? 'was' : 'were'} added. The new rows come after those that were there, and nothing that you did has changed.`,
  tooLarge:
    'Together, the files of this import would be larger than 512 MB. Nothing was added; open the new file as an import of its own.',
  same: (fileName: string) => `${fileName} is part of this import already and was not added again.`,
  unnamed: (fileName: string) =>
    `${fileName} was not added: the columns of this import have no names, so nobody can say whether its columns are the same. Choose the row with the names below, then add the file.`,
  noNames: (fileName: string) => `${fileName} was not added: no row of it has the names of its columns. ${asOwn}`,
  columns: (fileName: string, missing: readonly string[], extra: readonly string[]) => {
    const lacks = missing.length === 0 ? [] : [`it has no ${columns(missing)}`];
    const has = extra.length === 0 ? [] : [`this import has no ${columns(extra)}`];
    return `${fileName} was not added, because its columns are others: ${[...lacks, ...has].join(', and ')}. ${asOwn}`;
  },
  order: (fileName: string) =>
    `${fileName} was not added: it has the same columns in another order. Put them into the order of this import, or drop the file on the start to open it as an import of its own.`,
  cards: (fileName: string) =>
    `${fileName} was not added: vCards and tables cannot be one import. Drop the file on the start to open it as an import of its own.`,
  encoding: (fileName: string, own: string, found: string) =>
    `${fileName} was not added: it is written in ${found}, and this import is read as ${own}, which would spoil its letters. ${asOwn}`,
  reading: (fileName: string) =>
    `${fileName} was not added: together with it, the rows of this import would be read in another way. ${asOwn}`,
} as const;
