import { count } from './plural.ts';

/** The words around templates and remembered matches. */
export const matchTemplateText = {
  menu: 'Templates',
  save: 'Save as template…',
  manage: 'Manage templates…',
  entry: (name: string) => `Use "${name}"`,
  entryLacking: (name: string, missing: number) => `Use "${name}" (${count(missing, 'column')} missing)`,
  fits: (name: string) => `The template "${name}" fits these columns.`,
  use: 'Use it',
  dismiss: 'Not now',
  used: (name: string) => `The columns are matched by the template "${name}".`,
  usedWithout: (name: string, missing: readonly string[]) =>
    `The columns are matched by the template "${name}". This file lacks ${missing.length === 1 ? 'its column' : 'its columns'} ${missing.join(', ')}.`,
  remembered: 'The columns are matched as last time, because you had a file with the same columns.',
  matchAnew: 'Match anew',
  saveTitle: 'Save as template',
  saveHelp:
    'A template keeps where the columns go, the texts for every row, the rows to leave out and the names on the envelope.',
  nameLabel: 'Name of the template',
  namePlaceholder: 'TntConnect monthly',
  saveButton: 'Save',
  replaceTitle: (name: string) => `Replace the template "${name}"?`,
  replaceHelp: 'There is a template with this name already. What it says now is lost.',
  replace: 'Replace',
  cancel: 'Cancel',
  saved: (name: string) => `Saved as template "${name}".`,
  manageTitle: 'Templates',
  none: 'There are no templates yet. "Save as template" makes one of what you see in Match.',
  columns: (columns: number) => count(columns, 'column'),
  rename: 'Rename…',
  renameOf: (name: string) => `Rename ${name}`,
  renameTitle: 'Rename the template',
  renameSave: 'Rename',
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  deleteTitle: (name: string) => `Delete the template "${name}"?`,
  deleteHelp: 'Imports that began with it keep their matches.',
  export: 'Save to a file',
  exportOf: (name: string) => `Save ${name} to a file`,
  import: 'Take one from a file…',
  imported: (name: string) => `The template "${name}" was taken from the file.`,
  notATemplate: (fileName: string) =>
    `${fileName} is not a Fieldpost template. Choose a file that "Save to a file" has made; its name ends in .fieldpost-template.json.`,
  newerTemplate: (fileName: string) =>
    `${fileName} was made by a newer version of Fieldpost. Update Fieldpost, then take it again.`,
  close: 'Close',
} as const;
