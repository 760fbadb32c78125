/** The words of the sheets that are given back to the user to be corrected outside of the app. */
export const giveBackText = {
  problemsSheet: 'To correct',
  whatToDo: 'What to do',
  importColumn: 'Fieldpost import',
  rowColumn: 'Fieldpost row',
  reason: (label: string, message: string) => `${label}: ${message}`,
  /** Follows the name of a custom field that would be taken for something else. */
  customSuffix: ' (custom)',
  tooManyRows: (sheet: string) =>
    `The sheet "${sheet}" would have more rows than Excel takes, which is 1,048,576. Save it as CSV instead.`,
} as const;
