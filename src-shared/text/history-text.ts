/** The words of the exported history. */
export const historyText = {
  contact: 'Contact',
  account: 'Account',
  send: 'Send',
  action: 'What',
  state: 'State',
  reason: 'Reason',
  addressStatus: 'Address status',
  addressErrors: 'Address errors',
  remoteId: 'Remote ID',
  remoteListId: 'Remote list ID',
  time: 'Last change (UTC)',
} as const;
