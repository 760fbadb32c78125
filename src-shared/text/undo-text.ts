/** The words about taking a whole keep back. */
export const undoText = {
  undoneBefore: 'This keep was undone already. Nothing is left of it to take back.',
} as const;
