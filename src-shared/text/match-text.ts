import { count } from './plural.ts';

/** The words of the Match step: which column goes where, and why. */
export const matchText = {
  help: 'Each column of the file goes to a field of your contacts. Check the ones that are marked, then continue.',
  partsLabel: 'Parts of the match',
  columnsTab: 'Columns',
  column: 'Column in the file',
  samples: 'Values',
  target: 'Goes to',
  why: 'Why',
  ignore: 'Leave out',
  custom: 'Custom field',
  targetOf: (header: string) => `Field for column ${header}`,
  sure: 'Sure',
  likely: 'Please check',
  leftOut: 'Left out',
  unsure: 'Not sure',
  chosen: 'Chosen by you',
  decideTitle: 'Please decide',
  decideHelp: 'These columns are left out as long as you do not say what they are.',
  takeAs: (field: string) => `Use as ${field}`,
  takeAsFor: (field: string, header: string) => `Use column ${header} as ${field}`,
  leaveOutOne: (header: string) => `Leave column ${header} out`,
  summary: (matched: number, left: number) =>
    `${count(matched, 'column')} matched, ${left.toLocaleString('en-US')} left out`,
  undecided: (columns: number) => `${count(columns, 'column')} to decide`,
  toFix: 'Continue to Fix',
  emptySamples: 'empty',
  find: 'Find a column',
  onlyMatched: 'Only columns that are used',
  noColumn: 'No column fits what you are looking for.',
  groups: {
    name: 'Name',
    address: 'Address',
    contact: 'Contact',
    several: 'Several fields in one cell',
    other: 'Other',
  },
  place: (field: string, place: number, of: number) =>
    field === 'Street' ? `Line ${place} of ${of} of the street` : `Part ${place} of ${of} of ${field}`,
  firstFilled: (place: number, of: number) =>
    place === 1 ? `Asked first of ${of} columns` : `Number ${place} of ${of}: used where those before it are blank`,
  moveUp: (header: string) => `Move ${header} up`,
  moveDown: (header: string) => `Move ${header} down`,
  becomes: 'Becomes',
  cutUpAs: (field: string, text: string) => `${field}: ${text}`,
  customNamed: (name: string) => `Named "${name}"`,
  rename: 'Rename…',
  renameOf: (header: string) => `Rename the custom field of column ${header}`,
  renameTitle: 'Name of the custom field',
  renameLabel: 'Name',
  renameSave: 'Rename',
  cancel: 'Cancel',
  nameTaken: (name: string) => `Another column is the custom field "${name}" already. Choose another name.`,
  nameTooLong: (most: number) => `The name of a custom field has ${most} characters at most. Shorten it.`,
  nameForm: (service: string) =>
    `${service} accepts letters without accents, digits, blanks, - and _ in the name of a custom field. Leave the other characters away.`,
  tooManyCustom: (service: string, columns: number, most: number) =>
    `${service} accepts ${most} custom fields for a contact, and ${columns} columns are custom fields. Leave some of them out.`,
  tooLongCustom: (service: string, rows: number, most: number) =>
    `${service} accepts ${most.toLocaleString('en-US')} characters in a custom field, and ${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} more. Leave that column out, or shorten the texts in Fix.`,
} as const;
